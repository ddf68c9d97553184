import { rarityOf, type Concept } from './find-concepts.ts';
import type { NamedService } from './name-services.ts';
import type { Question } from './read-question.ts';
import { dayNumber, standingOrder, type SearchDocument, type SearchIndex } from './search-index.ts';

type Ranking = {
  /** Documents, the best first, whether or not they may be shown. */
  places: readonly number[];
  /** Of what is asked for, how much the best of them has (0 to 1). */
  covered: number;
};

/** Below this share of the best, a hit is chance. */
const LEAST_SHARE = 0.12;
/** So many of the best are looked at closer. */
const LOOKED_AT = 120;

type Asked = {
  question: Question;
  concepts: readonly Concept[];
  /** The services that are called by name. */
  named: readonly NamedService[];
  /** yyyy-mm-dd, by which is told what is stale */
  day: string;
};

/** Ranks what is published for a question. */
export function rankEntries(
  index: SearchIndex,
  { question, concepts, named: services, day }: Asked,
): Ranking {
  const size = index.documents.length;
  // What another search has cleared again; while it is in use it is nobody else's.
  const sheet = spare !== null && spare.scores.length >= size ? spare : emptySheet(size);
  spare = null;
  const { scores, covered } = sheet;
  const touched = scoreTerms(index, concepts, sheet);
  const whole = concepts.reduce((sum, { importance }) => sum + importance, 0) || 1;
  const isAlive = (place: number) => index.documents[place]?.isAlive === true;
  const named = new Set(question.names.flatMap((name) => index.byNameForm.get(name) ?? []).filter(isAlive));
  for (const place of named) if (scores[place] === 0) touched.push(place);
  const priorAt = priorsFor(index, question, day);
  const callAt = callsFor(index, services);
  let most = named.size > 0 ? 1 : 0;
  let best = 0;
  for (const place of touched) {
    const prior = priorAt(place);
    const share = Math.min(1, (covered[place] ?? 0) / whole);
    const score = (scores[place] ?? 0) * (0.35 + 0.65 * share) * prior * callAt(place);
    scores[place] = score;
    if (prior > 0 && share > most) most = share;
    if (score > best) best = score;
  }
  const terms = termsAsked(index, concepts);
  const called = new Set(services.map(({ document }) => document.entry.id));
  const lookCloser = (place: number) => {
    const document = index.documents[place];
    if (document === undefined) return;
    const asked = { isNamed: named.has(place), isCalled: called.has(document.entry.id) };
    scores[place] =
      Math.max(scores[place] ?? 0, 0.001) *
      closenessOf(index, document, terms, asked) *
      meantness(document, concepts, whole);
  };
  const good = touched.filter((place) => {
    const score = scores[place] ?? 0;
    return (score > 0 && score >= best * LEAST_SHARE) || named.has(place);
  });
  for (const place of named) lookCloser(place);
  const places = sortByScore(index, good, scores, (place) => !named.has(place) && lookCloser(place));
  for (const place of touched) scores[place] = covered[place] = 0;
  spare = sheet;
  return { places, covered: most };
}

/** Who calls a service by its name asks for what it gives. */
const OF_NAMED = 0.6;

/** A factor for each document: more where the service that gives it is called by its name. */
function callsFor({ columns }: SearchIndex, services: readonly NamedService[]) {
  const shares = new Map<number | undefined, number>(
    services.map(({ place, share }) => [columns.gives[place], share]),
  );
  if (shares.size === 0) return () => 1;
  return (place: number) => 1 + OF_NAMED * (shares.get(columns.giver[place]) ?? 0);
}

/** Finer differences between scores than one in so many are none. */
const FINEST = 10_000;
const MOST_DOCUMENTS = 2 ** 21;

/**
 * By score, at like score in the order of documents. One number for both is sorted many times sooner than pairs. The
 * first ones are looked at closer, which can only bring them further up, and are put in order again.
 */
