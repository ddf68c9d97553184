import { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { Clock } from '../../shared/clock.ts';
import { EntryId } from '../catalogue/entry.ts';
import { LawRow, Laws, Perspective } from './law.ts';
import { fileOf, FileFormat } from './map-file-reply.ts';
import { lawTable } from './map-tables.ts';
import { MapQuery, oneOf, openMap, serviceOf } from './open-map.ts';
import { checkLaw, readLaws } from './read-laws.ts';

const OPEN = { method: 'GET', access: 'open', audit: 'nothing_personal', isPublicData: true } as const;
const RATE_LIMIT = 6000;
const Text = z.string().max(200).optional();

const LawQuery = MapQuery.extend({
  service: Text,
  perspective: Text,
  /** Only the rows that are to be checked. */
  toCheck: z.enum(['', 'true', 'false']).optional(),
});

export const lawRoutes: readonly Route[] = [
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/laws',
    summary: 'What the law says to which service, and what is to be checked since statutes were replaced',
    query: LawQuery,
    response: Laws,
    rateLimit: RATE_LIMIT,
    handle: ({ tx, clock, query }) => readLawsOf({ tx, clock }, query),
  }),
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/laws/file',
    summary: 'The map of laws as a spreadsheet',
    query: LawQuery.extend({ format: FileFormat }),
    response: 'file',
    rateLimit: RATE_LIMIT,
    handle: async ({ tx, clock, query: { format, ...query } }) =>
      fileOf('lover', format, [lawTable(await readLawsOf({ tx, clock }, query), query.lang ?? 'nb')], clock),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/catalogue/laws/:id/checked',
    summary: 'Says that a row has been read against the law of today, or takes that back',
    access: ['steward'],
    audit: 'nothing_personal',
    params: z.strictObject({ id: EntryId }),
    body: z.strictObject({ checked: z.boolean() }),
    response: LawRow,
    handle: ({ params, body, ...context }) => checkLaw(context, params.id, body.checked),
  }),
];

async function readLawsOf(
  context: { tx: Tx; clock: Clock },
  { service, perspective, toCheck, ...query }: z.infer<typeof LawQuery>,
): Promise<Laws> {
  const { catalogue, filter } = await openMap(context.tx, query);
  return readLaws(context, catalogue, {
    ...filter,
    service: serviceOf(catalogue, service),
    perspective: oneOf(Perspective, 'perspective', perspective),
    onlyToCheck: toCheck === 'true',
  });
}
