import type { PersonSetup, ServiceChoice, TeamSetup } from '../../../src/features/setup/people-setup.ts';
import { API } from '../../paths.ts';
import { ActionMenu, Button, MenuElipsisHorizontalIcon, PlusIcon, Tag } from '../../ui/controls.ts';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import type { SetupActions } from './fetch-setup.ts';
import type { HeldPeriod, PeriodPart, PersonQuestion } from './person-dialog.tsx';

type Props = {
  person: PersonSetup;
  teams: readonly TeamSetup[];
  services: readonly ServiceChoice[];
  actions: SetupActions;
  onAsk: (question: PersonQuestion) => void;
};

/** One person: the account, the roles, the teams and the employments, each with its period. */
export function PersonCard({ person, teams, services, actions, onAsk }: Props) {
  const { setup, people, services: words } = useMessages();
  const texts = setup.people;
  const { account } = useSession();
  const today = toDay(new Date());
  const { id, name, activeTo } = person;
  const hasEnded = activeTo !== null && activeTo <= today;
  const reopen = () =>
    void actions.run(
      { method: 'PUT', path: API.setupPerson(id), body: { name, activeTo: null } },
      { text: setup.saved },
    );
  const roles: HeldPeriod[] = person.roles.map(({ role, from, to }) => ({
    held: { role },
    name: people.roles[role].name,
    from,
    to,
  }));
  const memberships: HeldPeriod[] = person.teams.map(({ teamId, from, to }) => ({
    held: { teamId },
    name: teams.find((team) => team.id === teamId)?.name ?? '',
    from,
    to,
  }));
  const employments: HeldPeriod[] = person.employments.map(({ serviceId, unit, from, to }) => ({
    held: { serviceId },
    name: [services.find((service) => service.id === serviceId)?.name ?? '', unit]
      .filter((part) => part !== null)
      .join(', '),
    from,
    to,
  }));

  return (
    <li className="card setup-person">
      <div className="setup-section-head">
        <div>
          <h3 className="setup-person-name">
            {name}
            {id === account.id && <SmallTag text={texts.you} />}
            {person.demo && <SmallTag text={texts.demo} />}
            {activeTo !== null && (
              <SmallTag
                text={hasEnded ? texts.ended(formatDay(activeTo)) : texts.ends(formatDay(activeTo))}
              />
            )}
          </h3>
          <p className="quiet">
            {person.login}
            {person.email !== null && ` · ${person.email}`}
          </p>
        </div>
        <ActionMenu>
          <ActionMenu.Trigger>
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<MenuElipsisHorizontalIcon aria-hidden />}
              aria-label={texts.edit(name)}
            />
          </ActionMenu.Trigger>
          <ActionMenu.Content>
            <ActionMenu.Item onSelect={() => onAsk({ what: 'person', person })}>
              {setup.rename}
            </ActionMenu.Item>
            <ActionMenu.Item onSelect={() => onAsk({ what: 'email', person })}>
              {texts.email} …
            </ActionMenu.Item>
            <ActionMenu.Item onSelect={() => onAsk({ what: 'address', person })}>
              {texts.address} …
            </ActionMenu.Item>
            {activeTo === null ? (
              <ActionMenu.Item onSelect={() => onAsk({ what: 'endAccount', person })}>
                {texts.endAccount} …
              </ActionMenu.Item>
            ) : (
              <ActionMenu.Item onSelect={reopen}>{texts.reopen}</ActionMenu.Item>
            )}
          </ActionMenu.Content>
        </ActionMenu>
      </div>
      <div className="setup-person-parts">
        <Periods
          title={texts.roles}
          empty={texts.noRole}
          add={texts.giveRole}
          addLabel={`${texts.giveRole}: ${name}`}
          part="/roles"
          periods={roles}
          {...{ person, actions, onAsk, today }}
          {...(!hasEnded && { onAdd: () => onAsk({ what: 'giveRole', person }) })}
        />
        <Periods
          title={texts.teams}
          empty={texts.noTeam}
          add={texts.addToTeam}
          addLabel={`${texts.addToTeam}: ${name}`}
          part="/teams"
          periods={memberships}
          {...{ person, actions, onAsk, today }}
          {...(!hasEnded && { onAdd: () => onAsk({ what: 'giveTeam', person }) })}
        />
        <Periods
          title={words.employments}
          empty={words.noEmployment}
          add={words.employ}
          addLabel={`${words.employ}: ${name}`}
          part="/employments"
          periods={employments}
          {...{ person, actions, onAsk, today }}
          {...(!hasEnded && { onAdd: () => onAsk({ what: 'employ', person }) })}
        />
      </div>
    </li>
  );
}

function SmallTag({ text }: { text: string }) {
  return (
    <Tag size="xsmall" variant="outline" data-color="neutral">
      {text}
    </Tag>
  );
}

type PeriodsProps = Pick<Props, 'person' | 'actions' | 'onAsk'> & {
  title: string;
  empty: string;
  add: string;
  addLabel: string;
  part: PeriodPart;
  periods: readonly HeldPeriod[];
  today: string;
  onAdd?: () => void;
};

function Periods({
  title,
  empty,
  add,
  addLabel,
  part,
  periods,
  today,
  person,
  actions,
  onAsk,
  onAdd,
}: PeriodsProps) {
  const { setup } = useMessages();
  const texts = setup.people;
  const isOver = ({ to }: HeldPeriod) => to !== null && to <= today;
  const current = periods.filter((period) => !isOver(period));
  const earlier = periods.filter(isOver);
  const daysOf = ({ from, to }: HeldPeriod) =>
    to === null ? texts.since(formatDay(from)) : texts.period(formatDay(from), formatDay(to));
  const keep = ({ held, from }: HeldPeriod) =>
    void actions.run(
      { method: 'PUT', path: API.setupPerson(person.id, part), body: { ...held, from, to: null } },
      { text: setup.saved },
    );
  return (
    <div>
      <h4>{title}</h4>
      {current.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="plain-list setup-periods">
        {current.map((period) => (
          <li key={`${period.name} ${period.from}`}>
            <span>
              {period.name} <span className="quiet">{daysOf(period)}</span>
            </span>
            {period.to === null ? (
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                aria-label={texts.endOf(period.name, person.name)}
                onClick={() => onAsk({ what: 'endPeriod', person, part, period })}
              >
                {texts.end}
              </Button>
            ) : (
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                aria-label={`${texts.keep}: ${period.name}, ${person.name}`}
                onClick={() => keep(period)}
              >
                {texts.keep}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <p className="quiet setup-earlier">
          {texts.earlier}: {earlier.map((period) => `${period.name} ${daysOf(period)}`).join(', ')}
        </p>
      )}
      {onAdd !== undefined && (
        <Button
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          icon={<PlusIcon aria-hidden />}
          aria-label={addLabel}
          onClick={onAdd}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
