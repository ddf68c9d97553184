import { COSTS, ENTRY_KINDS, LEVELS, LIFE_AREAS, PHASES } from '../catalogue/entry.ts';
import type { SearchIndex } from './search-index.ts';
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
  const { group, values } = index.columns;
  const counts = new Int32Array(index.valueCount);
  const metOf = new Int32Array(index.groups.length);
  for (const place of places) add(metOf, group[place] ?? 0);
  const groups = new Map<number, Group>();
  for (let at = 0; at < places.length; at++) {
    const [place, fails] = [places[at] ?? 0, failed[at] ?? 0];
    // Most stand alone.
    if (metOf[group[place] ?? 0] !== 1) addTo(groups, group[place] ?? 0, place, fails);
    else if (fails === 0) for (const value of values[place] ?? []) add(counts, value);
    // What fails one filter alone is among what other values of that filter would leave.
    else if ((fails & (fails - 1)) === 0)
      for (const value of valuesAt(index, place, 31 - Math.clz32(fails))) add(counts, value);
  }
  for (const one of groups.values()) countGroup(index, counts, one);
  const inOrder = (facet: Facet, at: number) => {
    const numbers = index.values[at] ?? new Map<string, number>();
    // Of an entry for the whole municipality it is not known in which parts of town it would be asked for.
    const ofAll = counts[at] ?? 0;
    const found = [...(FIXED[facet] ?? numbers.keys())].flatMap((value) => {
      const count = (counts[numbers.get(value) ?? -1] ?? 0) + ofAll;
      return count === 0 ? [] : [{ value, count }];
    });
    return facet in FIXED ? found : found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return Object.fromEntries(FACETS.map((facet, at) => [facet, inOrder(facet, at)])) as FacetCounts;
}

function valuesAt(index: SearchIndex, place: number, facet: number): readonly number[] {
  return index.documents[place]?.values[facet] ?? [facet];
}

/** Each value of those of a group that pass the other filters, once. */
function countGroup(index: SearchIndex, counts: Int32Array, { places, failed }: Met): void {
  for (let facet = 0; facet < FACETS.length; facet++) {
    const values = new Set<number>();
    for (const [at, place] of places.entries())
      if (((failed[at] ?? 0) & ~(1 << facet)) === 0)
        for (const value of valuesAt(index, place, facet)) values.add(value);
    if (values.has(facet)) add(counts, facet);
    else for (const value of values) add(counts, value);
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
