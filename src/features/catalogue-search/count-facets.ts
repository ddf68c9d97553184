import { AGE_BANDS, FACETS, type Facet } from './search.ts';
import { COSTS, ENTRY_KINDS, LEVELS, LIFE_AREAS, PHASES } from '../catalogue/entry.ts';

export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** What belongs together, each with the filters that it fails (bits as in FACETS). */
export type Sifted = readonly { values: readonly (readonly string[] | null)[]; failed: number }[];

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
export function countFacets(groups: Iterable<Sifted>): FacetCounts {
  const counts = FACETS.map(() => new Map<string, number>());
  // Of an entry for the whole municipality it is not known in which parts of town it would be asked for.
  const everywhere = FACETS.map(() => 0);
  for (const group of groups)
    for (let place = 0; place < FACETS.length; place++) {
      const counted = counts[place];
      if (counted === undefined) continue;
      const values = valuesOfGroup(group, place, ~(1 << place));
      if (values === null) everywhere[place] = (everywhere[place] ?? 0) + 1;
      else for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
    }
  const inOrder = (facet: Facet, place: number) => {
    const found = counts[place] ?? new Map<string, number>();
    const values =
      FIXED[facet] ??
      [...found.keys()].sort((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0) || (a < b ? -1 : 1));
    return values
      .map((value) => ({ value, count: (found.get(value) ?? 0) + (everywhere[place] ?? 0) }))
      .filter(({ count }) => count > 0);
  };
  return Object.fromEntries(FACETS.map((facet, place) => [facet, inOrder(facet, place)])) as FacetCounts;
}

/** The values of those of a group that pass the other filters, each once; null: any value. */
function valuesOfGroup(group: Sifted, place: number, others: number): Iterable<string> | null {
  const [only] = group;
  if (group.length === 1 && only !== undefined)
    return (only.failed & others) === 0 ? (only.values[place] ?? null) : [];
  const values = new Set<string>();
  for (const { values: its, failed } of group) {
    if ((failed & others) !== 0) continue;
    const own = its[place] ?? null;
    if (own === null) return null;
    for (const value of own) values.add(value);
  }
  return values;
}