function sortByScore(
  index: SearchIndex,
  places: readonly number[],
  scores: Float64Array,
  lookCloser: (place: number) => void,
): number[] {
  const { order, places: inOrder } = standingOrder(index);
  const keyOf = (place: number) =>
    Math.min(Math.floor((scores[place] ?? 0) * FINEST), 2 ** 31) * MOST_DOCUMENTS +
    (MOST_DOCUMENTS - 1 - (order[place] ?? 0));
  const placeOf = (key: number) =>
    inOrder[MOST_DOCUMENTS - 1 - (key - Math.floor(key / MOST_DOCUMENTS) * MOST_DOCUMENTS)] ?? 0;
  const keys = new Float64Array(places.length);
  for (const [at, place] of places.entries()) keys[at] = keyOf(place);
  keys.sort();
  const first = keys.subarray(-LOOKED_AT);
  for (const [at, key] of first.entries()) {
    lookCloser(placeOf(key));
    first[at] = keyOf(placeOf(key));
  }
  first.sort();
  const sorted: number[] = [];
  for (let at = keys.length - 1; at >= 0; at--) sorted.push(placeOf(keys[at] ?? 0));
  return sorted;
}

/** Room for what is worked out for each document, all 0 before and after. */
type Sheet = Record<'scores' | 'covered' | 'best' | 'quality' | 'sum' | 'count', Float64Array>;

let spare: Sheet | null = null;

function emptySheet(size: number): Sheet {
  const column = () => new Float64Array(size);
  return {
    ...{ scores: column(), covered: column(), best: column() },
    ...{ quality: column(), sum: column(), count: column() },
  };
}

/**
 * For each document the sum of what it has of each concept, found in the way that finds it best.
 * @returns the documents that have something
 */
function scoreTerms(
  index: SearchIndex,
  concepts: readonly Concept[],
  { scores, covered, best, quality, sum, count }: Sheet,
): number[] {
  const touched: number[] = [];
  for (const { alternatives, importance, share } of concepts) {
    const found: number[] = [];
    const take = (place: number, score: number, weight: number) => {
      if (best[place] === 0) found.push(place);
      if (score > (best[place] ?? 0)) best[place] = score;
      if (weight > (quality[place] ?? 0)) quality[place] = weight;
    };
    for (const { terms, weight } of alternatives) {
      const rarities = terms.map((term) => Math.min(rarityOf(index, term), importance * 1.5 + 1));
      const [only] = terms;
      if (terms.length === 1 && only !== undefined) {
        const rarity = (rarities[0] ?? 0) * weight;
        for (let at = 0; at < only.documents.length; at++)
          take(only.documents[at] ?? 0, rarity * (only.weights[at] ?? 0), weight);
        continue;
      }
      const places: number[] = [];
      for (const [number, term] of terms.entries())
        for (let at = 0; at < term.documents.length; at++) {
          const place = term.documents[at] ?? 0;
          if (count[place] === 0) places.push(place);
          count[place] = (count[place] ?? 0) + 1;
          sum[place] = (sum[place] ?? 0) + ((rarities[number] ?? 0) * (term.weights[at] ?? 0)) / terms.length;
        }
      for (const place of places) {
        const part = (count[place] ?? 0) / terms.length;
        // One word of a phrase is little of it.
        const kept = part === 1 ? 1 : part * part * 0.5;
        take(place, (sum[place] ?? 0) * weight * kept, weight * kept);
        count[place] = 0;
        sum[place] = 0;
      }
    }
    for (const place of found) {
      if (scores[place] === 0) touched.push(place);
      scores[place] = (scores[place] ?? 0) + (best[place] ?? 0) * share;
      covered[place] = (covered[place] ?? 0) + (quality[place] ?? 0) * importance;
      best[place] = 0;
      quality[place] = 0;
    }
  }
  return touched;
}

