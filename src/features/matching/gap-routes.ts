import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { NewGap } from '../catalogue/gap.ts';
import { findGapWords } from './gap-count-queries.ts';
import { GapCounts, GapsQuery, GapWordsPage, GapWordsQuery } from './gap-counts.ts';
import { exportGaps, handleGap, readGaps, tellGap } from './gaps.ts';

const PLANNERS = ['adviser', 'team_lead', 'coordinator', 'approver', 'analyst', 'steward'] as const;
const KEEPERS = ['adviser', 'team_lead', 'steward'] as const;
const GAPS = '/api/v1/catalogue/gaps';
const Told = z.strictObject({ id: z.uuid() });

export const gapRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: GAPS,
    summary: 'Counts that nothing fits: a need, an area and an age, of nobody',
    access: 'signed_in',
    audit: 'nothing_personal',
    body: NewGap,
    response: Told,
    status: 201,
    dayShare: { of: 'gap', most: 300 },
    handle: ({ body, ...context }) => tellGap(context, body),
  }),
  defineRoute({
    method: 'GET',
    path: GAPS,
    summary: 'What was not found in a year, counted by need, area, age and where it was told from',
    access: PLANNERS,
    audit: 'nothing_personal',
    query: GapsQuery,
    response: GapCounts,
    handle: ({ query: { year }, ...context }) => readGaps(context, year),
  }),
  defineRoute({
    method: 'GET',
    path: `${GAPS}/file`,
    summary: 'The same as CSV',
    access: PLANNERS,
    audit: 'nothing_personal',
    query: GapsQuery,
    response: 'file',
    handle: ({ query: { year }, ...context }) => exportGaps(context, year),
  }),
  defineRoute({
    method: 'GET',
    path: `${GAPS}/words`,
    summary: 'What people wrote who searched and did not find, until it is dealt with',
    access: KEEPERS,
    // Anybody may have written anything.
    audit: { event: 'gaps.words_read', subjects: ({ items }) => items.map(({ id }) => id) },
    query: GapWordsQuery,
    response: GapWordsPage,
    handle: ({ tx, query }) => findGapWords(tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: `${GAPS}/:id/handled`,
    summary: 'Says that it is dealt with: the words go, and the count stays',
    access: KEEPERS,
    audit: { event: 'gap.handled', subjects: ({ id }) => [id] },
    params: z.strictObject({ id: z.uuid() }),
    response: Told,
    handle: ({ params: { id }, ...context }) => handleGap(context, id),
  }),
];
