import SearchableMap from 'minisearch/SearchableMap';
import { LIKE_LETTERS } from './messages/norwegian-letters.ts';
import { foldLetters } from './normalise-text.ts';

/** One term and the documents that have it, each with how much it says of the document (0 to 1). */
export type Term = { text: string; documents: number[]; weights: number[] };

/** All terms of an index, to be looked up as they are, by their beginning, their end, or nearly. */
export type Vocabulary = {
  terms: Map<string, Term>;
  byStart: SearchableMap<Term>;
  byEnd: SearchableMap<Term>;
  /** Terms by what is left of them on a keyboard without Norwegian letters. */
  byFold: Map<string, Term[]>;
};

export function emptyVocabulary(): Vocabulary {
  return {
    terms: new Map(),
    byStart: new SearchableMap<Term>(),
    byEnd: new SearchableMap<Term>(),
    byFold: new Map(),
  };
}

export function addTerm(vocabulary: Vocabulary, text: string): Term {
  const known = vocabulary.terms.get(text);
  if (known !== undefined) return known;
  const term: Term = { text, documents: [], weights: [] };
  vocabulary.terms.set(text, term);
  if (!/^\p{L}+$/u.test(text)) return term;
  vocabulary.byStart.set(text, term);
  vocabulary.byEnd.set(reverse(text), term);
  const folded = foldLetters(text);
  const same = vocabulary.byFold.get(folded);
  if (same === undefined) vocabulary.byFold.set(folded, [term]);
  else same.push(term);
  return term;
}

/** Terms that begin so, at most so many, the shortest first. */
export function termsStarting(vocabulary: Vocabulary, start: string, most: number): Term[] {
  return shortest(vocabulary.byStart.atPrefix(start).values(), most);
}

export function termsEnding(vocabulary: Vocabulary, end: string, most: number): Term[] {
  return shortest(vocabulary.byEnd.atPrefix(reverse(end)).values(), most);
}

export function isKnownStart(vocabulary: Vocabulary, start: string): boolean {
  return vocabulary.byStart.atPrefix(start).size > 0;
}

// A beginning may be that of very many terms: looking at some thousands is enough.
const MOST_SEEN = 3000;

function shortest(terms: Iterable<Term>, most: number): Term[] {
  const found: Term[] = [];
  for (const term of terms) {
    found.push(term);
    if (found.length >= MOST_SEEN) break;
  }
  return found.sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1)).slice(0, most);
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}

/** A term that a word may be a misspelling of, and how far they are apart. */
type Near = { term: Term; distance: number };

/** Terms one or two slips away; two letters that changed places are one slip, letters of another keyboard half. */
export function termsNear(vocabulary: Vocabulary, word: string): Near[] {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  if (most === 0 || word.length > 40) return [];
  const near: Near[] = [];
  for (const term of termsTwoAway(vocabulary, word)) {
    const distance = countSlips(word, term.text);
    if (distance <= most && term.text.length >= 3) near.push({ term, distance });
  }
  return near.sort((a, b) => a.distance - b.distance || (a.term.text < b.term.text ? -1 : 1)).slice(0, 12);
}

// A slip in the first letter is rare, and makes another word of a short one: those need not look at all terms.
function* termsTwoAway({ byStart }: Vocabulary, word: string): Iterable<Term> {
  const isShort = word.length < 6;
  const found = isShort
    ? byStart.atPrefix(word.charAt(0)).fuzzyGet(word.slice(1), 2)
    : byStart.fuzzyGet(word, 2);
  for (const [, [term]] of found) yield term;
}

/** Letters left out, put in, changed, or changed with the next one. */
function countSlips(a: string, b: string): number {
  const width = b.length + 1;
  const cells = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => cells[i * width + j] ?? 0;
  for (let i = 0; i <= a.length; i++) cells[i * width] = i;
  for (let j = 0; j <= b.length; j++) cells[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const [x = '', y = ''] = [a[i - 1], b[j - 1]];
      const change = x === y ? 0 : LIKE_LETTERS.has(x + y) ? 0.5 : 1;
      // A letter that is doubled, or not, is half a slip.
      const left = x === a[i - 2] ? 0.5 : 1;
      const put = y === b[j - 2] ? 0.5 : 1;
      let least = Math.min(at(i - 1, j) + left, at(i, j - 1) + put, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y && x !== y)
        least = Math.min(least, at(i - 2, j - 2) + 1);
      cells[i * width + j] = least;
    }
  return at(a.length, b.length);
}
