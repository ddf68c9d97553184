import { COSTS, ENTRY_KINDS, LEVELS, LIFE_AREAS, PHASES } from '../catalogue/entry.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { AGE_BANDS, FACETS, type Facet } from './search.ts';

type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** The places of documents that were met, each once, and of each the filters that it fails (bits as in FACETS). */
export type Met = { places: readonly number[]; failed: readonly number[] };

const FIXED: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  level: LEVELS,
  phase: PHASES,
  age: AGE_BANDS,
  cost: COSTS,
  lifeArea: LIFE_AREAS,
  kind: ENTRY_KINDS,
};

/**
 * How many groups each value of each filter would leave, if it alone were chosen of its filter and the others stay.
 * Values of fixed lists come in their order, others by number and name.
 */
export function countFacets(index: SearchIndex, { places, failed }: Met): FacetCounts {
  const counts: Counts = {
    ofValue: new Int32Array(index.valueCount),
    ofAll: new Int32Array(FACETS.length),
  };
  const groups = new Map<number, Group>();
  for (const [at, place] of places.entries()) {
    const document = index.documents[place];
    const fails = failed[at] ?? 0;
    if (document === undefined) continue;
    // Most stand alone.
    if (index.groups[document.group]?.length !== 1) addTo(groups, document.group, place, fails);
    else if (fails === 0) countAll(counts, document);
    // What fails one filter alone is among what other values of that filter would leave.
    else if ((fails & (fails - 1)) === 0) countOf(counts, document, 31 - Math.clz32(fails));
  }
  for (const group of groups.values()) countGroup(index, counts, group);
  const inOrder = (facet: Facet, at: number) => {
    const numbers = index.values[at] ?? new Map<string, number>();
    const found = [...(FIXED[facet] ?? numbers.keys())].flatMap((value) => {
      const count = (counts.ofValue[numbers.get(value) ?? -1] ?? 0) + (counts.ofAll[at] ?? 0);
      return count === 0 ? [] : [{ value, count }];
    });
    return facet in FIXED
      ? found
      : found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return Object.fromEntries(FACETS.map((facet, at) => [facet, inOrder(facet, at)])) as FacetCounts;
}

type Counts = {
  ofValue: Int32Array;
  /** Of an entry for the whole municipality it is not known in which parts of town it would be asked for. */
  ofAll: Int32Array;
};

function countAll(counts: Counts, { allValues, values }: SearchDocument): void {
  for (const value of allValues) add(counts.ofValue, value);
  for (let facet = 0; facet < values.length; facet++) if (values[facet] === null) add(counts.ofAll, facet);
}

function countOf(counts: Counts, { values }: SearchDocument, facet: number): void {
  const own = values[facet] ?? null;
  if (own === null) add(counts.ofAll, facet);
  else for (const value of own) add(counts.ofValue, value);
}

/** Each value of those of a group that pass the other filters, once. */
function countGroup(index: SearchIndex, counts: Counts, { places, failed }: Met): void {
  for (let facet = 0; facet < FACETS.length; facet++) {
    const values = new Set<number>();
    let isOfAll = false;
    for (const [at, place] of places.entries()) {
      if (((failed[at] ?? 0) & ~(1 << facet)) !== 0) continue;
      const own = index.documents[place]?.values[facet] ?? null;
      if (own === null) isOfAll = true;
      else for (const value of own) values.add(value);
    }
    if (isOfAll) add(counts.ofAll, facet);
    else for (const value of values) add(counts.ofValue, value);
  }
}

function add(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

type Group = { places: number[]; failed: number[] };

function addTo(groups: Map<number, Group>, group: number, place: number, failed: number): void {
  const others = groups.get(group);
  if (others === undefined) groups.set(group, { places: [place], failed: [failed] });
  else {
    others.places.push(place);
    others.failed.push(failed);
  }
}
