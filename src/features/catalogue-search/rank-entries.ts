import { isStale } from '../catalogue/freshness-rules.ts';
import { rarityOf, type Concept } from './find-concepts.ts';
import type { Question } from './read-question.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';

/** A document that answers a question, and how well. */
export type Hit = { place: number; score: number };

export type Ranking = {
  /** The best first, whether or not they may be shown. */
  hits: readonly Hit[];
  /** Of what is asked for, how much the best of them has (0 to 1). */
  covered: number;
};

/** Below this share of the best, a hit is chance. */
const LEAST_SHARE = 0.12;
/** So many of the best are looked at closer. */
const LOOKED_AT = 120;

/** Ranks what is published for a question. @param day yyyy-mm-dd, by which is told what is stale */
export function rankEntries(
  index: SearchIndex,
  { question, concepts, day }: { question: Question; concepts: readonly Concept[]; day: string },
): Ranking {
  const { scores, covered, touched } = scoreTerms(index, concepts);
  const whole = concepts.reduce((sum, { importance }) => sum + importance, 0) || 1;
  const named = new Set(question.names.flatMap((name) => index.byNameForm.get(name) ?? []));
  for (const place of named) if ((scores[place] ?? 0) === 0) touched.push(place);
  let most = named.size > 0 ? 1 : 0;
  let best = 0;
  for (const place of touched) {
    const document = index.documents[place];
    const isAlive = document?.isAlive === true;
    const share = Math.min(1, (covered[place] ?? 0) / whole);
    const score = isAlive
      ? (scores[place] ?? 0) * (0.35 + 0.65 * share) * priorOf(document, question, day)
      : 0;
    scores[place] = score;
    if (isAlive) most = Math.max(most, share);
    best = Math.max(best, score);
  }
  const good: Hit[] = [];
  for (const place of touched) {
    const score = scores[place] ?? 0;
    if (named.has(place) || (score > 0 && score >= best * LEAST_SHARE))
      if (index.documents[place]?.isAlive === true) good.push({ place, score: Math.max(score, 0.001) });
  }
  good.sort((a, b) => b.score - a.score || a.place - b.place);
  const terms = termsAsked(index, concepts);
  const ranked = good.map((hit, rank) => {
    const document = index.documents[hit.place];
    if (document === undefined || (rank >= LOOKED_AT && !named.has(hit.place))) return hit;
    return { place: hit.place, score: hit.score * closenessOf(index, document, terms, named.has(hit.place)) };
  });
  ranked.sort((a, b) => b.score - a.score || compareDocuments(index, a.place, b.place));
  return { hits: ranked, covered: most };
}

type Scores = { scores: Float64Array; covered: Float64Array; touched: number[] };

/** For each document the sum of what it has of each concept, found in the way that finds it best. */
function scoreTerms(index: SearchIndex, concepts: readonly Concept[]): Scores {
  const size = index.documents.length;
  const [scores, covered] = [new Float64Array(size), new Float64Array(size)];
  const [best, quality, sum, count] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
    new Uint8Array(size),
  ];
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
  return { scores, covered, touched };
}

const BY_LEVEL = { universal: 1.02, selective: 1, indicated: 0.98 } as const;
const BY_STATUS = { in_use: 1, partly: 0.97, unknown: 1, planned: 0.8, stopped: 0.6 } as const;

/** What speaks for an entry before it is asked what is in it. */
function priorOf({ entry, years }: SearchDocument, { ages, tone }: Question, day: string): number {
  let prior = BY_STATUS[entry.status] * (entry.level === null ? 1 : BY_LEVEL[entry.level]);
  if (isStale(entry, day)) prior *= 0.88;
  if (entry.kind === 'service') prior *= 0.82;
  const isForStaff = entry.audiences.length === 1 && entry.audiences[0] === 'staff';
  if (isForStaff) prior *= tone === 'staff' ? 1.1 : tone === 'family' ? 0.45 : 0.7;
  if (ages.length > 0) {
    const [from, to] = years;
    const fits = ages.some(([least, most]) => from <= most && to >= least);
    const isTold = entry.ageFrom !== null || entry.ageTo !== null;
    prior *= fits ? (isTold ? 1.15 : 1) : 0.55;
  }
  return prior;
}

type Asked = { rarities: ReadonlyMap<string, number>; whole: number };

/** The terms of a question that may stand in a name, and how much each counts. */
function termsAsked(index: SearchIndex, concepts: readonly Concept[]): Asked {
  const rarities = new Map<string, number>();
  let whole = 0;
  for (const { own, importance } of concepts) {
    if (own.length > 0) whole += importance;
    for (const text of own) if (!rarities.has(text)) rarities.set(text, importance);
  }
  return { rarities, whole: whole || 1 };
}

const BY_KIND = { name: 1.1, alias: 1.2, keyword: 0.9 } as const;
const EXACTLY = { name: 5, alias: 5, keyword: 1.6 } as const;

/** How close a question comes to one of an entry's names or keywords as a whole; 1: not at all. */
function closenessOf(
  index: SearchIndex,
  { phrases }: SearchDocument,
  asked: Asked,
  isNamed: boolean,
): number {
  let most = isNamed ? 12 : 1;
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
    const isExact = ofPhrase > 0.999 && ofQuestion > 0.97;
    most = Math.max(
      most,
      isExact
        ? EXACTLY[kind] + (kind === 'keyword' ? 0.3 * Math.min(terms.length - 1, 2) : 0)
        : 1 + BY_KIND[kind] * ofPhrase * ofPhrase * ofQuestion,
    );
  }
  return most;
}

/** At like score: the lowest level first, then by name. */
function compareDocuments(index: SearchIndex, a: number, b: number): number {
  const [one, other] = [index.documents[a]?.entry, index.documents[b]?.entry];
  if (one === undefined || other === undefined) return a - b;
  const level = (value: typeof one.level) =>
    value === null ? 3 : ['universal', 'selective', 'indicated'].indexOf(value);
  return (
    level(one.level) - level(other.level) ||
    (one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1)
  );
}
