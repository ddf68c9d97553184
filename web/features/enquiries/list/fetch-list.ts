import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { EnquiryCountsReply } from '../../../../src/features/enquiries/enquiry-counts.ts';
import { FindReply } from '../../../../src/features/enquiries/enquiry-find.ts';
import { SavedView } from '../../../../src/features/enquiries/saved-view.ts';
import { getJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import type { EnquiryFilters } from '../enquiry-filters.ts';

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
    queryFn: ({ signal }) => getJson(API.findEnquiries(text), FindReply, signal),
    staleTime: 60_000,
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
