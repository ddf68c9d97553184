import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { EnquiryListReply } from '../../../src/features/enquiries/enquiry-list.ts';
import { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { EnquiryFilters } from './enquiry-filters.ts';

const PAGE_SIZE = 50;

export const enquiryListQuery = (filters: EnquiryFilters) =>
  infiniteQueryOptions({
    queryKey: ['enquiries', filters],
    queryFn: ({ pageParam, signal }) =>
      getJson(
        API.enquiries({ ...filters, limit: PAGE_SIZE, after: pageParam ?? undefined }),
        EnquiryListReply,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const enquiryQuery = (id: string) =>
  queryOptions({
    queryKey: ['enquiry', id],
    queryFn: ({ signal }) => getJson(API.enquiry(id), Enquiry, signal),
  });
