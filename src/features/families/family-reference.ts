import { randomInt } from 'node:crypto';

/** Without 0, O, 1 and I, which are mistaken for each other on paper and on the phone. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A reference drawn at random and never in a series: a gap would tell of a family that one may not see. */
export function drawReference(): string {
  return Array.from({ length: 6 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
}
