import { SOFT_WORDS } from './messages/question-words.ts';
import { splitPieces } from './normalise-text.ts';
import { contentOf, readTokens, saidOf, type Token } from './read-terms.ts';
import { addTerm, emptyVocabulary, type Vocabulary } from './vocabulary.ts';

/** An everyday word or phrase, and what the field calls it. */
export type SearchWord = { word: string; means: readonly string[] };

export type Meaning = {
  terms: readonly string[];
  means: readonly (readonly Token[])[];
  /** Where all but one of its words say nothing by themselves: all of them, which are to be said; else null. */
  said: string | null;
};

/** The municipality's search words, ready to be looked up. */
export type WordBook = {
  /** By the first term of the word. */
  byTerm: ReadonlyMap<string, readonly Meaning[]>;
  /** The words of one term, so that a misspelt one is found. */
  single: Vocabulary;
  /** The terms of all of them, so that a misspelt one is found among others. */
  words: Vocabulary;
  /** What is said in words that say nothing by themselves. */
  empty: readonly Meaning[];
};

export function makeWordBook(words: Iterable<SearchWord>): WordBook {
  const byTerm = new Map<string, Meaning[]>();
  const empty: Meaning[] = [];
  const [single, every] = [emptyVocabulary(), emptyVocabulary()];
  for (const { word, means } of words) {
    const all = readTokens(word);
    const content = contentOf(all);
    const terms = content.map(({ stem, negated }) => negated ?? stem);
    const [first] = terms;
    if (first === undefined) continue;
    for (const term of terms) addTerm(every, term);
    const [only] = content;
    const isPlain = only?.negated === null || (only !== undefined && SOFT_WORDS.has(only.raw));
    const isBare = all.length > 1 && content.length === 1 && isPlain;
    const said = isBare ? saidOf(all) : null;
    const meaning = { terms, means: means.map((mean) => contentOf(readTokens(mean))), said };
    if (all.length > 1 && all.length === splitPieces(word).length && all.every(({ isStop }) => isStop)) {
      empty.push({ ...meaning, said: saidOf(all) });
      continue;
    }
    const others = byTerm.get(first);
    if (others === undefined) byTerm.set(first, [meaning]);
    else others.push(meaning);
    if (terms.length === 1 && said === null) addTerm(single, first);
  }
  return { byTerm, single, words: every, empty };
}

/** So many other words may stand among those of a phrase. */
const MOST_BETWEEN = 2;

/** A meaning of several terms that a question has, where they stand, and whether nothing else stands among them. */
export type Said = { meaning: Meaning; places: readonly number[]; isWhole: boolean };

/**
 * The meanings of several terms whose first stands at a place of a question and the others near it, in any order.
 * @param words for each word of the question the terms that it may be, the surest first
 */
export function meaningsAt(
  book: WordBook,
  words: readonly (readonly string[])[],
  place: number,
): readonly Said[] {
  return (words[place] ?? []).flatMap((first) =>
    (book.byTerm.get(first) ?? []).flatMap((meaning) => {
      const { terms } = meaning;
      if (terms.length < 2) return [];
      const reach = terms.length - 1 + MOST_BETWEEN;
      const places = terms.map((term, at) =>
        at === 0 || words[place + at]?.includes(term) === true
          ? place + at
          : nearest(words, term, place, reach),
      );
      if (places.includes(-1)) return [];
      const isWhole = places.every((at, index) => at === place + index);
      return [{ meaning, places, isWhole }];
    }),
  );
}

function nearest(words: readonly (readonly string[])[], term: string, place: number, reach: number): number {
  for (let away = 1; away <= reach; away++)
    for (const at of [place + away, place - away]) if (words[at]?.includes(term) === true) return at;
  return -1;
}

/** The meanings of what is said in words that say nothing by themselves. */
export function meaningsSaid({ empty }: WordBook, question: string): readonly Meaning[] {
  return empty.filter(({ said }) => said !== null && question.includes(said));
}

/** The meanings of one term. @param question what is said around it */
export function meaningsOfTerm(book: WordBook, term: string, question = ''): readonly Meaning[] {
  return (book.byTerm.get(term) ?? []).filter(
    ({ terms, said }) => terms.length === 1 && (said === null || question.includes(said)),
  );
}
