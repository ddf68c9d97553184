import { addDays, dayOff } from '../../shared/days-off.ts';
import { factsOfKind, type ApplicationKind } from './application-kinds.ts';
import type { ApplicationContent } from './application.ts';

/** Decisions that gave the family less than it asked for. */
const APPEALED = new Set<ApplicationContent['decision']>(['partly', 'declined', 'dismissed']);

/** Whether there is something to appeal; an answer whose decision is not written down yet may be such. */
export function isAppealable({ decision }: Pick<ApplicationContent, 'decision'>): boolean {
  return decision === null || APPEALED.has(decision);
}

/**
 * The last day to appeal: the same weekday as the one on which the decision reached the family, so many weeks later
 * (domstolloven § 148), or the next working day (§ 149); both by forvaltningsloven § 30.
 * @param answeredOn yyyy-mm-dd
 * @returns null where no act gives a deadline
 */
export function countAppealDeadline(kind: ApplicationKind, answeredOn: string): string | null {
  const { appeal } = factsOfKind(kind);
  return appeal === null ? null : nextWorkingDay(addDays(answeredOn, 7 * appeal.weeks));
}

/** The deadline by the act of an application as it stands; null before the answer, or with nothing to appeal. */
export function countedAppealBy({
  kind,
  answeredOn,
  decision,
}: Pick<ApplicationContent, 'kind' | 'answeredOn' | 'decision'>): string | null {
  return answeredOn === null || !isAppealable({ decision }) ? null : countAppealDeadline(kind, answeredOn);
}

/** By when an answer is waited for, if nothing else was said. */
export function countAnswerExpected(kind: ApplicationKind, sentOn: string): string {
  return addDays(sentOn, 7 * factsOfKind(kind).answerWeeks);
}

/** The day itself, or the first after it on which offices are open. */
function nextWorkingDay(day: string): string {
  let found = day;
  while (dayOff(found)) found = addDays(found, 1);
  return found;
}
