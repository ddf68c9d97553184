import { queryOptions } from '@tanstack/react-query';
import { Overview, YearTotals } from '../../../src/features/overview/overview.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

/** @param team id of one of the person's teams; undefined is all of them */
export const overviewQuery = (team: number | undefined) =>
  queryOptions({
    queryKey: ['overview', team ?? null],
    queryFn: ({ signal }) => getJson(API.overview({ team }), Overview, signal),
  });

export const yearTotalsQuery = queryOptions({
  queryKey: ['overview-years'],
  queryFn: async ({ signal }) => (await getJson(API.overviewYears, YearTotals, signal)).items,
});
