import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  ContributionPage,
  Notice,
  PartnerFamily,
  PartnerFamilyPage,
  Watch,
} from '../../../src/features/contributions/contribution.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

export const PAGE_SIZE = 20;

/** A consent can end at any moment: nothing is remembered when the page is left. */
const LIVE = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: 'always' } as const;

const askForMark = async (address: string, signal: AbortSignal) =>
  (await getJson(address, Watch, signal)).mark;

/**
 * Whether anything has changed is asked all the time, in a window that is not looked at too. The mark tells
 * nothing of anybody: only when it is another is the rest read again, and written in the access log.
 */
const WATCHING = { ...LIVE, refetchInterval: 10_000, refetchIntervalInBackground: true } as const;

export const listWatchQuery = (shown: number) =>
  queryOptions({
    queryKey: ['partner-watch', 'list', shown],
    queryFn: ({ signal }) => askForMark(API.partnerWatch({ shown: Math.min(shown, 500) }), signal),
    ...WATCHING,
  });

export const familyWatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['partner-watch', id],
    queryFn: ({ signal }) => askForMark(API.partnerFamilyWatch(id), signal),
    ...WATCHING,
  });

type Family = z.infer<typeof PartnerFamily>;
type Paged = { pageParam: string | null; signal: AbortSignal };
const nextPage = (page: { next: string | null }) => page.next;

export const partnerFamiliesQuery = infiniteQueryOptions({
  queryKey: ['partner-families'],
  queryFn: ({ pageParam, signal }: Paged) =>
    getJson(
      API.partnerFamilies({ limit: PAGE_SIZE, after: pageParam ?? undefined }),
      PartnerFamilyPage,
      signal,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextPage,
  ...LIVE,
});

export const partnerNoticesQuery = queryOptions({
  queryKey: ['partner-notices'],
  queryFn: async ({ signal }) =>
    (await getJson(API.partnerNotices, z.object({ items: z.array(Notice) }), signal)).items,
  ...LIVE,
});

export const partnerFamilyQuery = (id: string) =>
  queryOptions({
    queryKey: ['partner-family', id],
    queryFn: ({ signal }) => getJson(API.partnerFamily(id), PartnerFamily, signal),
    ...LIVE,
  });

/** Under the consents of this very moment: when they change, what was read under the others is not shown again. */
export const partnerContributionsQuery = ({ id, consents }: Family) =>
  infiniteQueryOptions({
    queryKey: ['partner-family', id, 'contributions', consents.map((consent) => consent.id).sort()],
    queryFn: ({ pageParam, signal }: Paged) =>
      getJson(
        API.partnerFamilyContributions(id, { limit: PAGE_SIZE, after: pageParam ?? undefined }),
        ContributionPage,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextPage,
    ...LIVE,
  });

export const ownContributionsQuery = infiniteQueryOptions({
  queryKey: ['partner-contributions'],
  queryFn: ({ pageParam, signal }: Paged) =>
    getJson(
      API.partnerContributions({ limit: PAGE_SIZE, after: pageParam ?? undefined }),
      ContributionPage,
      signal,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextPage,
  ...LIVE,
});
