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
};

export function makeWordBook(words: Iterable<SearchWord>): WordBook {
  const byTerm = new Map<string, Meaning[]>();
  const single = emptyVocabulary();
  for (const { word, means } of words) {
    const all = readTokens(word);
    const content = contentOf(all);
    const terms = content.map(({ stem, negated }) => negated ?? stem);
    const [first] = terms;
    if (first === undefined) continue;
    const isBare = all.length > 1 && content.length === 1 && content[0]?.negated === null;
    const said = isBare ? saidOf(all) : null;
    const meaning = { terms, means: means.map((mean) => contentOf(readTokens(mean))), said };
    const others = byTerm.get(first);
    if (others === undefined) byTerm.set(first, [meaning]);
    else others.push(meaning);
    if (terms.length === 1 && said === null) addTerm(single, first);
  }
  return { byTerm, single };
}

/** The meanings that begin at a place of a question, and over how many of its terms each goes. */
export function meaningsAt(book: WordBook, terms: readonly string[], place: number): readonly Meaning[] {
  return (book.byTerm.get(terms[place] ?? '') ?? []).filter((meaning) =>
    meaning.terms.every((term, index) => terms[place + index] === term),
  );
}

/** The meanings of one term. @param question what is said around it */
export function meaningsOfTerm(book: WordBook, term: string, question = ''): readonly Meaning[] {
  return (book.byTerm.get(term) ?? []).filter(
    ({ terms, said }) => terms.length === 1 && (said === null || question.includes(said)),
  );
}
