import { contentOf, readTokens, termsOf, type Token } from './read-terms.ts';
import { addTerm, emptyVocabulary, type Vocabulary } from './vocabulary.ts';

/** An everyday word or phrase, and what the field calls it. */
export type SearchWord = { word: string; means: readonly string[] };

type Meaning = { terms: readonly string[]; means: readonly (readonly Token[])[] };

/** The municipality's search words, ready to be looked up. */
export type WordBook = {
  /** By the first term of the word. */
  byTerm: ReadonlyMap<string, readonly Meaning[]>;
  /** The words of one term, so that a misspelt one is found. */
  single: Vocabulary;
};

export function makeWordBook(words: Iterable<SearchWord>): WordBook {
  const byTerm = new Map<string, Meaning[]>();
  const single = emptyVocabulary();
  for (const { word, means } of words) {
    const terms = termsOf(word);
    const [first] = terms;
    if (first === undefined) continue;
    const meaning = { terms, means: means.map((mean) => contentOf(readTokens(mean))) };
    const others = byTerm.get(first);
    if (others === undefined) byTerm.set(first, [meaning]);
    else others.push(meaning);
    if (terms.length === 1) addTerm(single, first);
  }
  return { byTerm, single };
}

/** The meanings that begin at a place of a question, and over how many of its terms each goes. */
export function meaningsAt(book: WordBook, terms: readonly string[], place: number): readonly Meaning[] {
  return (book.byTerm.get(terms[place] ?? '') ?? []).filter((meaning) =>
    meaning.terms.every((term, index) => terms[place + index] === term),
  );
}

export function meaningsOfTerm(book: WordBook, term: string): readonly Meaning[] {
  return (book.byTerm.get(term) ?? []).filter(({ terms }) => terms.length === 1);
}
