import { defineRoute, type Route } from '../../platform/http/route.ts';
import { openStanding } from '../catalogue/open-standing.ts';
import { searchFromMemory, searchStanding } from './search-catalogue.ts';
import { SearchQuery, SearchReply } from './search.ts';

export const searchRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/catalogue/search',
    summary: 'Search the catalogue',
    access: 'open',
    audit: 'nothing_personal',
    isPublicData: true,
    // as one types: many a word, and several people behind one address
    rateLimit: 12_000,
    query: SearchQuery,
    response: SearchReply,
    fromMemory: ({ query: { municipality, ...search }, ...memory }) =>
      searchFromMemory(memory, municipality, withoutMissing(search)),
    handle: async ({ tx, query: { municipality, ...search } }) =>
      searchStanding(tx, await openStanding(tx, municipality), withoutMissing(search)),
  }),
];

/** Zod tells of a filter that was not given as undefined. */
function withoutMissing<T extends object>(search: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
