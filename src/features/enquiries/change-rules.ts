import type { Refusal } from '../../shared/refusal.ts';
import type { Enquiry, EnquiryContent } from './enquiry.ts';

export type ChangeKind = 'edited' | 'closed' | 'reopened' | 'usefulness' | 'assigned';

/** The fields of which two versions differ, each with its value in both; codes are compared as sets. */
export function changedFields(
  before: EnquiryContent,
  after: EnquiryContent,
): { before: Partial<EnquiryContent>; after: Partial<EnquiryContent> } {
  const fields = (Object.keys(after) as (keyof EnquiryContent)[]).filter(
    (field) => comparable(before[field]) !== comparable(after[field]),
  );
  const pick = (content: EnquiryContent) =>
    Object.fromEntries(fields.map((field) => [field, content[field]]));
  return { before: pick(before), after: pick(after) };
}

/** Why an enquiry cannot be closed on this day. */
export function whyNotClose(enquiry: Enquiry, closedOn: string, today: string): Refusal[] {
  if (enquiry.closedOn !== null) return [refusal('closed_already', { closedOn: enquiry.closedOn })];
  if (closedOn > today) return [refusal('date_in_future', { today })];
  if (closedOn < enquiry.receivedOn)
    return [refusal('closed_before_received', { receivedOn: enquiry.receivedOn })];
  return [];
}

/** Why an enquiry cannot be opened again. */
export function whyNotReopen(enquiry: Enquiry, reason: string): Refusal[] {
  if (enquiry.closedOn === null) return [refusal('not_closed')];
  if (reason.trim() === '') return [{ code: 'reason_missing', field: 'reason', details: {} }];
  return [];
}

/** A case's identity may be hidden later, never uncovered: that takes a consent and its own step. */
export function whyNotChange(before: EnquiryContent, after: EnquiryContent): Refusal[] {
  if (before.anonymous && !after.anonymous)
    return [{ code: 'anonymous_stays_anonymous', field: 'anonymous', details: {} }];
  return [];
}

function refusal(code: Refusal['code'], details: Refusal['details'] = {}): Refusal {
  return { code, field: 'closedOn', details };
}

function comparable(value: unknown): string {
  const isCodes = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  return JSON.stringify(isCodes ? [...(value)].sort() : value);
}
