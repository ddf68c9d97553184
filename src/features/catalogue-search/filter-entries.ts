import { yearsOf } from './entry-values.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { FACETS, type Filters } from './search.ts';

type Sifted = Pick<SearchDocument, 'years' | 'values'>;

/** Tells of a document which filters it fails, a bit for each as in FACETS; 0: none. */
export function makeSieve(index: SearchIndex, filters: Filters): (document: Sifted) => number {
  const chosen = FACETS.flatMap((facet, place) => {
    const values = filters[facet] ?? [];
    if (values.length === 0) return [];
    const numbers = values.map((value) => index.values[place]?.numbers.get(value) ?? NEVER);
    return [{ place, numbers: new Set(numbers), years: facet === 'age' ? values.map(yearsOf) : null }];
  });
  return ({ years: [from, to], values: own }) => {
    let failed = 0;
    for (const { place, numbers, years } of chosen) {
      const passes =
        years === null
          ? (own[place]?.some((value) => numbers.has(value)) ?? true)
          : years.some(([least, most]) => from <= most && to >= least);
      if (!passes) failed |= 1 << place;
    }
    return failed;
  };
}

/** The number of a value that nothing has. */
const NEVER = -1;
