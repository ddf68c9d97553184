import { expandWord, nearTerms, type Alternative } from './expand-word.ts';
import type { Question } from './read-question.ts';
import type { Token } from './read-terms.ts';
import type { SearchIndex } from './search-index.ts';
import { stemWord } from './stem-word.ts';
import { termsStarting, type Term } from './vocabulary.ts';
import { meaningsAt, meaningsOfTerm, meaningsSaid, type Meaning, type WordBook } from './word-book.ts';

/** One thing that is asked for: the ways to find it, and how much it counts beside the others. */
export type Concept = {
  alternatives: readonly Alternative[];
  importance: number;
  /** A factor of what it gives: less for a word that says little. */
  share: number;
  /** The terms that are as good as the word itself. */
  own: readonly string[];
  /** The terms of what search words say that it means, the first first. */
  meant: readonly (readonly string[])[];
};

const MEANING = 0.7;
const MEANING_OF_PART = 0.5;
const MEANING_OF_COMPOUND = 0.35;
const SOFT = 0.45;
/** Of the rarest word, how much one counts that says nothing of what there is. */
const UNKNOWN = 0.7;

/** How rare a term is. */
export function rarityOf(index: SearchIndex, { documents }: Term): number {
  const all = index.documents.length;
  return Math.log(1 + (all - documents.length + 0.5) / (documents.length + 0.5));
}

/** What a question asks for, in the terms of the index. */
export function findConcepts(index: SearchIndex, book: WordBook, question: Question): Concept[] {
  const { tokens } = question;
  const terms = tokens.map((token) => termsSaid(index, book, token));
  const concepts: Concept[] = [];
  const isSaidTogether = tokens.map(() => false);
  for (let place = 0; place < tokens.length; place++) {
    const together = [...phrasesAt(index, book, terms, place), ...joinedAt(index, book, tokens, place)];
    for (const { concept, places } of together) {
      concepts.push(concept);
      for (const at of places) isSaidTogether[at] = true;
    }
  }
  for (const meaning of meaningsSaid(book, question.said))
    concepts.push(conceptOfMeaning(index, meaning, true));
  for (const [place, token] of tokens.entries()) {
    const isTyped = question.isTyping && place === tokens.length - 1;
    const concept = conceptOf(index, book, token, { isTyped, said: question.said });
    // As a part of a phrase it is understood.
    if (isSaidTogether[place] === true && concept.alternatives.length === 0) continue;
    const isSoft = token.isSoft && !concept.isSaid && tokens.some((one) => !one.isSoft);
    const share = (isSoft ? SOFT : 1) * (isSaidTogether[place] === true ? 0.4 : 1);
    concepts.push({ ...concept, share: concept.share * share, importance: concept.importance * share });
  }
  return concepts;
}

const MOST_SPELLINGS = 3;

/** The terms by which a word may be a part of a phrase: its own, and else that of which it is a misspelling. */
function termsSaid(index: SearchIndex, book: WordBook, token: Token): readonly string[] {
  const { stem, negated } = token;
  if (negated !== null) return [negated, stem];
  if (stem.length < 5 || book.words.terms.has(stem) || index.vocabulary.terms.has(stem)) return [stem];
  const near = nearTerms(book.words, token).filter(({ distance }) => distance <= 1);
  return [stem, ...near.slice(0, MOST_SPELLINGS).map(({ term }) => term.text)];
}

function conceptOf(
  index: SearchIndex,
  book: WordBook,
  token: Token,
  { isTyped, said }: { isTyped: boolean; said: string },
): Concept & { isSaid: boolean } {
  const { alternatives, isKnown } = expandWord(index, token, isTyped);
  const own = meaningsOfTerm(book, token.negated ?? token.stem, said);
  const meant = meaningsOfWord(index, book, token, { isKnown, own });
  // Where what is wanting has a meaning of its own, the word alone is not what is asked for.
  const isOpposite = token.negated !== null && meaningsOfTerm(book, token.negated).length > 0;
  const found = isOpposite
    ? alternatives.map((one) => (one.isWord === true ? one : { ...one, weight: one.weight * 0.25 }))
    : alternatives;
  const all = [...found, ...meant];
  const good = all.filter(({ weight }) => weight >= 0.5);
  const rarities = good.flatMap((one) => one.terms.map((term) => rarityOf(index, term)));
  const exact = index.vocabulary.terms.get(token.negated ?? token.stem);
  const most = Math.log(1 + index.documents.length);
  return {
    alternatives: all,
    importance:
      exact !== undefined
        ? rarityOf(index, exact)
        : rarities.length > 0
          ? Math.max(...rarities)
          : most * UNKNOWN,
    share: 1,
    isSaid: own.some((meaning) => meaning.said !== null),
    own: alternatives
      .filter(({ isWord }) => isWord === true)
      .flatMap(({ terms }) => terms.map(({ text }) => text)),
    meant: eachOnce(
      own.flatMap(({ means }) => means.map(termsOfMeaning)),
      (terms) => terms.join(' '),
    ),
  };
}