/** What speaks for each document before it is asked what is in it; 0: it is gone. */
function priorsFor({ columns, documents }: SearchIndex, { ages, tone }: Question, day: string) {
  const today = dayNumber(day);
  const ofStaff = tone === 'staff' ? 1.1 : tone === 'family' ? 0.45 : 0.7;
  return (place: number): number => {
    let prior = columns.prior[place] ?? 0;
    if (today > (columns.confirmBy[place] ?? 0)) prior *= 0.88;
    if (columns.isForStaff[place] === true) prior *= ofStaff;
    const document = ages.length > 0 ? documents[place] : undefined;
    return document === undefined ? prior : prior * fitOf(document, ages);
  };
}

function fitOf({ entry, years: [from, to] }: SearchDocument, ages: Question['ages']): number {
  if (!ages.some(([least, most]) => from <= most && to >= least)) return 0.55;
  const isTold = entry.ageFrom !== null || entry.ageTo !== null;
  return isTold ? 1.15 : 1;
}

type TermsAsked = { rarities: ReadonlyMap<string, number>; whole: number };

/** The terms of a question that may stand in a name, and how much each counts. */
function termsAsked(index: SearchIndex, concepts: readonly Concept[]): TermsAsked {
  const rarities = new Map<string, number>();
  let whole = 0;
  for (const { own, importance } of concepts) {
    if (own.length > 0) whole += importance;
    for (const text of own) if (!rarities.has(text)) rarities.set(text, importance);
  }
  return { rarities, whole: whole || 1 };
}

/** What a search word means first counts so much more, and what it means next a little less. */
const MEANT = 1;
const MEANT_LATER = 0.12;
const MOST_MEANT = 5;

/** How much of a question means an entry by its name, as search words tell; 1: nothing. */
function meantness({ phrases }: SearchDocument, concepts: readonly Concept[], whole: number): number {
  let most = 1;
  for (const { meant, importance } of concepts)
    for (const [place, terms] of meant.entries()) {
      const factor = 1 + (MEANT * (1 - MEANT_LATER * place) * importance) / whole;
      if (place >= MOST_MEANT || factor <= most) continue;
      if (
        phrases.some(
          (phrase) => phrase.kind !== 'keyword' && terms.every((term) => phrase.terms.includes(term)),
        )
      )
        most = factor;
    }
  return most;
}

const BY_KIND = { name: 1.1, alias: 1.2, keyword: 0.9 } as const;
const EXACTLY = { name: 5, alias: 5, keyword: 1.6 } as const;

/** How close a question comes to one of an entry's names or keywords as a whole; 1: not at all. */
function closenessOf(
  index: SearchIndex,
  { phrases, entry }: SearchDocument,
  asked: TermsAsked,
  { isNamed, isCalled }: { isNamed: boolean; isCalled: boolean },
): number {
  let most = isNamed ? 12 : 1;
  // A service is asked for by its name alone; a question that has it among others is about what it gives.
  const byPart = entry.kind === 'service' ? 0.4 : 1;
  for (const { terms, kind } of phrases) {
    let common = 0;
    for (const text of terms) common += asked.rarities.get(text) ?? 0;
    if (common === 0) continue;
    let own = common;
    for (const text of terms) {
      if (asked.rarities.has(text)) continue;
      const term = index.vocabulary.terms.get(text);
      own += term === undefined ? 1 : rarityOf(index, term);
    }
    const ofPhrase = common / own;
    const ofQuestion = Math.min(1, common / asked.whole);
    // "Redd Barna" are not meant by every child that is afraid.
    const mayBeExact = entry.kind !== 'service' || kind === 'keyword' || isCalled;
    const isExact = mayBeExact && ofPhrase > 0.999 && ofQuestion > 0.97;
    most = Math.max(
      most,
      isExact
        ? EXACTLY[kind] + (kind === 'keyword' ? 0.3 * Math.min(terms.length - 1, 2) : 0)
        : 1 + BY_KIND[kind] * byPart * ofPhrase * ofPhrase * ofQuestion,
    );
  }
  return most;
}
