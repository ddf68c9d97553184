import type { z } from 'zod';
import { ageOn } from '../../../src/features/consents/age-rules.ts';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';
import { FactGroup } from '../../ui/facts.tsx';
import { toDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { languageName } from '../families/describe-person.ts';

type Person = z.infer<typeof PartnerFamily>['persons'][number];

/** The persons that the service may know of, with what it needs to talk with them. */
export function KnownPersons({ persons }: { persons: readonly Person[] }) {
  const { partner: texts, families } = useMessages();
  const language = useLanguage();
  const relations: Readonly<Record<string, string>> = families.person.relations;
  const today = toDay(new Date());
  const describe = (person: Person) => {
    const age = ageOn(person.birthDate, today);
    return [
      relations[person.relation] ?? person.relation,
      age === null ? null : texts.family.age(age),
      person.language === null ? null : texts.family.speaks(languageName(person.language, language)),
      person.needsInterpreter ? texts.family.interpreter : null,
    ].filter((words) => words !== null);
  };
  return (
    <FactGroup title={texts.family.persons}>
      {persons.length === 0 ? (
        <p className="quiet">{texts.family.noPersons}</p>
      ) : (
        <ul className="plain-list partner-persons">
          {persons.map((person) => (
            <li key={person.id}>
              <strong>{person.name}</strong>
              <span className="quiet">{describe(person).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </FactGroup>
  );
}
