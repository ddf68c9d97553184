import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import { z } from 'zod';
import { EnquiryCountsReply } from '../../../../src/features/enquiries/enquiry-counts.ts';
import { FindReply } from '../../../../src/features/enquiries/enquiry-find.ts';
import { EnquirySearchReply } from '../../../../src/features/enquiries/enquiry-search.ts';
import { SavedView } from '../../../../src/features/enquiries/saved-view.ts';
import { askJson, getJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { filtersAsText, type EnquiryFilters } from '../enquiry-filters.ts';

/** How many each value of each filter would let through; the numbers of before stand while new ones come. */
export const countsQuery = ({ sort: _, ...filters }: EnquiryFilters) =>
  queryOptions({
    queryKey: ['enquiry-counts', filters],
    queryFn: ({ signal }) => getJson(API.enquiryCounts(filters), EnquiryCountsReply, signal),
    placeholderData: keepPreviousData,
  });

export const findQuery = (text: string) =>
  queryOptions({
    queryKey: ['enquiry-find', text],
    queryFn: ({ signal }) => askJson(API.findEnquiries, FindReply, { q: text }, signal),
    staleTime: 60_000,
  });

/** What somebody looks for in notes; kept while the page is left for an enquiry, and gone with the sign-out. */
export const wordsKey = ['enquiry-words'] as const;

export const wordsQuery = ({ sort: _, ...filters }: EnquiryFilters, words: string) =>
  infiniteQueryOptions({
    queryKey: ['enquiries', 'words', filters, words],
    queryFn: ({ pageParam, signal }) =>
      askJson(
        API.searchEnquiries,
        EnquirySearchReply,
        { words, filter: filtersAsText(filters), ...(pageParam !== null && { after: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: async ({ signal }) =>
    (await getJson(API.savedViews, z.object({ items: z.array(SavedView) }), signal)).items,
});

const SHOWN_FROM_ENQUIRIES = ['enquiries', 'enquiry', 'enquiry-counts', 'enquiry-find', 'overview'];

/** After a change of enquiries everything that shows them is asked for anew. */
export async function refreshEnquiries(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => SHOWN_FROM_ENQUIRIES.includes(String(queryKey[0])),
  });
}
