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
/** In a whole question more is beside the point. */
const LEAST_OF_MANY = 0.2;
const MANY_WORDS = 5;
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
  const { limit = USUAL_LIMIT, offset = 0 } = search;
  const isNynorsk = search.lang === 'nn';
  const isAll = (search.q ?? '').trim() === '';
  const { places, isSure, named } = placesFor(searched, search.q ?? '');
  const met = sift(index, places, search);
  const shown = bestOfGroups(
    index,
    met.places.filter((_, at) => met.failed[at] === 0),
  );
  const show = (place: number) => asFound(searched, place, isNynorsk);
  const isFound = isSure && shown.length > 0;
  const inOrder = isAll ? shown : measuresFirst(index, shown, named[0]);
  return {
    items: isSure ? inOrder.slice(offset, offset + limit).flatMap(show) : [],
    total: isSure ? shown.length : 0,
    services: named.map(({ document: { entry } }) => ({
      id: entry.id,
      name: entry.name,
      summary: summaryOf(entry, isNynorsk),
      sector: entry.sector,
    })),
    // What comes closest where nothing is shown.
    nearest: isFound || isAll ? [] : bestOfGroups(index, met.places).slice(0, MOST_NEAREST).flatMap(show),
    ...(search.facets === true && { facets: countFacets(index, isSure ? met : NOTHING) }),
  };
}

const NOTHING: Met = { places: [], failed: [] };

/** What may be shown at all, and which filters each fails. */
function sift(index: SearchIndex, places: readonly number[], search: Search): Met {
  const { isElsewhere } = index.columns;
  const found = search.elsewhere === true ? places : places.filter((place) => isElsewhere[place] !== true);
  const sieve = makeSieve(index, search);
  return { places: found, failed: found.map(sieve) };
}

/** Of each group the one that was found first. */
function bestOfGroups({ groups, columns }: SearchIndex, places: readonly number[]): number[] {
  const isTaken = new Uint8Array(groups.length);
  return places.filter((place) => {
    const group = columns.group[place] ?? 0;
    if (isTaken[group] === 1) return false;
    isTaken[group] = 1;
    return true;
  });
}

/** What a service gives stands before the service itself where it is among so many of the best. */
const MOST_BEFORE = 4;
/** So much may stand before a service that is called by its name. */
const BEFORE_NAMED = 1;

/**
 * A service comes after the best of what is found of what it gives: one asks for that, and each tells who gives it.
 * What is called by its name is among the first two all the same.
 */
function measuresFirst(
  { columns }: SearchIndex,
  shown: readonly number[],
  named: NamedService | undefined,
): readonly number[] {
  const services: { met: number; place: number }[] = [];
  const others: number[] = [];
  for (const met of shown)
    if ((columns.gives[met] ?? -1) >= 0) services.push({ met, place: others.length });
    else others.push(met);
  if (services.length === 0) return shown;
  const after = new Map<number, number>();
  for (const [place, met] of others.slice(0, MOST_BEFORE).entries())
    after.set(columns.giver[met] ?? -1, place + 1);
  for (const service of services) {
    service.place = Math.max(service.place, after.get(columns.gives[service.met] ?? -1) ?? 0);
    if (service.met === named?.place) service.place = Math.min(service.place, BEFORE_NAMED);
  }
  services.sort((a, b) => a.place - b.place);
  const inOrder: number[] = [];
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

function placesFor(
  { index, book, day }: Searched,
  text: string,
): { places: readonly number[]; isSure: boolean; named: readonly NamedService[] } {
  if (text.trim() === '') return { places: placesByName(index), isSure: true, named: [] };
  const question = readQuestion(text);
  const named = nameServices(index, question);
  const concepts = findConcepts(index, book, question);
  const { places, covered } = rankEntries(index, { question, concepts, named, day });
  const least = question.tokens.length < MANY_WORDS ? LEAST_COVERED : LEAST_OF_MANY;
  return { places, isSure: covered >= least, named };
}

function asFound({ index, serviceOf, day }: Searched, place: number, isNynorsk: boolean): FoundEntry[] {
  const entry = index.documents[place]?.entry;
  if (entry === undefined) return [];
  const group = index.groups[index.groupOf.get(entry.variantOf ?? entry.id) ?? -1] ?? [];
  const variants = group.flatMap((place) => {
    const other = index.documents[place]?.entry;
    return other === undefined || other.id === entry.id
      ? []
      : [{ id: other.id, level: other.level, service: other.service }];
  });
  const { id, name, service, level, phases, kind, lifeAreas, cost, ageFrom, ageTo, elsewhere } = entry;
  const found = {
    ...{ id, name, service, level, phases, kind, lifeAreas, cost, ageFrom, ageTo, elsewhere },
    serviceName: serviceOf(service)?.name ?? service,
    summary: summaryOf(entry, isNynorsk),
    isStale: isStale(entry, day),
    variants,
  };
  return [found];
}

function summaryOf(entry: Entry, isNynorsk: boolean): string {
  return isNynorsk ? (entry.summaryNn ?? entry.summary) : entry.summary;
}
