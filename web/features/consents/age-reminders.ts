import { ageOn, OF_AGE } from '../../../src/features/consents/age-rules.ts';
import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Person } from '../../../src/features/families/family.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';

/** Somebody whom others answered for, and who is of age to answer herself before the consent ends. */
type AgeReminder = {
  person: Pick<Person, 'id' | 'name'>;
  age: number;
  /** The birthday, yyyy-mm-dd. */
  on: string;
  hasCome: boolean;
  statementId: string;
};

type Child = Pick<Person, 'id' | 'name' | 'birthDate'>;

/**
 * Who is to be asked herself: a consent that holds, or will, was given for her by others, and she reaches the age
 * of deciding while it runs. The age is the municipality's, or the age of majority where it has decided none.
 * A person who has answered herself on or after that birthday is asked already.
 */
export function findAgeReminders(
  persons: readonly Child[],
  consents: readonly Consent[],
  { decidesFrom, today }: { decidesFrom: number | null; today: string },
): readonly AgeReminder[] {
  const age = decidesFrom ?? OF_AGE;
  return persons
    .flatMap(({ id, name, birthDate }): AgeReminder[] => {
      if (birthDate === null) return [];
      const on = birthdayOf(birthDate, age);
      const isByOthers = (consent: Consent) =>
        consent.givenBy.some((given) => given.for === id && given.capacity === 'parental_responsibility');
      const running = consents.find(
        (consent) =>
          (consent.state === 'active' || consent.state === 'future') &&
          isByOthers(consent) &&
          (ageOn(birthDate, dayInNorway(new Date(consent.recordedAt))) ?? age) < age &&
          dayInNorway(new Date(Date.parse(consent.validTo) - 1)) >= on,
      );
      const hasAnswered = consents.some(
        ({ givenBy, recordedAt }) =>
          givenBy.some((given) => given.for === id && given.capacity === 'self') &&
          dayInNorway(new Date(recordedAt)) >= on,
      );
      if (running === undefined || hasAnswered) return [];
      return [{ person: { id, name }, age, on, hasCome: on <= today, statementId: running.statementId }];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** The day of the birthday; who was born on 29 February has it on 1 March in other years. */
function birthdayOf(birthDate: string, age: number): string {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0');
  const day = `${year}${birthDate.slice(4)}`;
  return new Date(`${day}T12:00:00Z`).toISOString().slice(0, 10);
}