/** What is said with other words in between is perhaps not said together. */
const SAID_APART = 0.9;

/** Search words of several terms that stand together in the question. */
function phrasesAt(index: SearchIndex, book: WordBook, terms: readonly (readonly string[])[], place: number) {
  return meaningsAt(book, terms, place).map(({ meaning, places, isWhole }) => ({
    concept: conceptOfMeaning(index, meaning, isWhole),
    places,
  }));
}

function conceptOfMeaning(index: SearchIndex, { terms, means }: Meaning, isWhole: boolean): Concept {
  const share = isWhole ? 1 : SAID_APART;
  const alternatives = means.flatMap((mean) => alternativesOf(index, mean, MEANING * share));
  const own = terms.flatMap((term) => index.vocabulary.terms.get(term) ?? []);
  if (own.length === terms.length) alternatives.push({ terms: own, weight: 0.8 * share });
  return asConcept(index, alternatives, { meant: isWhole ? means.map(termsOfMeaning) : [] });
}

/** Two words that are one: a compound that was written apart, or a name of letters with signs between. */
function joinedAt(index: SearchIndex, book: WordBook, tokens: readonly Token[], place: number) {
  const [first, second] = [tokens[place], tokens[place + 1]];
  if (first === undefined || second === undefined) return [];
  const word = first.raw + second.raw;
  const joined = [word, stemWord(word).stem].flatMap((text) => index.vocabulary.terms.get(text) ?? []);
  const meant = meaningsOfTerm(book, stemWord(word).stem).flatMap(({ means }) =>
    means.flatMap((mean) => alternativesOf(index, mean, MEANING)),
  );
  if (joined.length + meant.length === 0) return [];
  const alternatives = [...joined.map((term) => ({ terms: [term], weight: 1 })), ...meant];
  return [
    {
      concept: asConcept(index, alternatives, { own: joined.map(({ text }) => text) }),
      places: [place, place + 1],
    },
  ];
}

function asConcept(
  index: SearchIndex,
  alternatives: readonly Alternative[],
  { own = [], meant = [] }: Partial<Pick<Concept, 'own' | 'meant'>> = {},
): Concept {
  const rarities = alternatives.flatMap(({ terms }) => terms.map((term) => rarityOf(index, term)));
  return {
    alternatives,
    importance: rarities.length === 0 ? 0 : Math.max(...rarities),
    share: 1,
    own,
    meant,
  };
}

/** Several search words may be of the same term and mean the same. */
function eachOnce<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = keyOf(one);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function termsOfMeaning(mean: readonly Token[]): readonly string[] {
  return mean.map(({ stem, negated }) => negated ?? stem);
}

function meaningsOfWord(
  index: SearchIndex,
  book: WordBook,
  token: Token,
  { isKnown, own }: { isKnown: boolean; own: readonly Meaning[] },
): Alternative[] {
  const asAlternatives = (meanings: readonly Meaning[], weight: number) =>
    eachOnce(
      meanings.flatMap(({ means }) => means),
      (mean) => termsOfMeaning(mean).join(' '),
    ).flatMap((mean) => alternativesOf(index, mean, weight));
  const of = (term: string, weight: number) => asAlternatives(meaningsOfTerm(book, term), weight);
  const direct = asAlternatives(own, MEANING);
  if (direct.length > 0) return direct;
  // The longest end alone: a vaccine is no anger, though it ends in its letters.
  const end = lastParts(token.raw).find((part) => meaningsOfTerm(book, part).length > 0);
  const ofPart = end === undefined ? [] : of(end, MEANING_OF_PART);
  if (isKnown || ofPart.length > 0) return ofPart;
  return nearTerms(book.single, token)
    .slice(0, 3)
    .flatMap(({ term, distance }) => of(term.text, MEANING - 0.15 * distance));
}

/** The longest ends of a compound, as words. */
function lastParts(word: string): string[] {
  const parts: string[] = [];
  if (word.length > 40) return parts;
  for (let at = 3; at <= word.length - 4; at++) parts.push(stemWord(word.slice(at)).stem);
  return parts;
}

const MOST_COMPOUNDS = 12;

/** The ways to find what a search word means. */
function alternativesOf(index: SearchIndex, mean: readonly Token[], weight: number): Alternative[] {
  const { vocabulary } = index;
  const terms = mean.flatMap(({ stem, negated }) => vocabulary.terms.get(negated ?? stem) ?? []);
  const [only] = mean;
  if (only === undefined) return [];
  const whole = terms.length === mean.length ? [{ terms, weight }] : [];
  if (mean.length > 1 || only.bare.length < 4) return whole;
  const compounds = termsStarting(vocabulary, only.bare, MOST_COMPOUNDS)
    .filter(({ text }) => text.length > only.stem.length + 3)
    .map((term) => ({ terms: [term], weight: (weight * MEANING_OF_COMPOUND) / MEANING }));
  return [...whole, ...compounds];
}
