import { sql } from 'kysely';
import { z } from 'zod';
import { describeRoutes } from './openapi.ts';
import { defineRoute, type Route } from './route.ts';

const healthRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/health',
  summary: 'Answers when the database answers',
  access: 'open',
  audit: 'nothing_personal',
  response: z.strictObject({ status: z.literal('ok') }),
  handle: async ({ tx }) => {
    await sql`select 1`.execute(tx);
    return { status: 'ok' as const };
  },
});

/** Health and the description of all routes, itself included. */
export function withSystemRoutes(routes: readonly Route[]): readonly Route[] {
  const described = defineRoute({
    method: 'GET',
    path: '/api/v1/openapi.json',
    summary: 'This description: OpenAPI 3.1',
    access: 'open',
    audit: 'nothing_personal',
    response: z.record(z.string(), z.unknown()),
    handle: () => Promise.resolve(description),
  });
  const all = [healthRoute, described, ...routes];
  const description = describeRoutes(all);
  return all;
}
