import type { CodeValue } from '../code-lists/code-list.ts';
import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { Address, FamilyEnquiry, PersonContent } from './family.ts';

export const MOST_PERSONS = 40;
const EARLIEST_BIRTH = '1900-01-01';

/** Why a person's facts cannot be so, whatever else is known; the number's own rule is in birth-number.ts. */
export function whyNotPersonFacts(
  { birthDate }: Pick<PersonContent, 'birthDate'>,
  today: string,
  prefix = '',
): Refusal[] {
  if (birthDate === null) return [];
  const field = `${prefix}birthDate`;
  if (birthDate > today) return [refusal('date_in_future', field, { today })];
  if (birthDate < EARLIEST_BIRTH) return [refusal('birth_date_too_early', field)];
  return [];
}

/** Why a birth number cannot be recorded because others in the family have it. */
export function whyNotSameNumber(numbers: readonly (string | null)[], prefix = 'persons.'): Refusal[] {
  return numbers.flatMap((number, index) =>
    number !== null && numbers.indexOf(number) < index
      ? [refusal('birth_number_twice', `${prefix}${String(index)}.birthNumber`)]
      : [],
  );
}

/** Why these cannot hold parental responsibility for the child: it takes others of the same family. */
export function whyNotHolders(
  child: string,
  holders: readonly string[],
  persons: readonly { id: string }[],
): Refusal[] {
  return holders.flatMap((holder) => {
    if (holder === child) return [refusal('holder_is_child', 'holders')];
    return persons.some(({ id }) => id === holder) ? [] : [refusal('person_not_of_family', 'holders')];
  });
}

/** Why an address cannot be recorded; a day to come is no place where they live. */
export function whyNotAddress(
  { validFrom, area }: Address,
  codes: readonly CodeValue[],
  today: string,
  prefix = '',
): Refusal[] {
  const refusals: Refusal[] = [];
  if (validFrom > today) refusals.push(refusal('date_in_future', `${prefix}validFrom`, { today }));
  if (validFrom < EARLIEST_BIRTH) refusals.push(refusal('birth_date_too_early', `${prefix}validFrom`));
  if (area !== null && !codes.some(({ list, code }) => list === 'area' && code === area))
    refusals.push(refusal('unknown_code', `${prefix}area`, { list: 'area', code: area }));
  return refusals;
}

/** Why the persons of two records cannot be paired so: each is one human on either side. */
export function whyNotPairs(
  pairs: readonly { from: string; into: string }[],
  from: readonly { id: string }[],
  into: readonly { id: string }[],
): Refusal[] {
  return pairs.flatMap((pair, index) => {
    const field = `persons.${String(index)}`;
    if (!from.some(({ id }) => id === pair.from) || !into.some(({ id }) => id === pair.into))
      return [refusal('person_not_of_family', field)];
    const earlier = pairs.slice(0, index);
    return earlier.some((other) => other.from === pair.from || other.into === pair.into)
      ? [refusal('person_paired_twice', field)]
      : [];
  });
}

/** Eleven digits of any script, or thirteen with the whole year, with at most one sign or blank between two. */
const BIRTH_NUMBER =
  /(?<!\p{Nd})(?:(?:\p{Nd}[\s./\p{Pd}]?){10}|(?:\p{Nd}[\s./\p{Pd}]?){12})\p{Nd}(?!\p{Nd})/u;

/** A text that holds a birth number, however it is written: it must not be searched for in an address. */
export function looksLikeBirthNumber(text: string): boolean {
  return BIRTH_NUMBER.test(text);
}

type Times = Pick<FamilyEnquiry, 'id' | 'number' | 'receivedOn' | 'closedOn'>;

/** A return: an earlier enquiry of the family was closed before this one came; on one day the number decides. */
export function isReturn(enquiry: Times, all: readonly Times[]): boolean {
  return all.some(
    ({ id, number, closedOn }) =>
      id !== enquiry.id &&
      closedOn !== null &&
      (closedOn < enquiry.receivedOn || (closedOn === enquiry.receivedOn && number < enquiry.number)),
  );
}

function refusal(code: RefusalCode, field: string, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
