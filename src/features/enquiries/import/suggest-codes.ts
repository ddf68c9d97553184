import type { CodeListName, CodeValue } from '../../code-lists/code-list.ts';
import { normalised } from '../../../shared/normalised.ts';
import type { Spelling } from './build-value-lookup.ts';

const MOST_SUGGESTIONS = 3;
const NEAR_ENOUGH = 0.35;

/**
 * The codes of a list that a spelling most likely stands for, likeliest first. Only ever offered: a
 * person decides what a spelling means.
 */
export function suggestCodes(
  value: string,
  list: CodeListName,
  { codes, spellings }: { codes: readonly CodeValue[]; spellings: readonly Spelling[] },
): string[] {
  const best = new Map<string, number>();
  const consider = (text: string, code: string) => {
    const nearness = likeness(normalised(value), normalised(text));
    if (nearness >= NEAR_ENOUGH && nearness > (best.get(code) ?? 0)) best.set(code, nearness);
  };
  for (const known of codes)
    if (known.list === list && known.validTo === null)
      for (const text of [known.code.replaceAll('_', ' '), ...Object.values(known.labels)])
        consider(text, known.code);
  for (const known of spellings) if (known.list === list) consider(known.spelling, known.code);
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SUGGESTIONS)
    .map(([code]) => code);
}

/** 0 to 1: how many pairs of neighbouring letters two texts share; one that begins the other is near. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 3 && long.startsWith(short)) return 0.9;
  const pairs = pairsOf(one);
  const otherPairs = pairsOf(other);
  const total = pairs.length + otherPairs.length;
  let shared = 0;
  for (const pair of pairs) {
    const at = otherPairs.indexOf(pair);
    if (at === -1) continue;
    shared += 1;
    otherPairs.splice(at, 1);
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function pairsOf(text: string): string[] {
  const letters = ` ${text} `.slice(0, 80);
  return Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2));
}
