import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { EndingConsent } from '../../../src/features/consents/consent.ts';
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

/** Consents of the person's teams that end within the days of reminder. */
export const endingConsentsQuery = queryOptions({
  queryKey: ['ending-consents'],
  queryFn: async ({ signal }) =>
    (await getJson(API.endingConsents, z.object({ items: z.array(EndingConsent) }), signal)).items,
});
