import { dayOf } from './day-of.ts';
import type { Random } from './random.ts';
import type { Period } from './world.ts';

export const ALWAYS: Period = { from: '2018-01-01', to: null };
/** The summer time begins on the 27th: midnight in Norway moves from 23:00 to 22:00 UTC. */
export const FIRST_DAY = Date.parse('2022-03-22T12:00:00Z');
export const DAY = 86_400_000;

/** Mostly all the time; else it begins or ends, or both, on one of the days that are asked about. */
export function generatePeriod(random: Random, edge: number): Period {
  if (!random.chance(edge)) return ALWAYS;
  const from = random.below(7);
  const to = from + 1 + random.below(3);
  const day = (index: number) => dayOf(FIRST_DAY + index * DAY);
  if (random.chance(0.4)) return { from: day(from), to: null };
  return { from: random.chance(0.6) ? ALWAYS.from : day(from), to: day(to) };
}
