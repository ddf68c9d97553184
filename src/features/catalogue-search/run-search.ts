import type { Entry } from '../catalogue/entry.ts';
import { isStale } from '../catalogue/freshness-rules.ts';
import { countFacets, type Met } from './count-facets.ts';
import { makeSieve } from './filter-entries.ts';
import { findConcepts } from './find-concepts.ts';
import { rankEntries } from './rank-entries.ts';
import { nameServices, type NamedService } from './name-services.ts';
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
  const isNynorsk = search.lang === 'nn';
  const { places, isSure, named } = placesFor(searched, search.q ?? '');
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
  const show = ({ document }: Met) => asFound(searched, document.entry, isNynorsk);
  const isFound = isSure && shown.length > 0;
  const inOrder = (search.q ?? '').trim() === '' ? shown : measuresFirst(shown, named[0]);
  return {
    items: isSure ? inOrder.slice(offset, offset + limit).map(show) : [],
    total: isSure ? shown.length : 0,
    services: named.map(({ document: { entry } }) => ({
      id: entry.id,
      name: entry.name,
      summary: summaryOf(entry, isNynorsk),
      sector: entry.sector,
    })),
    nearest: isFound ? [] : nearestOf(search, met).map(show),
    ...(search.facets === true && { facets: countFacets(index, isSure ? met : []) }),
  };
}

/** So many of what a service gives stand before the service itself, where they are found. */
const MOST_BEFORE = 4;

/**
 * A service comes after the best of what is found of what it gives: one asks for that, and each tells who gives it.
 * What is called by its name is among the first all the same.
 */
function measuresFirst(shown: readonly Met[], named: NamedService | undefined): readonly Met[] {
  const services: { met: Met; place: number }[] = [];
  const others: Met[] = [];
  for (const met of shown)
    if (met.document.entry.kind === 'service') services.push({ met, place: others.length });
    else others.push(met);
  if (services.length === 0) return shown;
  const given = new Map(services.map(({ met }) => [met.document.entry.id, { count: 0, end: 0 }]));
  for (const [place, { document }] of others.entries()) {
    const of = given.get(document.entry.service);
    if (of === undefined || of.count === MOST_BEFORE) continue;
    of.count += 1;
    of.end = place + 1;
  }
  for (const service of services) {
    const { id } = service.met.document.entry;
    service.place = Math.max(service.place, given.get(id)?.end ?? 0);
    if (id === named?.document.entry.id) service.place = Math.min(service.place, MOST_BEFORE);
  }
  services.sort((a, b) => a.place - b.place);
  const inOrder: Met[] = [];
  let next = 0;
  for (let place = 0; place <= others.length; place++) {
    for (let at = services[next]; at !== undefined && at.place <= place; at = services[next]) {
      inOrder.push(at.met);
      next += 1;
    }
    const other = others[place];
    if (other !== undefined) inOrder.push(other);
  }
  return inOrder;
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
): { places: readonly number[]; isSure: boolean; named: readonly NamedService[] } {
  if (text.trim() === '') return { places: placesByName(index), isSure: true, named: [] };
  const question = readQuestion(text);
  const named = nameServices(index, question);
  const concepts = findConcepts(index, book, question);
  const { places, covered } = rankEntries(index, { question, concepts, named, day });
  return { places, isSure: covered >= LEAST_COVERED, named };
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
    summary: summaryOf(entry, isNynorsk),
    isStale: isStale(entry, day),
    variants,
  };
}

function summaryOf(entry: Entry, isNynorsk: boolean): string {
  return isNynorsk ? (entry.summaryNn ?? entry.summary) : entry.summary;
}
