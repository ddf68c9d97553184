import { SOFT_WORDS } from './messages/question-words.ts';
import { foldLetters } from './normalise-text.ts';
import type { Token } from './read-terms.ts';
import type { SearchIndex } from './search-index.ts';
import { stemWord } from './stem-word.ts';
import {
  isKnownStart,
  termsEnding,
  termsNear,
  termsStarting,
  type Term,
  type Vocabulary,
} from './vocabulary.ts';

/** One way to find what a word asks for: all its terms together, and how much of a hit that is (0 to 1). */
export type Alternative = {
  terms: readonly Term[];
  weight: number;
  /** The word itself, in whatever form or spelling. */
  isWord?: boolean;
};

/** The ways to find a word, and whether it is a word that the catalogue knows. */
type Expansion = { alternatives: readonly Alternative[]; isKnown: boolean };

const MOST_COMPOUNDS = 40;
const SHORTEST_PART = 3;
/** What is longer is no word, and is not taken apart. */
const LONGEST_WORD = 40;
const MOST_BEGINNINGS = 50;
const MOST_KEPT = 5000;

/** How a word is found: as it is, in compounds, in its own parts, by its beginning, and else by what is near. */
export function expandWord(index: SearchIndex, token: Token, isTyped: boolean): Expansion {
  const key = `${isTyped ? '1' : '0'}${token.negated ?? ''} ${token.raw}`;
  const kept = index.expanded.get(key) as Expansion | undefined;
  if (kept !== undefined) return kept;
  const expansion = findExpansion(index.vocabulary, token, isTyped);
  if (index.expanded.size >= MOST_KEPT) index.expanded.clear();
  index.expanded.set(key, expansion);
  return expansion;
}

function findExpansion(vocabulary: Vocabulary, token: Token, isTyped: boolean): Expansion {
  const exact = vocabulary.terms.get(token.stem);
  const found: Alternative[] = [];
  const add = (weight: number, ...terms: Term[]) => found.push({ terms, weight });
  const addWord = (weight: number, term: Term) => found.push({ terms: [term], weight, isWord: true });
  const negated = token.negated === null ? undefined : vocabulary.terms.get(token.negated);
  if (negated !== undefined) addWord(1, negated);
  // What is said to be wanting is not what is asked for, where the want has words of its own.
  const shared = negated === undefined ? 1 : 0.25;
  if (exact !== undefined && token.negated === null) addWord(1, exact);
  else if (exact !== undefined) add(shared, exact);
  const folded = exact === undefined ? foldedTerms(vocabulary, token) : [];
  for (const term of folded) addWord(0.95, term);
  for (const [term, weight] of compoundsWith(vocabulary, token.bare, token.stem)) add(weight * shared, term);
  const slips =
    exact === undefined && negated === undefined && folded.length === 0 ? nearTerms(vocabulary, token) : [];
  // A long word with one slip in it is that word, whatever its parts might be.
  const isSlip =
    Math.max(token.stem.length, token.raw.length - 2) > 6 && slips.some(({ distance }) => distance <= 1);
  const parts = isSlip || token.raw.length > LONGEST_WORD ? null : splitCompound(vocabulary, token.raw);
  if (parts !== null) {
    if (exact === undefined) add(0.8, ...parts);
    for (const [place, part] of parts.entries())
      if (part.documents.length < 60) add((place === 0 ? 0.3 : 0.4) * (exact === undefined ? 1 : 0.6), part);
  }
  const subject = exact === undefined ? subjectOf(vocabulary, token.raw) : null;
  if (subject !== null) add(0.7, ...subject);
  if (isTyped && token.raw.length > 1)
    for (const term of beginnings(vocabulary, token)) {
      if (exact === undefined) addWord(0.7, term);
      else add(0.3, term);
    }
  const isKnown =
    exact !== undefined || negated !== undefined || folded.length > 0 || parts !== null || subject !== null;
  if (!isKnown && (!isTyped || found.length === 0 || isSlip)) {
    for (const { term, distance } of slips) addWord(0.9 - 0.2 * distance, term);
    if (found.length === 0 && token.raw.length > 4 && token.raw.length <= LONGEST_WORD) {
      for (const term of beginnings(vocabulary, token)) add(0.5, term);
      // Perhaps a compound of which one part alone is known: close, and no more.
      for (const term of partsKnown(vocabulary, token.raw)) add(0.2, term);
    }
  }
  return { alternatives: found, isKnown };
}

/** What looks like an ending may be a part of a misspelt word, the more so the longer it is. */
export function nearTerms(vocabulary: Vocabulary, { raw, stem }: Token): ReturnType<typeof termsNear> {
  const near = termsNear(vocabulary, stem);
  const cut = raw.length - stem.length;
  if (cut >= LONG_ENDING) {
    const less = termsNear(vocabulary, raw.replace(/(?:e[nrt]?|a)$/u, ''));
    if (less[0] !== undefined && less[0].distance <= (near[0]?.distance ?? 2)) return less;
  }
  return near.length > 0 || cut === 0 ? near : termsNear(vocabulary, raw);
}

