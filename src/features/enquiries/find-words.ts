/** Something that can be found by its words; `texts` are its names in every language. */
export type Named<T> = { what: T; texts: readonly string[] };

/**
 * What a typed text may mean, best first: first what holds all its words, then what holds one of them.
 * A word is found by its beginning, whether accents and Norwegian letters are typed or not, and with one
 * wrong, missing, extra or swapped letter from the fifth letter on.
 */
export function findByWords<T>(query: string, named: readonly Named<T>[], limit: number): T[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const ranked = named.flatMap(({ what, texts }, place) => {
    const [best] = texts.flatMap((text) => rank(wanted, wordsOf(text)) ?? []).sort(compareRanks);
    return best === undefined ? [] : [{ what, place, best }];
  });
  ranked.sort((a, b) => compareRanks(a.best, b.best) || a.place - b.place);
  return ranked.slice(0, limit).map(({ what }) => what);
}

/** How well a name fits: words found, how far from written so, and words of the name that were not asked for. */
type Rank = { found: number; cost: number; rest: number };

function rank(wanted: readonly string[], words: readonly string[]): Rank | null {
  let found = 0;
  let cost = 0;
  for (const word of wanted) {
    const nearest = Math.min(...words.map((candidate) => distance(word, candidate)));
    if (nearest === Infinity) continue;
    found += 1;
    cost += nearest;
  }
  // a single letter or a small word inside a longer question says nothing alone
  if (found === 0 || (found < wanted.length && wanted.every((word) => word.length < 3))) return null;
  return { found, cost, rest: words.length };
}

const compareRanks = (a: Rank, b: Rank) => b.found - a.found || a.cost - b.cost || a.rest - b.rest;

/** 0 whole word, 1 its beginning, 2 with a slip of the fingers; Infinity when it is another word. */
function distance(typed: string, word: string): number {
  if (typed === word) return 0;
  if (word.startsWith(typed)) return 1;
  if (typed.length < 5) return Infinity;
  const beginnings = [-1, 0, 1].map((more) => word.slice(0, typed.length + more));
  return beginnings.some((beginning) => isOneSlipAway(typed, beginning)) ? 2 : Infinity;
}

function isOneSlipAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** A text without accents, with each Norwegian letter as what it is typed as elsewhere. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/æ|ae/gu, 'a')
    .replace(/ø|oe/gu, 'o')
    .replace(/å|aa/gu, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
