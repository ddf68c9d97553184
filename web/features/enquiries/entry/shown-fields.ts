import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import type { EnquiryForm } from './enquiry-form.ts';

/** Fields that only say something of a case: of a family that someone works with. */
const CASE_FIELDS = ['household', 'children', 'youngPeople', 'housing', 'income', 'work', 'consent'] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/**
 * Which fields of a case the form shows. What stands in the register already is always shown: changing
 * something else must not lose it.
 * @param stood what the form began from; null for a new enquiry
 */
export function shownCaseFields(
  form: Pick<EnquiryForm, 'kind' | 'anonymous'>,
  stood: EnquiryContent | null,
): ReadonlySet<CaseField> {
  return new Set(
    CASE_FIELDS.filter((field) => {
      if (stood !== null && isRecorded(stood[field])) return true;
      // a family that nobody knows cannot be asked
      return form.kind === 'case' && (field !== 'consent' || !form.anonymous);
    }),
  );
}

function isRecorded(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}
