import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { SearchReply } from '../../../src/features/catalogue-search/search.ts';
import {
  EntryList,
  EntryRecord,
  History,
  type EntryListQuery,
} from '../../../src/features/catalogue/entry-record.ts';
import { ProposalDetail, ProposalList } from '../../../src/features/catalogue/proposal.ts';
import type { Language } from '../../../src/shared/language.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { CatalogueSearch } from './catalogue-search.ts';

/** All that is asked for here begins with this, so that a change empties it at once. */
export const CATALOGUE_KEY = 'catalogue';
const PAGE = 20;
const SERVICES_AT_ONCE = 100;
const MOST_SERVICES = 1000;

export const searchCatalogueQuery = (search: CatalogueSearch, lang: Language) =>
  infiniteQueryOptions({
    queryKey: [CATALOGUE_KEY, 'search', search, lang],
    queryFn: ({ pageParam, signal }) =>
      getJson(
        API.catalogueSearch({ ...search, lang, facets: true, limit: PAGE, offset: pageParam }),
        SearchReply,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * PAGE < last.total && last.items.length > 0 ? pages.length * PAGE : undefined,
  });

export const entriesNamedQuery = (q: string) =>
  queryOptions({
    queryKey: [CATALOGUE_KEY, 'named', q],
    queryFn: async ({ signal }) =>
      (await getJson(API.catalogueSearch({ q, limit: 20, elsewhere: true }), SearchReply, signal)).items,
  });

/** Who gives something, by name. */
export const servicesQuery = queryOptions({
  queryKey: [CATALOGUE_KEY, 'services'],
  queryFn: async ({ signal }) => {
    const services: { id: string; name: string }[] = [];
    for (let offset = 0; offset < MOST_SERVICES; offset += SERVICES_AT_ONCE) {
      const address = API.catalogueSearch({ kind: 'service', limit: SERVICES_AT_ONCE, offset });
      const { items, total } = await getJson(address, SearchReply, signal);
      services.push(...items.map(({ id, name }) => ({ id, name })));
      if (services.length >= total || items.length === 0) break;
    }
    return services.sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  },
  staleTime: 5 * 60_000,
});

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: [CATALOGUE_KEY, 'entry', id],
    queryFn: ({ signal }) => getJson(API.catalogueEntry(id), EntryRecord, signal),
  });

export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [CATALOGUE_KEY, 'entry', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      getJson(
        API.catalogueEntry(id, '/history', pageParam === 0 ? {} : { before: pageParam }),
        History,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ isMore, items }) => (isMore ? items.at(-1)?.version : undefined),
  });

export const entryListQuery = (list: EntryListQuery['list']) =>
  infiniteQueryOptions({
    queryKey: [CATALOGUE_KEY, 'list', list],
    queryFn: ({ pageParam, signal }) =>
      getJson(API.catalogueEntries({ list, offset: pageParam }), EntryList, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const seen = pages.reduce((sum, { items }) => sum + items.length, 0);
      return seen < total && pages.at(-1)?.items.length !== 0 ? seen : undefined;
    },
  });

export const keepersQuery = queryOptions({
  queryKey: [CATALOGUE_KEY, 'keepers'],
  queryFn: async ({ signal }) => {
    const Keepers = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
    return (await getJson(API.catalogueKeepers, Keepers, signal)).items;
  },
});

export const proposalsQuery = (state: 'open' | 'decided') =>
  infiniteQueryOptions({
    queryKey: [CATALOGUE_KEY, 'proposals', state],
    queryFn: ({ pageParam, signal }) =>
      getJson(API.catalogueProposals({ state, offset: pageParam }), ProposalList, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const seen = pages.reduce((sum, { items }) => sum + items.length, 0);
      return seen < total && pages.at(-1)?.items.length !== 0 ? seen : undefined;
    },
  });

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: [CATALOGUE_KEY, 'proposal', id],
    queryFn: ({ signal }) => getJson(API.catalogueProposal(id), ProposalDetail, signal),
  });
