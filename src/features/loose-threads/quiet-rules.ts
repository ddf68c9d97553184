import { addDays } from '../../shared/days-off.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { LONGEST_QUIET, type LooseThread, type QuietThread } from './loose-thread.ts';

/**
 * Why a thread cannot be let be until then.
 * @param threads of the case, as they are now
 */
export function whyNotQuiet(
  { rule, subjectId, until }: QuietThread,
  threads: readonly LooseThread[],
  today: string,
): Refusal[] {
  const refusals: Refusal[] = [];
  const latest = addDays(today, LONGEST_QUIET);
  if (until <= today) refusals.push({ code: 'quiet_not_in_future', field: 'until', details: { today } });
  if (until > latest)
    refusals.push({ code: 'quiet_too_long', field: 'until', details: { days: LONGEST_QUIET, latest } });
  if (!threads.some((thread) => thread.rule === rule && thread.subjectId === subjectId))
    refusals.push({ code: 'thread_not_loose', field: null, details: {} });
  return refusals;
}
