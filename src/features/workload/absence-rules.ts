import type { Refusal } from '../../shared/refusal.ts';
import { LONGEST_ABSENCE, type NewAbsence } from './absence.ts';

type Facts = {
  today: string;
  actorId: string;
  isLead: boolean;
  /** Who work in the actor's teams. */
  colleagues: readonly string[];
  /** Of the same account, that are not over. */
  others: readonly { from: string; until: string }[];
};

/** Why an absence cannot be recorded. */
export function whyNotAbsence(
  { accountId, substituteId, from, until }: NewAbsence,
  { today, actorId, isLead, colleagues, others }: Facts,
): Refusal[] {
  const refusals: Refusal[] = [];
  const no = (code: Refusal['code'], field: string | null, details: Refusal['details'] = {}) =>
    refusals.push({ code, field, details });
  if (accountId !== actorId && !isLead) no('giver_is_other', 'accountId');
  if (!colleagues.includes(accountId)) no('colleague_not_of_team', 'accountId');
  if (substituteId === accountId) no('stands_in_for_herself', 'substituteId');
  else if (substituteId !== null && !colleagues.includes(substituteId))
    no('colleague_not_of_team', 'substituteId');
  if (until < from) no('ends_before_start', 'until', { from });
  else if (until < today) no('date_in_past', 'until');
  else if ((Date.parse(until) - Date.parse(from)) / 86_400_000 > LONGEST_ABSENCE)
    no('absence_too_long', 'until', { days: LONGEST_ABSENCE });
  if (others.some((other) => other.from <= until && from <= other.until)) no('absence_overlaps', 'from');
  return refusals;
}
