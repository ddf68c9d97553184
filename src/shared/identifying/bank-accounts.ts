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

const accountWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const accountShapes = new Set(['11', '4-2-5', '4-7']);

/** Digits after the country letters, for countries whose IBAN holds digits only. */
const ibanLengths = new Map([
  ['NO', 13],
  ['SE', 22],
  ['DK', 16],
  ['FI', 16],
  ['DE', 20],
  ['PL', 26],
  ['LT', 18],
  ['EE', 18],
]);

export function isBankAccount(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || digits.startsWith('0000')) return false;
  const sum = accountWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[10]);
}

function isIban(country: string, digits: string): boolean {
  const letters = country.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits.slice(2) + letters + digits.slice(0, 2)) % 97n === 1n;
}

function isWrittenAsAccount(text: string, window: NumberWindow): boolean {
  if (!accountShapes.has(window.shape) || text[window.start - 1] === '+') return false;
  if (!readGaps(window).every((gap) => /^[ .-]+$/.test(gap))) return false;
  if (isAfterCurrency(text, window.start) || isBeforeCurrency(text, window.end)) return false;
  return window.shape === '11' || isIsolated(window);
}

function findIban(text: string, groups: NumberGroup[], index: number): Span | undefined {
  const start = groups[index]?.start ?? 0;
  const prefix = /(?:^|[^\p{L}])([A-Z]{2}) ?$/iu.exec(text.slice(Math.max(0, start - 4), start));
  const country = prefix?.[1]?.toUpperCase() ?? '';
  const length = ibanLengths.get(country);
  if (!prefix?.[1] || length === undefined) return undefined;
  const window = readWindow(groups, index, length);
  if (!window || !isIban(country, window.digits)) return undefined;
  const isSpaced = text[start - 1] === ' ';
  return { start: start - (isSpaced ? 3 : 2), end: window.end };
}

/** Norwegian account numbers and the IBANs of nearby countries in folded text, by their check digits. */
export function findBankAccounts(text: string, groups: NumberGroup[]): Span[] {
  const found: Span[] = [];
  for (const [index, group] of groups.entries()) {
    if (group.digits.length === 1) continue;
    const iban = findIban(text, groups, index);
    if (iban) found.push(iban);
    const window = readWindow(groups, index, 11);
    if (window && isWrittenAsAccount(text, window) && isBankAccount(window.digits)) found.push(window);
  }
  return found;
}
