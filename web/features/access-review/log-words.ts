import type { Messages } from '../../messages/messages-type.ts';

/** What was done, in plain words; an event that a later version writes has words that fit all. */
export function describeEvent(event: string, { events, otherEvent }: Messages['logWords']): string {
  const known: Readonly<Record<string, string>> = events;
  return known[event] ?? otherEvent;
}

/** Why it could be done; who checks the use needs no other reason. */
export function describeBasis(
  { event, basis }: { event: string; basis: readonly string[] },
  { basis: words, nothing }: Messages['logWords'],
): string {
  if (event.startsWith('access_review.')) return words.review;
  // ended: then nothing gives access any more
  if (event.startsWith('break_glass.') && basis.includes('none')) return words.break_glass;
  const known: Readonly<Record<string, string>> = words;
  const reasons = basis.flatMap((why) => known[why] ?? []);
  return reasons.length === 0 ? nothing : reasons.join(', ');
}
