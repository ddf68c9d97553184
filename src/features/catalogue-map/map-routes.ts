import { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { Level, Phase } from '../catalogue/entry.ts';
import { findOpenAreas } from '../catalogue/open-areas.ts';
import { MunicipalityCode } from '../catalogue/municipality-code.ts';
import { openStanding } from '../catalogue/open-standing.ts';
import { MOST_NODES, USUAL_NODES } from './draw-network.ts';
import { fileOf, FileFormat } from './map-file-reply.ts';
import { matrixTable, networkTable, spotTable } from './map-tables.ts';
import { listPlace } from './matrix-rules.ts';
import { MapAreas, Matrix, PlaceEntries } from './matrix.ts';
import { writeNetworkSvg } from './network-file.ts';
import { Network } from './network.ts';
import { MapQuery, oneOf, openMap, serviceOf } from './open-map.ts';
import { matrixOf, networkOf } from './remembered-maps.ts';

const OPEN = { method: 'GET', access: 'open', audit: 'nothing_personal', isPublicData: true } as const;
const RATE_LIMIT = 6000;
const Text = z.string().max(200).optional();
const MOST_ENTRIES = 200;

const NetworkQuery = MapQuery.extend({
  /** The service whose links alone are wanted. */
  service: Text,
});

export const mapRoutes: readonly Route[] = [
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/areas',
    summary: 'The parts of town that the catalogue and its maps can be narrowed to',
    query: z.strictObject({ municipality: MunicipalityCode }),
    response: MapAreas,
    rateLimit: RATE_LIMIT,
    handle: async ({ tx, query }) => {
      const { municipality } = await openStanding(tx, query.municipality);
      return { items: await findOpenAreas(tx, municipality.id) };
    },
  }),
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/matrix',
    summary: 'Who does what at which level in which phase, and where nobody does or one service stands alone',
    query: MapQuery,
    response: Matrix,
    rateLimit: RATE_LIMIT,
    handle: ({ tx, query }) => readMatrix(tx, query),
  }),
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/matrix/entries',
    summary: 'The entries in one place of the matrix, in a row or in a column',
    query: MapQuery.extend({
      service: Text,
      level: Text,
      /** `none`: what tells no phase. */
      phase: Text,
      limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).default(100),
    }),
    response: PlaceEntries,
    rateLimit: RATE_LIMIT,
    handle: async ({ tx, query }) => {
      const { service, level, phase, limit, ...rest } = query;
      const { catalogue, filter } = await openMap(tx, rest);
      const place = {
        service: serviceOf(catalogue, service),
        level: oneOf(Level, 'level', level),
        phase: phase === 'none' ? ('none' as const) : oneOf(Phase, 'phase', phase),
      };
      return listPlace(catalogue.entries, filter, place, limit);
    },
  }),
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/matrix/file',
    summary: 'The matrix as a spreadsheet; as CSV either the services or the white spots',
    query: MapQuery.extend({ format: FileFormat, table: z.enum(['services', 'spots']).default('services') }),
    response: 'file',
    rateLimit: RATE_LIMIT,
    handle: async ({ tx, clock, query: { format, table, ...query } }) => {
      const language = query.lang ?? 'nb';
      const matrix = await readMatrix(tx, query);
      const tables = [matrixTable(matrix, language), spotTable(matrix, language)];
      const wanted = format === 'xlsx' ? tables : tables.slice(table === 'spots' ? 1 : 0);
      return fileOf(table === 'spots' ? 'hvite-flekker' : 'oversikt', format, wanted, clock);
    },
  }),
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/network',
    summary: 'Who works with whom, by the partners that the entries name',
    query: NetworkQuery,
    response: Network,
    rateLimit: RATE_LIMIT,
    handle: ({ tx, query }) => readNetwork(tx, query),
  }),
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/network/file',
    summary: 'Who works with whom as a spreadsheet',
    query: NetworkQuery.extend({ format: FileFormat }),
    response: 'file',
    rateLimit: RATE_LIMIT,
    handle: async ({ tx, clock, query: { format, ...query } }) =>
      fileOf('samarbeid', format, [networkTable(await readNetwork(tx, query), query.lang ?? 'nb')], clock),
  }),
  defineRoute({
    ...OPEN,
    path: '/api/v1/catalogue/network.svg',
    summary: 'Who works with whom, drawn',
    query: NetworkQuery.extend({
      most: z.coerce.number().int().min(2).max(MOST_NODES).default(USUAL_NODES),
      theme: z.enum(['light', 'dark']).default('light'),
    }),
    response: 'file',
    rateLimit: RATE_LIMIT,
    handle: async ({ tx, query: { most, theme, ...query } }) => ({
      fileName: 'samarbeid.svg',
      contentType: 'image/svg+xml; charset=utf-8',
      inline: true,
      sandboxed: true,
      body: writeNetworkSvg(await readNetwork(tx, query), { most, theme, language: query.lang ?? 'nb' }),
    }),
  }),
];

async function readMatrix(tx: Tx, query: MapQuery): Promise<Matrix> {
  const { catalogue, filter } = await openMap(tx, query);
  return matrixOf(catalogue, filter);
}

async function readNetwork(tx: Tx, { service, ...query }: z.infer<typeof NetworkQuery>): Promise<Network> {
  const { catalogue, filter } = await openMap(tx, query);
  return networkOf(catalogue, filter, serviceOf(catalogue, service));
}
