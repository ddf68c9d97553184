import { phoneWord } from './identifying-person-words.ts';
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

const phoneGap = /^[ .-]$/;
const prefixGap = /^(?:[ .-]|\) ?| \()$/;
const year = /^(?:19|20)\d\d$/;

function isDate(digits: string): boolean {
  const isYearFirst = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
  const isDayFirst = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/;
  return isYearFirst.test(digits) || isDayFirst.test(digits);
}

function hasPhoneWord(text: string, start: number): boolean {
  return phoneWord.test(text.slice(Math.max(0, start - 24), start));
}

function isPartOfOtherNumber(text: string, { start, end }: Span): boolean {
  return (
    /\d[/,]$|\d\.$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[/,.]\d/.test(text.slice(end, end + 2)) ||
    isAfterCurrency(text, start) ||
    isBeforeCurrency(text, end)
  );
}

function isPhoneShape({ groups, shape, digits, before }: NumberWindow, gaps: string[]): boolean {
  const [first, second] = groups;
  switch (shape) {
    case '8':
      return !isDate(digits);
    case '3-2-3':
      // "1 200 15 000" ends as one does.
      return before?.gapAfter?.length !== 1 && !digits.endsWith('000');
    case '4-4':
      if (gaps[0] !== ' ' || year.test(first?.digits ?? '')) return false;
      return !(first?.digits.endsWith('00') && second?.digits.endsWith('00'));
    case '2-2-2-2':
      return new Set(gaps).size === 1;
    case '3-3-2':
      return true;
    default:
      return false;
  }
}

function isPhone(text: string, window: NumberWindow): boolean {
  const gaps = readGaps(window);
  if (!/^[2-9]/.test(window.digits) || !gaps.every((gap) => phoneGap.test(gap))) return false;
  if (isPartOfOtherNumber(text, window)) return false;
  if (hasPhoneWord(text, window.start)) return true;
  if (/\p{L}/u.test(text.slice(window.start - 1, window.start) + text.slice(window.end, window.end + 1)))
    return false;
  const isAlone = isIsolated(window) || window.before?.digits === '47';
  const needsRoom = window.shape === '2-2-2-2' || window.shape === '3-3-2';
  return (isAlone || !needsRoom) && isPhoneShape(window, gaps);
}

/** A number that begins with + or 00 and a country: eight digits after 47, else eight to fifteen in all. */
function findInternational(text: string, groups: NumberGroup[], index: number): Span | undefined {
  const first = groups[index];
  if (!first) return undefined;
  const hasPlus = text[first.start - 1] === '+';
  const hasZeros = /^00[1-9]/.test(first.digits);
  if (!hasPlus && !hasZeros) return undefined;
  const lead = hasZeros ? 2 : 0;
  const isNorwegian = first.digits.startsWith('47', lead);
  const lengths = isNorwegian ? [10] : [15, 14, 13, 12, 11, 10, 9, 8];
  for (const length of lengths) {
    const window = readWindow(groups, index, length + lead);
    if (!window || !readGaps(window).every((gap) => prefixGap.test(gap))) continue;
    if (isPartOfOtherNumber(text, window)) continue;
    const plus = hasPlus ? 1 : 0;
    const bracket = hasPlus && text[first.start - 2] === '(' ? 1 : 0;
    return { start: first.start - plus - bracket, end: window.end };
  }
  return undefined;
}

/** What may be telephone numbers in folded text, not overlapping; amounts, dates and case numbers are not among them. */
export function findPhoneNumbers(text: string, groups: NumberGroup[]): Span[] {
  const found: Span[] = [];
  let free = 0;
  for (const [index, group] of groups.entries()) {
    if (group.start < free) continue;
    const span = findInternational(text, groups, index) ?? findDomestic(text, groups, index);
    if (!span) continue;
    found.push(span);
    free = span.end;
  }
  return found;
}

/** 47 without a plus: in one with the number, or before one that is written as telephone numbers are. */
function hasCountryBefore(text: string, { digits, shape, groups, start, end }: NumberWindow): boolean {
  if (!/^47[2-9]/.test(digits) || isPartOfOtherNumber(text, { start, end })) return false;
  if (!groups.slice(0, -1).every((group) => phoneGap.test(group.gapAfter ?? ''))) return false;
  if (/^2-(?:8|3-2-3|2-2-2-2)$/.test(shape)) return groups.at(-1)?.gapAfter?.length !== 1;
  return shape === '10';
}

function findDomestic(text: string, groups: NumberGroup[], index: number): Span | undefined {
  if (groups[index]?.digits.length === 1) return undefined;
  const withCountry = readWindow(groups, index, 10);
  if (withCountry && hasCountryBefore(text, withCountry)) return withCountry;
  const window = readWindow(groups, index, 8);
  return window && isPhone(text, window) ? { start: window.start, end: window.end } : undefined;
}
