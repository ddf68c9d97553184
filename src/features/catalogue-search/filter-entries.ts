import { yearsOf } from './entry-values.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { FACETS, type Filters } from './search.ts';

/** Tells of the document at a place which filters it fails, a bit for each as in FACETS; 0: none. */
export function makeSieve(index: SearchIndex, filters: Filters): (place: number) => number {
  const chosen = FACETS.flatMap((facet, place) => {
    const values = filters[facet] ?? [];
    if (values.length === 0) return [];
    const numbers = values.map((value) => index.values[place]?.get(value) ?? NEVER);
    return [{ place, numbers: new Set(numbers), years: facet === 'age' ? values.map(yearsOf) : null }];
  });
  if (chosen.length === 0) return () => 0;
  return (at) => (index.documents[at] === undefined ? 0 : failedBy(index.documents[at], chosen));
}

type Chosen = {
  place: number;
  numbers: ReadonlySet<number>;
  years: readonly (readonly [number, number])[] | null;
};

function failedBy({ years: [from, to], values: own }: SearchDocument, chosen: readonly Chosen[]): number {
  let failed = 0;
  for (const { place, numbers, years } of chosen) {
    const passes =
      years === null
        ? (own[place]?.some((value) => numbers.has(value)) ?? true)
        : years.some(([least, most]) => from <= most && to >= least);
    if (!passes) failed |= 1 << place;
  }
  return failed;
}

/** The number of a value that nothing has. */
const NEVER = -1;
