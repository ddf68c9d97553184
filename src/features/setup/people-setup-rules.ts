import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { PersonSetup, ServiceChoice } from './people-setup.ts';

type Person = Pick<PersonSetup, 'id' | 'activeFrom' | 'activeTo' | 'roles'>;
type Period = { from: string; to: string | null };

const refuse = (code: RefusalCode, field: string, details: Refusal['details'] = {}): Refusal[] => [
  { code, field, details },
];

/** Why a role or membership cannot begin on a day; `held` are the person's periods of the same. */
export function whyNotBegin(
  person: Pick<Person, 'activeTo'>,
  from: string,
  today: string,
  held: readonly Period[],
): Refusal[] {
  if (from < today) return refuse('date_in_past', 'from');
  if (person.activeTo !== null && from >= person.activeTo) return refuse('account_ended', 'from');
  return held.some(({ to }) => to === null || to > from) ? refuse('held_already', 'from') : [];
}

/** Why nobody can begin in a service on a day. */
export function whyNotEmploy({ validFrom, validTo }: ServiceChoice, from: string): Refusal[] {
  if (from < validFrom) return refuse('service_not_begun', 'from', { from: validFrom });
  return validTo !== null && from >= validTo ? refuse('service_ended', 'from') : [];
}

/** Why a period cannot end on a day, the first without; null lets it go on. Who had access stays told as it was. */
export function whyNotEnd(
  period: Period,
  to: string | null,
  today: string,
  others: readonly Period[] = [],
): Refusal[] {
  if (period.to !== null && period.to <= today) return refuse('ended_already', 'to');
  if (to === null)
    return others.some((other) => other.from > period.from) ? refuse('held_already', 'to') : [];
  return to < today ? refuse('date_in_past', 'to') : [];
}

/** Whether somebody else is steward from the day on, with no end set. */
function hasOtherSteward(person: Pick<Person, 'id'>, day: string, people: readonly Person[]): boolean {
  return people.some(
    (other) =>
      other.id !== person.id &&
      other.activeTo === null &&
      other.activeFrom <= day &&
      other.roles.some(({ role, from, to }) => role === 'steward' && from <= day && to === null),
  );
}

/** Why this person cannot stop being steward on the day: nobody would be left to keep the setup. */
export function whyNotEndSteward(person: Person, day: string, people: readonly Person[]): Refusal[] {
  return hasOtherSteward(person, day, people) ? [] : refuse('last_steward', 'to');
}

/** @param activeTo the first day without access; null lets the account go on */
export function whyNotEndAccount(
  person: Person,
  activeTo: string | null,
  today: string,
  people: readonly Person[],
): Refusal[] {
  if (activeTo === null || activeTo === person.activeTo) return [];
  if (activeTo < today) return refuse('date_in_past', 'activeTo');
  if (activeTo <= person.activeFrom && activeTo !== today)
    return refuse('ends_before_start', 'activeTo', { from: person.activeFrom });
  const isSteward = person.roles.some(({ role, to }) => role === 'steward' && (to === null || to > activeTo));
  return isSteward && !hasOtherSteward(person, activeTo, people) ? refuse('last_steward', 'activeTo') : [];
}
