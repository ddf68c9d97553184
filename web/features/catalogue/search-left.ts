import type { QueryClient } from '@tanstack/react-query';
import type { CatalogueSearch } from './catalogue-search.ts';

const KEY = ['catalogue-search-left'];

/** For the way back: the search as it stood when it was left. It is gone with the session, as all that one has seen. */
export function rememberSearch(client: QueryClient, search: CatalogueSearch): void {
  client.setQueryData(KEY, search);
}

export function searchLeft(client: QueryClient): CatalogueSearch {
  return client.getQueryData<CatalogueSearch>(KEY) ?? {};
}
