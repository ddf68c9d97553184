import { COSTS, ENTRY_KINDS, LEVELS, LIFE_AREAS, PHASES } from '../catalogue/entry.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { AGE_BANDS, FACETS, type Facet } from './search.ts';

type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** A document that was met, and the filters that it fails (bits as in FACETS). */
export type Met = { document: SearchDocument; failed: number };

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
export function countFacets(index: SearchIndex, met: readonly Met[]): FacetCounts {
  const counts = index.values.map(({ names }) => new Int32Array(names.length));
  // Of an entry for the whole municipality it is not known in which parts of town it would be asked for.
  const everywhere = new Int32Array(FACETS.length);
  const countAt = (place: number, values: Iterable<number> | null) => {
    const counted = counts[place];
    if (values === null) everywhere[place] = (everywhere[place] ?? 0) + 1;
    else if (counted !== undefined) for (const value of values) counted[value] = (counted[value] ?? 0) + 1;
  };
  const groups = new Map<number, Met[]>();
  for (const one of met) {
    const { document, failed } = one;
    // Most stand alone.
    if (index.groups[document.group]?.length !== 1) addTo(groups, one);
    else
      for (let place = 0; place < FACETS.length; place++)
        if ((failed & ~(1 << place)) === 0) countAt(place, document.values[place] ?? null);
  }
  for (const group of groups.values())
    for (let place = 0; place < FACETS.length; place++) countAt(place, valuesOfGroup(group, place));
  const inOrder = (facet: Facet, place: number) => {
    const { names, numbers } = index.values[place] ?? { names: [], numbers: new Map<string, number>() };
    const asCounted = (value: string) => ({
      value,
      count: (counts[place]?.[numbers.get(value) ?? -1] ?? 0) + (everywhere[place] ?? 0),
    });
    const fixed = FIXED[facet];
    const found = (fixed ?? names).map(asCounted).filter(({ count }) => count > 0);
    return fixed === undefined
      ? found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      : found;
  };
  return Object.fromEntries(FACETS.map((facet, place) => [facet, inOrder(facet, place)])) as FacetCounts;
}

function addTo(groups: Map<number, Met[]>, one: Met): void {
  const others = groups.get(one.document.group);
  if (others === undefined) groups.set(one.document.group, [one]);
  else others.push(one);
}

/** The values of those of a group that pass the other filters, each once; null: any value. */
function valuesOfGroup(group: readonly Met[], place: number): Iterable<number> | null {
  const others = ~(1 << place);
  const values = new Set<number>();
  for (const { document, failed } of group) {
    if ((failed & others) !== 0) continue;
    const own = document.values[place] ?? null;
    if (own === null) return null;
    for (const value of own) values.add(value);
  }
  return values;
}
