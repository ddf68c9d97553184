import type { Refusal } from '../../shared/refusal.ts';
import { EnquiryContent, MOST_IN_ADVICE, MOST_IN_NOTE, type AdviceGiven, type Enquiry } from './enquiry.ts';

export type ChangeKind = 'edited' | 'closed' | 'reopened' | 'usefulness' | 'assigned';

/** What of an enquiry a person states: without its number, team and version. */
export function contentOf(enquiry: Enquiry): EnquiryContent {
  const fields = Object.keys(EnquiryContent.shape) as (keyof EnquiryContent)[];
  return Object.fromEntries(fields.map((field) => [field, enquiry[field]])) as EnquiryContent;
}

/** The fields of which two versions differ, each with its value in both; codes are compared as sets. */
export function changedFields(
  before: EnquiryContent,
  after: EnquiryContent,
): { before: Partial<EnquiryContent>; after: Partial<EnquiryContent> } {
  const fields = (Object.keys(after) as (keyof EnquiryContent)[]).filter(
    (field) => comparable(field, before[field]) !== comparable(field, after[field]),
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

/**
 * Why an enquiry cannot become this: a case's identity may be hidden later, never uncovered, which takes a consent
 * and its own step; and a text that is written anew is bounded, though several that were joined may be longer.
 */
export function whyNotChange(before: EnquiryContent, after: EnquiryContent): Refusal[] {
  const refusals: Refusal[] = [];
  if (before.anonymous && !after.anonymous)
    refusals.push({ code: 'anonymous_stays_anonymous', field: 'anonymous', details: {} });
  const refuseLong = (field: string, old: string | null, text: string | null, limit: number) => {
    if (text !== null && text !== old && text.length > limit)
      refusals.push({ code: 'text_too_long', field, details: { length: text.length, limit } });
  };
  refuseLong('note', before.note, after.note, MOST_IN_NOTE);
  for (const [index, { text }] of after.advice.entries())
    refuseLong(`advice.${String(index)}.text`, before.advice[index]?.text ?? null, text, MOST_IN_ADVICE);
  return refusals;
}

function refusal(code: Refusal['code'], details: Refusal['details'] = {}): Refusal {
  return { code, field: 'closedOn', details };
}

/** A value as two versions compare it: codes as a set, advice whatever the order of its keys, a time as an instant. */
function comparable(field: keyof EnquiryContent, value: unknown): string {
  if (field === 'receivedAt' && typeof value === 'string') return new Date(value).toISOString();
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.every((entry) => typeof entry === 'string')) return JSON.stringify(value.toSorted());
  const rows = value as AdviceGiven[];
  return JSON.stringify(rows.map(({ advice, service, text }) => [advice, service, text]));
}
