import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import { OF_AGE, ageOn } from './age-rules.ts';
import type { Capacity, GivenBy, NewConsent } from './consent.ts';

/** What decides who may consent for a person of the family. */
export type ConsentPerson = {
  id: string;
  name: string;
  birthDate: string | null;
  needsInterpreter: boolean;
  /** Persons of the family who hold parental responsibility for this one. */
  holders: readonly string[];
};

export type GivingFacts = {
  persons: readonly ConsentPerson[];
  /** The municipality's setting; null: asked each time, never assumed. */
  youngPersonDecidesFrom: number | null;
  /** The day in Norway as yyyy-mm-dd. */
  today: string;
};

type Asked = Pick<NewConsent, 'answer' | 'persons' | 'givenBy' | 'bothParentsAsked'>;

/** Whose the decision is: of whom is of age, of a young person by the setting, of neither certainly, of a child. */
type Situation = 'of_age' | 'young_person' | 'undecided' | 'child';

/** The setting goes no lower (consent_setting): a younger child never decides alone, whatever is asked. */
const YOUNGEST_WHO_DECIDES = 12;

/** One of these must have given it. */
const DECIDES: Readonly<Record<Situation, readonly Capacity[]>> = {
  of_age: ['self', 'guardian'],
  young_person: ['self'],
  undecided: ['self', 'parental_responsibility', 'guardian'],
  child: ['parental_responsibility', 'guardian'],
};

const NOT_BY_WHO_DECIDES: Readonly<Record<Situation, RefusalCode>> = {
  of_age: 'of_age_decides',
  young_person: 'young_person_decides',
  undecided: 'consent_giver_missing',
  child: 'parents_decide',
};

/**
 * Why the persons cannot have consented in this way; empty when they can. A refusal needs only someone
 * who answered for each person: one parent's no is enough, and it opens nothing.
 */
export function whyNotConsented(asked: Asked, facts: GivingFacts): Refusal[] {
  const known = new Map(facts.persons.map((person) => [person.id, person]));
  const named = [...asked.persons, ...asked.givenBy.flatMap((given) => [given.for, given.by])];
  if (named.some((id) => !known.has(id))) return [refusal('person_not_of_family', 'persons')];
  if (asked.givenBy.some((given) => !asked.persons.includes(given.for)))
    return [refusal('consent_for_other_person', 'givenBy')];

  return asked.persons
    .map((id) => known.get(id))
    .filter((person) => person !== undefined)
    .flatMap((person) => {
      const givers = asked.givenBy.filter((given) => given.for === person.id);
      const refusals = givers.flatMap((given) => whyNotInCapacity(given, person, known, facts.today));
      if (refusals.length > 0) return refusals;
      if (givers.length === 0) return [refusal('consent_giver_missing', 'givenBy', person)];
      return asked.answer === 'given' ? whyNotEnough(asked, person, givers, facts) : [];
    });
}

/** Why nobody may answer for this person as what they said they are. */
function whyNotInCapacity(
  { by, capacity }: GivenBy,
  person: ConsentPerson,
  known: ReadonlyMap<string, ConsentPerson>,
  today: string,
): Refusal[] {
  const giver = known.get(by);
  const age = ageOn(person.birthDate, today);
  const details = { by: giver?.name ?? '' };
  if (capacity === 'self')
    return by === person.id ? [] : [refusal('gives_only_for_self', 'givenBy', person, details)];
  if (by === person.id) return [refusal('gives_for_oneself_as_self', 'givenBy', person)];
  if (capacity === 'guardian') {
    // or one parent could pass by the question of both
    if ((age === null || age < OF_AGE) && person.holders.includes(by))
      return [refusal('parent_gives_as_parent', 'givenBy', person, details)];
    const guardianAge = ageOn(giver?.birthDate ?? null, today);
    return guardianAge !== null && guardianAge < OF_AGE
      ? [refusal('guardian_not_of_age', 'givenBy', person, details)]
      : [];
  }
  if (age !== null && age >= OF_AGE) return [refusal('of_age_decides', 'givenBy', person)];
  return person.holders.includes(by) ? [] : [refusal('not_responsible_for', 'givenBy', person, details)];
}

/** Why those who said yes are not those whose yes it takes. */
function whyNotEnough(
  { bothParentsAsked }: Asked,
  person: ConsentPerson,
  givers: readonly GivenBy[],
  { persons, youngPersonDecidesFrom, today }: GivingFacts,
): Refusal[] {
  const age = ageOn(person.birthDate, today);
  if (age === null) return [refusal('birth_date_missing', 'persons', person)];
  const situation = situationAt(age, youngPersonDecidesFrom);
  if (!givers.some(({ capacity }) => DECIDES[situation].includes(capacity)))
    return [
      refusal(NOT_BY_WHO_DECIDES[situation], 'givenBy', person, {
        age: youngPersonDecidesFrom ?? YOUNGEST_WHO_DECIDES,
      }),
    ];
  if (situation === 'of_age' || situation === 'young_person') return [];

  const isByParent = givers.some(({ capacity }) => capacity === 'parental_responsibility');
  if (bothParentsAsked === null)
    return isByParent ? [refusal('both_parents_unanswered', 'bothParentsAsked', person)] : [];
  if (!bothParentsAsked) return [];
  if (person.holders.length < 2) return [refusal('other_parent_not_recorded', 'bothParentsAsked', person)];
  return person.holders
    .filter(
      (holder) => !givers.some(({ by, capacity }) => by === holder && capacity === 'parental_responsibility'),
    )
    .map((holder) =>
      refusal('other_parent_missing', 'givenBy', person, {
        parent: persons.find(({ id }) => id === holder)?.name ?? '',
      }),
    );
}

function situationAt(age: number, decidesFrom: number | null): Situation {
  if (age >= OF_AGE) return 'of_age';
  if (decidesFrom === null) return age < YOUNGEST_WHO_DECIDES ? 'child' : 'undecided';
  return age < decidesFrom ? 'child' : 'young_person';
}

function refusal(
  code: RefusalCode,
  field: string,
  person?: ConsentPerson,
  details: Refusal['details'] = {},
): Refusal {
  return { code, field, details: { ...(person && { person: person.name }), ...details } };
}
