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
  /** By how long they are, with the letters of each. */
  byLength: Alike[];
};

type Alike = { terms: Term[]; letters: number[] };
const NONE: Readonly<Alike> = { terms: [], letters: [] };

export function emptyVocabulary(): Vocabulary {
  return {
    terms: new Map(),
    byStart: new SearchableMap<Term>(),
    byEnd: new SearchableMap<Term>(),
    byFold: new Map(),
    byLength: [],
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
  const alike = (vocabulary.byLength[text.length] ??= { terms: [], letters: [] });
  alike.terms.push(term);
  alike.letters.push(lettersOf(text));
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
  return vocabulary.byStart.atPrefix(start).keys().next().done !== true;
}

// A beginning may be that of very many terms: looking at some thousands is enough.
const MOST_SEEN = 3000;

function shortest(terms: Iterable<Term>, most: number): Term[] {
  const found: Term[] = [];
  const ofLength: number[] = [];
  for (const term of terms) {
    found.push(term);
    ofLength[term.text.length] = (ofLength[term.text.length] ?? 0) + 1;
    if (found.length >= MOST_SEEN) break;
  }
  // What is too long to be among them need not be put in order.
  let longest = 0;
  for (let count = 0; longest < ofLength.length && count < most; longest++) count += ofLength[longest] ?? 0;
  return found
    .filter(({ text }) => text.length < longest)
    .sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, most);
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

// A slip in the first letter is rare, and makes another word of a short one.
function termsTwoAway({ byLength }: Vocabulary, word: string): Term[] {
  const found: Term[] = [];
  const asked = lettersOf(word);
  const isFirstKept = word.length < 6;
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    const { terms, letters } = byLength[length] ?? NONE;
    for (let at = 0; at < letters.length; at++) {
      const others = letters[at] ?? 0;
      if (hasThree(asked & ~others) || hasThree(others & ~asked)) continue;
      const term = terms[at];
      if (term === undefined || (isFirstKept && term.text.charCodeAt(0) !== word.charCodeAt(0))) continue;
      if (isWithin(word, term.text, 0, 0, 2)) found.push(term);
    }
  }
  return found;
}

/** The letters of a word, a bit for each: a slip brings at most one and takes at most one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code & 3));
  }
  return letters;
}

function hasThree(bits: number): boolean {
  const butOne = bits & (bits - 1);
  return (butOne & (butOne - 1)) !== 0;
}

/** Whether what is left of two words, from `i` and from `j`, is alike but for so many slips. */
function isWithin(a: string, b: string, i: number, j: number, slips: number): boolean {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  if (i === a.length || j === b.length) return a.length - i + b.length - j <= slips;
  return (
    slips > 0 &&
    (isWithin(a, b, i + 1, j + 1, slips - 1) ||
      isWithin(a, b, i + 1, j, slips - 1) ||
      isWithin(a, b, i, j + 1, slips - 1))
  );
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
