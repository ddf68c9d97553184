import { expandWord } from './expand-word.ts';
import { rarityOf } from './find-concepts.ts';
import type { Question } from './read-question.ts';
import type { Token } from './read-terms.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { stemWord } from './stem-word.ts';
import type { Term } from './vocabulary.ts';

/** A service that a question calls by its name, and how much of the question the name is (0 to 1). */
export type NamedService = { place: number; document: SearchDocument; share: number };

/** A name that is less of the question than this is only where one asks of something else. */
const LEAST_SHARE = 0.6;
const MOST_NAMED = 3;
/** A word that is not yet written to its end stands for those that begin so when it has so many letters. */
const SHORTEST_BEGINNING = 5;
const MOST_SPELLINGS = 3;

/** The services whose name or other name a question is, or nearly is; the best first. */
export function nameServices(index: SearchIndex, question: Question): readonly NamedService[] {
  const asked = spellingsOf(index, question);
  let whole = 0;
  const meant = new Map<string, number>();
  for (const [place, { terms, importance }] of asked.entries()) {
    whole += importance;
    for (const term of terms) if (!meant.has(term)) meant.set(term, place);
  }
  const shares = new Map<number, number>();
  const note = (place: number, share: number) => shares.set(place, Math.max(share, shares.get(place) ?? 0));
  for (const name of question.names) for (const place of index.byNameForm.get(name) ?? []) note(place, 1);
  for (const term of meant.keys())
    for (const place of index.servicesByTerm.get(term) ?? [])
      for (const { terms, kind } of index.documents[place]?.phrases ?? []) {
        if (kind === 'keyword' || !terms.every((one) => meant.has(one))) continue;
        const words = new Set(terms.map((one) => meant.get(one)));
        let said = 0;
        for (const word of words) said += word === undefined ? 0 : (asked[word]?.importance ?? 0);
        if (said >= LEAST_SHARE * whole) note(place, said / whole);
      }
  return [...shares]
    .flatMap(([place, share]) => {
      const document = index.documents[place];
      const isShown =
        document?.isAlive === true && document.entry.kind === 'service' && document.entry.elsewhere === null;
      return isShown ? [{ place, document, share }] : [];
    })
    .sort((a, b) => b.share - a.share || (a.document.entry.id < b.document.entry.id ? -1 : 1))
    .slice(0, MOST_NAMED);
}

type Spelt = { terms: readonly string[]; importance: number };

/** Each word of a question that says something, with the words of the index that it is or is a misspelling of. */
function spellingsOf(index: SearchIndex, { tokens, isTyping }: Question): readonly Spelt[] {
  const plain = tokens.filter(({ isSoft, negated }) => !isSoft && negated === null);
  const spelt = (plain.length > 0 ? plain : tokens).map((token) => {
    const isTyped = isTyping && token === tokens.at(-1) && token.raw.length >= SHORTEST_BEGINNING;
    return asSpelt(index, spellings(index, token, isTyped));
  });
  // A name that was written apart: "krise senteret".
  const joined = plain.slice(1).flatMap((token, place) => {
    const word = (plain[place]?.raw ?? '') + token.raw;
    const term = index.vocabulary.terms.get(stemWord(word).stem);
    return term === undefined ? [] : [asSpelt(index, [term])];
  });
  return joined.length > 0 && spelt.length === 2 ? joined : spelt;
}

function spellings(index: SearchIndex, token: Token, isTyped: boolean): readonly Term[] {
  return expandWord(index, token, isTyped)
    .alternatives.filter(({ isWord }) => isWord === true)
    .slice(0, MOST_SPELLINGS)
    .flatMap(({ terms }) => terms);
}

function asSpelt(index: SearchIndex, terms: readonly Term[]): Spelt {
  const rarities = terms.map((term) => rarityOf(index, term));
  const importance = rarities.length > 0 ? Math.max(...rarities) : Math.log(1 + index.documents.length);
  return { terms: terms.map(({ text }) => text), importance };
}
