import { OF_AGE, ageOn } from '../../../../src/features/consents/age-rules.ts';
import type { Family, Person } from '../../../../src/features/families/family.ts';
import type { Giver, Standing } from './consent-form.ts';

/** Those who may have answered for a person, in the order they are asked about; others may be guardians. */
export function findGiverChoices(
  family: Family,
  person: Person,
  standing: Standing,
  today: string,
): { first: readonly Giver[]; guardians: readonly Giver[] } {
  const self: Giver = { for: person.id, by: person.id, capacity: 'self' };
  const parents = person.responsible.map((by): Giver => ({
    for: person.id,
    by,
    capacity: 'parental_responsibility',
  }));
  const first =
    standing === 'adult'
      ? [self]
      : standing === 'child'
        ? [...parents, ...(canAnswer(person, today) ? [self] : [])]
        : [self, ...parents];
  const guardians = family.persons
    .filter(({ id }) => id !== person.id && !person.responsible.includes(id))
    .filter(({ birthDate, relation }) => {
      const age = ageOn(birthDate, today);
      return age === null ? relation !== 'child' && relation !== 'young_person' : age >= OF_AGE;
    })
    .map(({ id }): Giver => ({ for: person.id, by: id, capacity: 'guardian' }));
  return { first, guardians };
}

/** The setting for the age of deciding goes no lower, and a younger child is heard and not ticked. */
function canAnswer(person: Person, today: string): boolean {
  const age = ageOn(person.birthDate, today);
  return age === null || age >= 12;
}

export function isSameGiver(one: Giver, other: Giver): boolean {
  return one.for === other.for && one.by === other.by && one.capacity === other.capacity;
}
