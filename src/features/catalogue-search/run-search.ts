import type { Entry } from '../catalogue/entry.ts';
import { isStale } from '../catalogue/freshness-rules.ts';
import { countFacets, type Met } from './count-facets.ts';
import { makeSieve } from './filter-entries.ts';
import { findConcepts } from './find-concepts.ts';
import { rankEntries } from './rank-entries.ts';
import { readQuestion } from './read-question.ts';
import { placesByName, type SearchIndex } from './search-index.ts';
import type { FoundEntry, Search, SearchReply } from './search.ts';
import type { WordBook } from './word-book.ts';

/** When less of what is asked for is found than this, nothing is, and the closest are only told of. */
const LEAST_COVERED = 0.28;
const MOST_NEAREST = 5;
const USUAL_LIMIT = 20;

export type Searched = {
  index: SearchIndex;
  book: WordBook;
  serviceOf: (id: string) => Entry | undefined;
  /** yyyy-mm-dd */
  day: string;
};

/** Searches what is indexed. Never fails, whatever the question. */
export function runSearch(searched: Searched, search: Search): SearchReply {
  const { index } = searched;
  const { limit = USUAL_LIMIT, offset = 0, elsewhere = false } = search;
  const sieve = makeSieve(index, search);
  const { places, isSure } = placesFor(searched, search.q ?? '');
  const met: Met[] = [];
  // In each group the best that passes; what was found first stands first.
  const shown: Met[] = [];
  const isShown = new Uint8Array(index.groups.length);
  for (const place of places) {
    const document = index.documents[place];
    if (document === undefined || (document.entry.elsewhere !== null && !elsewhere)) continue;
    const one = { document, failed: sieve(document) };
    met.push(one);
    if (one.failed !== 0 || isShown[document.group] === 1) continue;
    shown.push(one);
    isShown[document.group] = 1;
  }
  const show = ({ document }: Met) => asFound(searched, document.entry, search.lang === 'nn');
  const isFound = isSure && shown.length > 0;
  return {
    items: isSure ? shown.slice(offset, offset + limit).map(show) : [],
    total: isSure ? shown.length : 0,
    nearest: isFound ? [] : nearestOf(search, met).map(show),
    ...(search.facets === true && { facets: countFacets(index, isSure ? met : []) }),
  };
}

/** What comes closest where nothing is shown: of each group the best. */
function nearestOf(search: Search, met: readonly Met[]): readonly Met[] {
  if ((search.q ?? '').trim() === '') return [];
  const groups = new Map<number, Met>();
  for (const one of met) {
    if (groups.size === MOST_NEAREST) break;
    if (!groups.has(one.document.group)) groups.set(one.document.group, one);
  }
  return [...groups.values()];
}

function placesFor(
  { index, book, day }: Searched,
  text: string,
): { places: readonly number[]; isSure: boolean } {
  const question = readQuestion(text);
  if (text.trim() === '') return { places: placesByName(index), isSure: true };
  const concepts = findConcepts(index, book, question);
  const { places, covered } = rankEntries(index, { question, concepts, day });
  return { places, isSure: covered >= LEAST_COVERED };
}

function asFound({ index, serviceOf, day }: Searched, entry: Entry, isNynorsk: boolean): FoundEntry {
  const group = index.groups[index.groupOf.get(entry.variantOf ?? entry.id) ?? -1] ?? [];
  const variants = group.flatMap((place) => {
    const other = index.documents[place]?.entry;
    return other === undefined || other.id === entry.id
      ? []
      : [{ id: other.id, level: other.level, service: other.service }];
  });
  const { id, name, service, level, phases, kind, lifeAreas, cost, ageFrom, ageTo, elsewhere } = entry;
  return {
    ...{ id, name, service, level, phases, kind, lifeAreas, cost, ageFrom, ageTo, elsewhere },
    serviceName: serviceOf(service)?.name ?? service,
    summary: isNynorsk ? (entry.summaryNn ?? entry.summary) : entry.summary,
    isStale: isStale(entry, day),
    variants,
  };
}
