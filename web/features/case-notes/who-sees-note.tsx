import { useQuery } from '@tanstack/react-query';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { EyeIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { consentsQuery } from '../consents/fetch-consents.ts';
import { findWhoSees } from './who-sees.ts';

type Props = { head: CaseHead; familyId: string; persons: readonly string[]; topics: readonly string[] };

/** Said while the note is written: which services the consents of this moment let see it, and which not quite. */
export function WhoSeesNote({ head, familyId, persons, topics }: Props) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.whoSees;
  const { label } = useCodeLabels();
  const { data: consents, isError } = useQuery(consentsQuery(familyId));
  const isChosen = persons.length > 0 && topics.length > 0;
  const { sees, notQuite } = findWhoSees(consents ?? [], head.teamServiceId ?? 0, { persons, topics });
  const nameOf = (id: string) =>
    head.persons.find((person) => person.id === id)?.name ?? caseNotes.entry.unknownPerson;
  return (
    <div className="who-sees" role="status">
      <p className="who-sees-title">
        <EyeIcon aria-hidden fontSize="1.25rem" />
        <strong>{texts.title}</strong>
      </p>
      <p>{texts.team(head.teamName)}</p>
      {isError && consents === undefined && <p className="field-error">{texts.failed}</p>}
      {!isChosen && <p className="quiet">{texts.chooseFirst}</p>}
      {isChosen && consents !== undefined && sees.length === 0 && <p>{texts.nobody}</p>}
      {isChosen && sees.length > 0 && (
        <>
          <p>{texts.services}</p>
          <ul>
            {sees.map(({ id, name }) => (
              <li key={id}>
                <strong>{name}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {isChosen &&
        notQuite.map(({ service, missing }) => (
          <p key={service.id} className="quiet">
            {texts.almost(service.name)}{' '}
            {missing
              .map((part) =>
                texts.missing(
                  nameOf(part.person),
                  part.topics.map((topic) => label('topic', topic)).join(', '),
                ),
              )
              .join('; ')}
            .
          </p>
        ))}
    </div>
  );
}