const LONG_ENDING = 3;

function foldedTerms(vocabulary: Vocabulary, { raw, stem }: Token): Term[] {
  const word = raw.replace(/aa/gu, 'å').replace(/oe/gu, 'ø').replace(/ae/gu, 'æ');
  // What was cut off as an ending may be a part of the word: a place is no plural of "pl".
  const stems = new Set([foldLetters(stem), foldLetters(stemWord(word).stem), foldLetters(raw)]);
  return [...stems].flatMap((fold) => vocabulary.byFold.get(fold) ?? []);
}

const BEGINS = 0.7;
const ENDS = 0.55;

/** Compounds that begin or end with a word, with the letter that binds them. */
function compoundsWith(vocabulary: Vocabulary, bare: string, stem: string): Map<Term, number> {
  const found = new Map<Term, number>();
  if (bare.length < 3) return found;
  if (stem.length > 3)
    for (const term of termsEnding(vocabulary, stem, MOST_COMPOUNDS))
      if (term.text.length >= stem.length + SHORTEST_PART) found.set(term, ENDS);
  const begun = termsStarting(vocabulary, bare, 400).filter(
    ({ text }) =>
      text.length > stem.length && isCompoundRest(vocabulary, text.slice(bare.length), bare.length),
  );
  for (const term of begun.slice(0, MOST_COMPOUNDS)) found.set(term, BEGINS);
  return found;
}

function isCompoundRest(vocabulary: Vocabulary, rest: string, before: number): boolean {
  return ['', 's', 'e', 'er'].some((link) => {
    if (!rest.startsWith(link)) return false;
    const word = rest.slice(link.length);
    if (word.length < 3) return false;
    return (
      vocabulary.terms.has(word) ||
      (before >= 5 && word.length >= 4) ||
      (word.length >= 4 && isKnownStart(vocabulary, word))
    );
  });
}

/** The known words that a word is put together of; null where it is not. */
function splitCompound(vocabulary: Vocabulary, word: string): readonly Term[] | null {
  let best: readonly Term[] | null = null;
  let least = 0;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const shorter = Math.min(at, word.length - at);
    if (shorter <= least) continue;
    const last = vocabulary.terms.get(stemWord(word.slice(at)).stem);
    if (last === undefined || last.text.length < SHORTEST_PART) continue;
    const first = firstPart(vocabulary, word.slice(0, at));
    // Two short words side by side are chance.
    if (first === null || [...first, last].filter(({ text }) => text.length < 4).length > 1) continue;
    best = [...first, last];
    least = shorter;
  }
  return best;
}

/** What a compound is of, where its end says little: offers of football are football. */
function subjectOf(vocabulary: Vocabulary, word: string): readonly Term[] | null {
  if (word.length > LONGEST_WORD) return null;
  for (let at = SHORTEST_PART + 1; at <= word.length - 4; at++)
    if (SOFT_WORDS.has(word.slice(at))) return firstPart(vocabulary, word.slice(0, at));
  return null;
}

function firstPart(vocabulary: Vocabulary, text: string): readonly Term[] | null {
  for (const word of [text, text.replace(/[se]$/u, '')]) {
    if (word.length < SHORTEST_PART) continue;
    const term = vocabulary.terms.get(stemWord(word).stem);
    if (term !== undefined && term.text.length >= SHORTEST_PART) return [term];
  }
  return text.length < 8 ? null : splitCompound(vocabulary, text.replace(/s$/u, ''));
}

function partsKnown(vocabulary: Vocabulary, word: string): Term[] {
  const found = new Set<Term>();
  for (let at = 4; at <= word.length - 4; at++)
    for (const part of [word.slice(0, at), word.slice(0, at).replace(/s$/u, ''), word.slice(at)]) {
      const term = part.length < 4 ? undefined : vocabulary.terms.get(stemWord(part).stem);
      if (term !== undefined && term.text.length > 3) found.add(term);
    }
  for (let at = word.length - 1; at >= Math.max(5, word.length / 2) && found.size === 0; at--)
    for (const term of termsStarting(vocabulary, word.slice(0, at), 5)) found.add(term);
  return [...found];
}

function beginnings(vocabulary: Vocabulary, { raw, stem, bare }: Token): Term[] {
  const found = termsStarting(vocabulary, raw, MOST_BEGINNINGS);
  if (found.length === 0 && raw.length > 4) found.push(...termsStarting(vocabulary, bare, MOST_BEGINNINGS));
  return found.filter(({ text }) => text !== stem);
}
