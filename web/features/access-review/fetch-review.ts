import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { EmergencyAccesses } from '../../../src/features/access-review/break-glass.ts';
import { PersonLog, type PersonLogRequest } from '../../../src/features/access-review/person-log.ts';
import { Review, UnseenCount } from '../../../src/features/access-review/review.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { ReviewSearch } from './review-search.ts';

export const REVIEW_KEY = 'access-review';

export const reviewQuery = (search: ReviewSearch) =>
  infiniteQueryOptions({
    queryKey: [REVIEW_KEY, search],
    queryFn: ({ pageParam, signal }) =>
      getJson(API.accessReview({ ...search, after: pageParam ?? undefined }), Review, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const unseenQuery = queryOptions({
  queryKey: [REVIEW_KEY, 'unseen'],
  queryFn: ({ signal }) => getJson(API.accessReviewUnseen, UnseenCount, signal),
});

export const EMERGENCIES_KEY = 'break-glass';

/** Emergencies that the person is to know of, her own among them. */
export const emergenciesQuery = queryOptions({
  queryKey: [EMERGENCIES_KEY],
  queryFn: async ({ signal }) => (await getJson(API.breakGlass, EmergencyAccesses, signal)).items,
});

export const personLogQuery = (familyId: string, personId: string, period: PersonLogRequest) =>
  queryOptions({
    queryKey: ['person-log', familyId, personId, period],
    queryFn: ({ signal }) => getJson(API.personLog(familyId, personId, { ...period }), PersonLog, signal),
  });
