import { COSTS, ENTRY_KINDS, LEVELS, LIFE_AREAS, PHASES } from '../catalogue/entry.ts';
import { AgeBand } from '../catalogue/gap.ts';
import { areaNames } from './entry-words.ts';
import { allOf, firstOf, type LooseQuery } from './page-query.ts';
import { termsOf, wordsOf, type Query, type Site } from './public-site.ts';

/** What a search can be narrowed by, in the order of the page, and what each is called in an address. */
const FILTERS = {
  lifeArea: 'livsomrade',
  age: 'alder',
  area: 'bydel',
  cost: 'pris',
  level: 'niva',
  phase: 'fase',
  service: 'tjeneste',
  kind: 'slag',
} as const;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as readonly FilterName[];

/** One value for each: a page without scripts is narrowed by one link at a time. */
export type Chosen = Readonly<Partial<Record<FilterName, string>>>;

export type Asked = { words: string; chosen: Chosen; page: number; unknown: readonly string[] };

export const MOST_SEARCH_WORDS = 200;
export const PAGE_SIZE = 20;
/** Further on nobody turns pages; a robot may read the list of all addresses. */
const LAST_PAGE = 500;

/** What an address asks for; values that we do not know are told apart, and let be. */
export function readAsked(site: Site, query: LooseQuery): Asked {
  const chosen: Partial<Record<FilterName, string>> = {};
  const unknown: string[] = [];
  for (const name of FILTER_NAMES)
    for (const value of allOf(query[FILTERS[name]]).slice(0, 5)) {
      if (!isKnown(site, name, value)) unknown.push(value);
      else chosen[name] ??= value;
    }
  const page = /^\d{1,4}$/u.test(firstOf(query.side)) ? Number(firstOf(query.side)) : 1;
  return {
    words: firstOf(query.q),
    chosen,
    page: Math.min(Math.max(page, 1), LAST_PAGE),
    unknown,
  };
}

function isKnown(site: Site, name: FilterName, value: string): boolean {
  const among = (values: readonly string[]) => values.includes(value);
  switch (name) {
    case 'lifeArea':
      return among(LIFE_AREAS);
    case 'level':
      return among(LEVELS);
    case 'phase':
      return among(PHASES);
    case 'cost':
      return among(COSTS);
    case 'kind':
      return among(ENTRY_KINDS);
    case 'area':
      return site.areas.some(({ code }) => code === value);
    case 'service':
      return site.catalogue.entries.get(value)?.kind === 'service';
    case 'age':
      return isBand(value) || (/^\d{1,3}$/u.test(value) && Number(value) <= 120);
  }
}

function isBand(value: string): value is AgeBand {
  return AgeBand.safeParse(value).success;
}

/** The address's question with another choice of one filter, or without it; always from the first page on. */
export function askedWith({ words, chosen }: Asked, name?: FilterName, value?: string | null): Query {
  const values = { ...chosen, ...(name !== undefined && { [name]: value ?? undefined }) };
  return {
    q: words,
    ...Object.fromEntries(FILTER_NAMES.map((each) => [FILTERS[each], values[each]])),
  };
}

/** What a value of a filter is called. */
export function filterLabel(site: Site, name: FilterName, value: string): string {
  const terms = termsOf(site);
  const among = (labels: Readonly<Record<string, string>>) => labels[value] ?? value;
  switch (name) {
    case 'lifeArea':
      return among(terms.lifeAreas);
    case 'level':
      return among(terms.levels);
    case 'phase':
      return among(terms.phases);
    case 'cost':
      return among(terms.costs);
    case 'kind':
      return among(terms.kinds);
    case 'area':
      return areaNames(site, [value]).join('');
    case 'service':
      return site.catalogue.entries.get(value)?.name ?? value;
    case 'age':
      return isBand(value) ? wordsOf(site).forms.gap.ages[value] : wordsOf(site).ages.one(Number(value));
  }
}
