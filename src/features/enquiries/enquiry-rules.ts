import type { EnquiryContent } from './enquiry.ts';
import { dayInNorway } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';

/** The register holds nothing from before this day; an earlier date is a typing error. */
export const EARLIEST_DAY = '2000-01-01';

/**
 * Why this content cannot stand in the register; empty when it can.
 * @param today the day in Norway as yyyy-mm-dd
 */
export function whyNotRegister(content: EnquiryContent, today: string): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: Refusal['code'], field: string, details: Refusal['details'] = {}) =>
    refusals.push({ code, field, details });

  if (content.receivedOn > today) refuse('date_in_future', 'receivedOn', { today });
  if (content.receivedOn < EARLIEST_DAY) refuse('date_too_early', 'receivedOn', { earliest: EARLIEST_DAY });
  if (content.closedOn !== null && content.closedOn > today) refuse('date_in_future', 'closedOn', { today });
  if (content.closedOn !== null && content.closedOn < content.receivedOn)
    refuse('closed_before_received', 'closedOn', { receivedOn: content.receivedOn });
  if (content.contacts.length === 0) refuse('contact_missing', 'contacts');
  if (content.anonymous && content.kind !== 'case') refuse('only_cases_are_anonymous', 'anonymous');
  if (content.anonymous && content.receivedAt !== null) refuse('anonymous_keeps_no_time', 'receivedAt');
  if (content.receivedAt !== null && dayInNorway(new Date(content.receivedAt)) !== content.receivedOn)
    refuse('time_on_another_day', 'receivedAt', { receivedOn: content.receivedOn });
  for (const [index, given] of content.advice.entries())
    if (given.advice === null && given.service === null)
      refuse('advice_without_code', 'advice', { row: index + 1 });
  return refusals;
}
