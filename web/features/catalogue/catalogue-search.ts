import { FACETS, type Facet } from '../../../src/features/catalogue-search/search.ts';

const MOST_SIGNS = 200;

/** The search as the page's address says it; values of one filter with commas between. */
export type CatalogueSearch = Partial<Record<Facet, string>> & { q?: string; elsewhere?: 'true' };

/** What an address says of a search, and nothing else. */
export function parseCatalogueSearch(search: Readonly<Record<string, unknown>>): CatalogueSearch {
  const parsed: CatalogueSearch = {};
  for (const facet of FACETS) {
    const value = search[facet];
    if (typeof value === 'string' && value !== '') parsed[facet] = value;
  }
  const { q, elsewhere } = search;
  if (typeof q === 'string' && q.trim() !== '') parsed.q = q.slice(0, MOST_SIGNS);
  if (elsewhere === 'true') parsed.elsewhere = 'true';
  return parsed;
}

export function chosenOf(search: CatalogueSearch, facet: Facet): readonly string[] {
  return (search[facet] ?? '').split(',').filter((value) => value !== '');
}

/** The search with one filter set to some values. */
export function withChosen(
  search: CatalogueSearch,
  facet: Facet,
  values: readonly string[],
): CatalogueSearch {
  return parseCatalogueSearch({ ...search, [facet]: values.join(',') });
}

/** Every value that is chosen, filter by filter. */
export function allChosen(search: CatalogueSearch): { facet: Facet; value: string }[] {
  return FACETS.flatMap((facet) => chosenOf(search, facet).map((value) => ({ facet, value })));
}
