import { idnr } from '@navikt/fnrvalidator';
import type { Span } from './fold-text.ts';
import {
  isAfterCurrency,
  isBeforeCurrency,
  isIsolated,
  type NumberGroup,
  type NumberWindow,
  readGaps,
  readWindow,
} from './number-groups.ts';

/** What people write; these stand as a birth number even with other digits beside them. */
const usualShapes = new Set(['11', '6-5', '6-3-2', '6-2-3', '2-2-2-5', '2-2-2-3-2', '2-2-2-2-3']);
/** Sizes of an eleven-digit number, for which the year's four digits stand in full. */
const fullYearShapes = new Set(['8-5', '2-2-4-5', '2-2-4-3-2', '2-2-4-2-3', '4-4-5']);

/** Months beyond the library's: BOST (+20), its test series (+60) and the health network's test series (+65). */
const extraMonthOffsets = [20, 60, 65];

/** True for a birth, D, H or FH number or one of the test series, by the checksum of today or of 2032. */
export function isBirthNumber(digits: string): boolean {
  const result = idnr(digits);
  if (result.status === 'valid') return true;
  if (!result.reasons.every((reason) => reason === 'invalid date')) return false;
  return hasDateOfOtherSeries(digits);
}

/**
 * The health service's joint aid numbers (FH) hold no date and begin with 8 or 9. Their last digit is that of a bank
 * account too, so they are told apart by how they are written only.
 */
function isJointAidNumber({ digits, shape }: NumberWindow): boolean {
  if (!/^[89]/.test(digits) || !/^(?:6-|2-2-2-)/.test(shape)) return false;
  const result = idnr(digits);
  return result.status === 'valid' || result.reasons.every((reason) => reason === 'invalid date');
}

function hasDateOfOtherSeries(digits: string): boolean {
  const writtenDay = Number(digits.slice(0, 2));
  const day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
  const year = 2000 + Number(digits.slice(4, 6));
  return extraMonthOffsets.some((offset) => {
    const month = Number(digits.slice(2, 4)) - offset;
    if (month < 1 || month > 12 || day < 1) return false;
    return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  });
}

/** "20 000 150 000" is two amounts: groups of three after a group that is no thousands group. */
function canBeAmounts(window: NumberWindow): boolean {
  const gaps = new Set(readGaps(window));
  if (window.shape === '3-3-3-2' && gaps.size === 1) return false;
  if (![...gaps].some((gap) => /^[\s.,']$/.test(gap))) return false;
  const { groups } = window;
  const isSmall = groups.every((group) => group.digits.length <= 3);
  const hasThousands = groups.some((group, index) => index > 0 && group.digits.length === 3);
  const startsAsAmount = groups.every(
    ({ digits }, index) => !digits.startsWith('0') || (index > 0 && digits.length === 3),
  );
  return isSmall && hasThousands && startsAsAmount;
}

/** "1234.56.78903" is how accounts are written, and a valid birth number is a valid account as well. */
function isWrittenAsBankAccount(window: NumberWindow): boolean {
  return window.shape === '4-2-5' && readGaps(window).every((gap) => gap === '.');
}

function isWrittenAsBirthNumber(text: string, window: NumberWindow): boolean {
  if (window.shape === '11') return true;
  if (isBeforeCurrency(text, window.end)) return false;
  if (usualShapes.has(window.shape)) return true;
  if (!isIsolated(window) || isWrittenAsBankAccount(window)) return false;
  return !canBeAmounts(window) && !isAfterCurrency(text, window.start);
}

/** Birth numbers in folded text, however grouped; every one surely valid. */
export function findBirthNumbers(text: string, groups: NumberGroup[]): Span[] {
  const found: Span[] = [];
  for (const [index, group] of groups.entries()) {
    const window = readWindow(groups, index, 11);
    if (window && isWrittenAsBirthNumber(text, window)) {
      if (isBirthNumber(window.digits) || isJointAidNumber(window)) found.push(window);
    }
    const fullYear = group.digits.length > 1 ? readWindow(groups, index, 13) : undefined;
    if (fullYear && hasFullYear(text, fullYear)) found.push(fullYear);
  }
  return found;
}

function hasFullYear(text: string, window: NumberWindow): boolean {
  const { digits, shape, end } = window;
  if (!fullYearShapes.has(shape) || isBeforeCurrency(text, end)) return false;
  if (!/^(18|19|20)/.test(digits.slice(4))) return false;
  return isBirthNumber(digits.slice(0, 4) + digits.slice(6));
}
