import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { countYears } from './overview-queries.ts';
import { Overview, YearTotals } from './overview.ts';
import { readOverview } from './read-overview.ts';

const YEARS_SHOWN = 5;

export const overviewRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/overview',
    summary: "The front page: what came in, what is open and what needs attention in the actor's teams",
    access: ['adviser', 'team_lead'],
    audit: {
      event: 'overview.read',
      subjects: ({ mine, newest }) => [...new Set([...mine.rows, ...newest].map(({ id }) => id))],
    },
    query: z.strictObject({
      team: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    }),
    response: Overview,
    handle: ({ query, ...context }) => readOverview({ ...context, teamId: query.team }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/overview/years',
    summary: "The municipality's last years in two numbers each, for those who read only statistics",
    access: ['adviser', 'team_lead', 'approver', 'analyst', 'steward'],
    audit: 'nothing_personal',
    response: YearTotals,
    handle: async ({ tx }) => ({ items: await countYears(tx, YEARS_SHOWN) }),
  }),
];
