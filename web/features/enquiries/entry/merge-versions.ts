import { changedFields } from '../../../../src/features/enquiries/change-rules.ts';
import type { EnquiryChange } from '../../../../src/features/enquiries/enquiry-change.ts';
import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';

export type Side = 'mine' | 'standing';

/** What is chosen together: an anonymous case and its kind are one answer, a day and its time another. */
const UNITS = {
  kind: ['kind', 'anonymous'],
  receivedOn: ['receivedOn', 'receivedAt'],
  contacts: ['contacts'],
  topics: ['topics'],
  area: ['area'],
  assistanceForm: ['assistanceForm'],
  household: ['household'],
  children: ['children'],
  youngPeople: ['youngPeople'],
  housing: ['housing'],
  income: ['income'],
  work: ['work'],
  consent: ['consent'],
  advice: ['advice'],
  note: ['note'],
  useful: ['useful'],
  closedOn: ['closedOn'],
  adviserId: ['adviserId'],
} as const satisfies Record<string, readonly (keyof EnquiryContent)[]>;
export type Unit = keyof typeof UNITS;
export type Choices = Partial<Record<Unit, Side>>;

/** The version that a change began from, by taking back what has been changed since, newest first. */
export function versionBefore(
  standing: EnquiryContent,
  changes: readonly Pick<EnquiryChange, 'version' | 'before'>[],
  baseVersion: number,
): EnquiryContent {
  return changes
    .filter(({ version }) => version > baseVersion)
    .toSorted((one, other) => other.version - one.version)
    .reduce((content, { before }) => ({ ...content, ...(before as Partial<EnquiryContent>) }), standing);
}

/**
 * Where two versions differ, and the side that is plain: the one that only one of the two has touched
 * since the version that both began from. Null where both have: a person chooses.
 */
export function findDifferences(
  mine: EnquiryContent,
  standing: EnquiryContent,
  base: EnquiryContent,
): { unit: Unit; plain: Side | null }[] {
  const differ = (one: EnquiryContent, other: EnquiryContent) => {
    const fields = new Set(Object.keys(changedFields(one, other).after));
    return (unit: Unit) => UNITS[unit].some((field) => fields.has(field));
  };
  const isDifferent = differ(standing, mine);
  const isMineChanged = differ(base, mine);
  const isStandingChanged = differ(base, standing);
  return (Object.keys(UNITS) as Unit[]).filter(isDifferent).map((unit) => ({
    unit,
    plain: isMineChanged(unit) && isStandingChanged(unit) ? null : isMineChanged(unit) ? 'mine' : 'standing',
  }));
}

/** One version of two: what is not chosen is what stands. */
export function mergeVersions(
  mine: EnquiryContent,
  standing: EnquiryContent,
  choices: Choices,
): EnquiryContent {
  const chosen = (Object.keys(UNITS) as Unit[])
    .filter((unit) => choices[unit] === 'mine')
    .flatMap((unit): readonly (keyof EnquiryContent)[] => UNITS[unit]);
  return { ...standing, ...Object.fromEntries(chosen.map((field) => [field, mine[field]])) };
}

/** The fields of the register that a choice is about. */
export function fieldsOf(unit: Unit): readonly (keyof EnquiryContent)[] {
  return UNITS[unit];
}
