import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query';
import { GapCounts, GapWordsPage } from '../../../src/features/matching/gap-counts.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

/** @param year null: this one */
export const gapsQuery = (year: number | null) =>
  queryOptions({
    queryKey: ['gaps', 'counts', year],
    queryFn: ({ signal }) => getJson(API.gaps({ year: year ?? undefined }), GapCounts, signal),
  });

const WORDS_AT_ONCE = 50;

export const gapWordsQuery = infiniteQueryOptions({
  queryKey: ['gaps', 'words'],
  queryFn: ({ pageParam: offset, signal }) =>
    getJson(API.gapWords({ limit: WORDS_AT_ONCE, offset }), GapWordsPage, signal),
  initialPageParam: 0,
  getNextPageParam: ({ total }, pages) => {
    const shown = pages.reduce((sum, { items }) => sum + items.length, 0);
    return shown < total ? shown : undefined;
  },
});
