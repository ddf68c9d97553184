import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PeopleSetup, PersonSetup } from '../../../src/features/setup/people-setup.ts';
import { Button, Checkbox, PencilIcon, PlusIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { DoneNotice } from './done-notice.tsx';
import { peopleQuery, useSetupActions } from './fetch-setup.ts';
import { PersonCard } from './person-card.tsx';
import { PersonDialog, type PersonQuestion } from './person-dialog.tsx';
import { SetupPage } from './setup-page.tsx';

/** The municipality's people and teams. */
export function PeoplePage() {
  const { setup: texts } = useMessages();
  const query = useQuery(peopleQuery);
  return (
    <SetupPage tab="people" lead={texts.people.lead}>
      {query.isPending && (
        <div aria-busy="true" aria-label={texts.loading} role="status">
          <Skeleton variant="rounded" height="16rem" />
        </div>
      )}
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <PeopleParts setup={query.data} />}
    </SetupPage>
  );
}

function PeopleParts({ setup }: { setup: PeopleSetup }) {
  const { setup: texts } = useMessages();
  const actions = useSetupActions();
  const [question, setQuestion] = useState<PersonQuestion | null>(null);
  const [isShowingEnded, setIsShowingEnded] = useState(false);
  const ask = (next: PersonQuestion | null) => {
    actions.reset();
    setQuestion(next);
  };
  const today = toDay(new Date());
  const hasEnded = ({ activeTo }: PersonSetup) => activeTo !== null && activeTo <= today;
  const people = setup.people.filter((person) => isShowingEnded || !hasEnded(person));
  const membersOf = (id: number) =>
    setup.people.filter(
      (person) =>
        !hasEnded(person) &&
        person.teams.some(
          ({ teamId, from, to }) => teamId === id && from <= today && (to === null || to > today),
        ),
    ).length;

  return (
    <>
      <DoneNotice actions={actions} isInDialog={question !== null} />
      <section className="card setup-section" aria-labelledby="setup-teams">
        <div className="setup-section-head">
          <h2 id="setup-teams">{texts.people.teams}</h2>
          <Button
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            onClick={() => ask({ what: 'team', team: null })}
          >
            {texts.people.addTeam}
          </Button>
        </div>
        <ul className="setup-rows">
          {setup.teams.map((team) => (
            <li key={team.id} className="setup-row">
              <strong className="setup-row-main">{team.name}</strong>
              <p className="setup-row-uses">{texts.people.members(membersOf(team.id))}</p>
              <Button
                size="small"
                variant="tertiary"
                data-color="neutral"
                icon={<PencilIcon aria-hidden />}
                aria-label={texts.people.renameTeam(team.name)}
                onClick={() => ask({ what: 'team', team })}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className="setup-people" aria-labelledby="setup-people">
        <div className="setup-section-head">
          <h2 id="setup-people">{texts.people.people}</h2>
          {setup.people.some(hasEnded) && (
            <Checkbox
              size="small"
              checked={isShowingEnded}
              onChange={(event) => setIsShowingEnded(event.target.checked)}
            >
              {texts.people.showEnded}
            </Checkbox>
          )}
          <Button
            size="small"
            icon={<PlusIcon aria-hidden />}
            onClick={() => ask({ what: 'person', person: null })}
          >
            {texts.people.addPerson}
          </Button>
        </div>
        {people.length === 0 && <p className="quiet">{texts.people.empty}</p>}
        <ul className="setup-person-list">
          {people.map((person) => (
            <PersonCard
              key={person.id}
              person={person}
              teams={setup.teams}
              services={setup.services}
              actions={actions}
              onAsk={ask}
            />
          ))}
        </ul>
      </section>
      {question !== null && (
        <PersonDialog
          question={question}
          teams={setup.teams}
          services={setup.services}
          actions={actions}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}
