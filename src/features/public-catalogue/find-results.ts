import type { PageReply } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { searchStanding } from '../catalogue-search/search-catalogue.ts';
import type { Facets } from './filter-parts.ts';
import { firstOf, type LooseQuery } from './page-query.ts';
import type { Site } from './public-site.ts';
import { resultsPage, tooLongPage, type Results } from './results-page.ts';
import { MOST_SEARCH_WORDS, PAGE_SIZE, readAsked, type Asked } from './search-filters.ts';

const NO_FACETS: Facets = {
  lifeArea: [],
  age: [],
  area: [],
  cost: [],
  level: [],
  phase: [],
  service: [],
  kind: [],
};

/** A search as a page: what an address asks for, found and laid out. */
export async function findResultsPage(tx: Tx, site: Site, query: LooseQuery): Promise<PageReply> {
  const words = firstOf(query.q);
  if (words.length > MOST_SEARCH_WORDS) return tooLongPage(site, words);
  const asked = readAsked(site, query);
  const results = await search(tx, site, asked);
  const last = Math.max(1, Math.ceil(results.total / PAGE_SIZE));
  if (asked.page <= last) return resultsPage(site, asked, results);
  // further on than there is: the last page
  const atEnd = { ...asked, page: last };
  return resultsPage(site, atEnd, await search(tx, site, atEnd));
}

async function search(tx: Tx, site: Site, asked: Asked): Promise<Results> {
  const { catalogue, wordsStamp, today } = site;
  const standing = { catalogue, wordsStamp, day: today };
  const { items, total, services, nearest, facets } = await searchStanding(tx, standing, {
    q: asked.words,
    limit: PAGE_SIZE,
    offset: (asked.page - 1) * PAGE_SIZE,
    lang: site.language,
    facets: true,
    ...Object.fromEntries(Object.entries(asked.chosen).map(([name, value]) => [name, [value]])),
  });
  return { items, total, services, nearest, facets: facets ?? NO_FACETS };
}
