import type { Tx } from '../../platform/db/transaction.ts';
import type { PageReply } from '../../platform/http/route.ts';
import { firstOf, type LooseQuery } from './page-query.ts';
import type { Site } from './public-site.ts';
import { resultsPage, tooLongPage } from './results-page.ts';
import { FILTER_NAMES, MOST_SEARCH_WORDS, readAsked } from './search-filters.ts';

/** A search as a page. */
export function findResultsPage(_tx: Tx, site: Site, query: LooseQuery): PageReply {
  const words = firstOf(query.q);
  if (words.length > MOST_SEARCH_WORDS) return tooLongPage(site, words);
  const asked = readAsked(site, query);
  const all = [...site.catalogue.entries.values()].filter((entry) =>
    entry.name.toLowerCase().includes(asked.words.toLowerCase()),
  );
  const none = Object.fromEntries(FILTER_NAMES.map((name) => [name, []])) as never;
  return resultsPage(site, asked, {
    items: all.slice(0, 20).map(({ id }) => ({ id, variants: [] })),
    total: all.length,
    nearest: [],
    facets: none,
  });
}
