import type { Span } from './fold-text.ts';

/** A run of digits, with what stands between it and the next one: null when that is too long or holds letters. */
export type NumberGroup = Span & { digits: string; gapAfter: string | null };

/** Neighbouring groups read as one number. `shape` is their sizes, as `6-5`. */
export type NumberWindow = Span & {
  digits: string;
  shape: string;
  groups: NumberGroup[];
  before: NumberGroup | undefined;
  after: NumberGroup | undefined;
};

const gapPattern = /^[\s\p{P}|+]{1,3}$/u;
const mostGroups = 26;

export function findNumberGroups(text: string): NumberGroup[] {
  const groups: NumberGroup[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const previous = groups.at(-1);
    if (previous && match.index - previous.end <= 3) {
      const gap = text.slice(previous.end, match.index);
      if (gapPattern.test(gap) && !gap.includes('%')) previous.gapAfter = gap;
    }
    const end = match.index + match[0].length;
    groups.push({ digits: match[0], start: match.index, end, gapAfter: null });
  }
  return groups;
}

/** The windows of exactly `length` digits that begin at the group `first`: one or none. */
export function readWindow(groups: NumberGroup[], first: number, length: number): NumberWindow | undefined {
  const start = groups[first]?.start;
  let total = 0;
  for (let index = first; index < first + mostGroups; index += 1) {
    const group = groups[index];
    if (!group || start === undefined) return undefined;
    total += group.digits.length;
    if (total > length) return undefined;
    if (total === length) {
      const taken = groups.slice(first, index + 1);
      return {
        digits: taken.map((part) => part.digits).join(''),
        shape: taken.map((part) => part.digits.length).join('-'),
        groups: taken,
        start,
        end: group.end,
        before: groups[first - 1],
        after: groups[index + 1],
      };
    }
    if (group.gapAfter === null) return undefined;
  }
  return undefined;
}

/** What stands inside the window, between its groups. */
export function readGaps(window: NumberWindow): string[] {
  return window.groups.slice(0, -1).map((group) => group.gapAfter ?? '');
}

/** No other digits follow or go before with a single sign between. */
export function isIsolated(window: NumberWindow): boolean {
  const last = window.groups.at(-1);
  return window.before?.gapAfter?.length !== 1 && last?.gapAfter?.length !== 1;
}

const currency = 'kr|kroner|kroners|nok|sek|dkk|eur|euro|usd|€|\\$|£';
const currencyBefore = new RegExp(`(^|[^\\p{L}])(?:${currency})[.:]? ?$`, 'iu');
const currencyOfEarlierAmount = new RegExp(`\\d ?(?:${currency})[.:]? ?$`, 'iu');
const unitAfter =
  /^(?: ?(?:kr|kroner|kroners|nok|sek|dkk|eur|euro|usd|mill|mill\.|millioner|mrd|tusen|prosent)(?![\p{L}\d])| ?[%€$£]|[,.] ?-(?!\d)|,\d\d?(?!\d))/iu;
const currencyOfNextAmount = new RegExp(`^ (?:${currency})[.:]? ?\\d`, 'iu');

export function isAfterCurrency(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return currencyBefore.test(before) && !currencyOfEarlierAmount.test(before);
}

export function isBeforeCurrency(text: string, end: number): boolean {
  const after = text.slice(end, end + 14);
  return unitAfter.test(after) && !currencyOfNextAmount.test(after);
}
