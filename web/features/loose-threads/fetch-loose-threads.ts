import { queryOptions } from '@tanstack/react-query';
import { LooseThreads } from '../../../src/features/loose-threads/loose-thread.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { LooseSearch } from './loose-search.ts';

export const LOOSE_KEY = 'loose-threads';

/** @param limit of each rule */
export const looseThreadsQuery = (search: LooseSearch, limit: number) =>
  queryOptions({
    queryKey: [LOOSE_KEY, 'of-teams', search, limit],
    queryFn: ({ signal }) => getJson(API.looseThreads({ ...search, limit }), LooseThreads, signal),
  });

export const caseThreadsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, LOOSE_KEY],
    queryFn: ({ signal }) => getJson(API.case(caseId, '/loose-threads'), LooseThreads, signal),
  });
