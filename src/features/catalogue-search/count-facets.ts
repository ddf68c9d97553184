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
  for (const group of groupsOf(index, met))
    for (let place = 0; place < FACETS.length; place++) {
      const values = valuesOfGroup(group, place);
      const counted = counts[place];
      if (values === null) everywhere[place] = (everywhere[place] ?? 0) + 1;
      else if (counted !== undefined) for (const value of values) counted[value] = (counted[value] ?? 0) + 1;
    }
  const inOrder = (facet: Facet, place: number) => {
    const { names, numbers } = index.values[place] ?? { names: [], numbers: new Map<string, number>() };
    const countOf = (value: string) =>
      (counts[place]?.[numbers.get(value) ?? -1] ?? 0) + (everywhere[place] ?? 0);
    const values = FIXED[facet] ?? names.toSorted((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
    return values.map((value) => ({ value, count: countOf(value) })).filter(({ count }) => count > 0);
  };
  return Object.fromEntries(FACETS.map((facet, place) => [facet, inOrder(facet, place)])) as FacetCounts;
}

/** Most stand alone; the others are put together. */
function* groupsOf(index: SearchIndex, met: readonly Met[]): Iterable<readonly Met[]> {
  const groups = new Map<number, Met[]>();
  for (const one of met) {
    const { group } = one.document;
    const others = groups.get(group);
    if (index.groups[group]?.length === 1) yield [one];
    else if (others === undefined) groups.set(group, [one]);
    else others.push(one);
  }
  yield* groups.values();
}

const NONE: readonly number[] = [];

/** The values of those of a group that pass the other filters, each once; null: any value. */
function valuesOfGroup(group: readonly Met[], place: number): Iterable<number> | null {
  const others = ~(1 << place);
  const [first] = group;
  if (group.length === 1 && first !== undefined)
    return (first.failed & others) === 0 ? (first.document.values[place] ?? null) : NONE;
  const values = new Set<number>();
  for (const { document, failed } of group) {
    if ((failed & others) !== 0) continue;
    const own = document.values[place] ?? null;
    if (own === null) return null;
    for (const value of own) values.add(value);
  }
  return values;
}
