import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import { drawReportCharts } from './report-charts.ts';
import { UnknownReportScope, readReport } from './read-report.ts';
import { Report } from './report.ts';
import { REPORT_FORMATS, describeReportFile, writeReport } from './write-report.ts';

/** Statistics only, of the whole municipality: no row of a person leaves through these. */
const REPORT_READERS = ['adviser', 'team_lead', 'approver', 'analyst', 'steward'] as const;

const Params = z.strictObject({ year: z.coerce.number().int().min(2000).max(2200) });
const Scope = z.strictObject({
  area: z.string().min(1).max(200).optional(),
  team: z.string().min(1).max(200).optional(),
});

const Chart = z.strictObject({
  id: z.string(),
  tableId: z.string(),
  title: z.string(),
  alt: z.string(),
  svg: z.string(),
});

type Request = {
  tx: Tx;
  clock: Clock;
  language: Language;
  params: z.infer<typeof Params>;
  query: z.infer<typeof Scope>;
};

export const reportRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/reports/:year',
    summary: "The annual report's tables, for the municipality, an area or a team",
    access: REPORT_READERS,
    audit: 'nothing_personal',
    params: Params,
    query: Scope,
    response: Report,
    handle: (request) => readRequested(request),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/reports/:year/charts',
    summary: "The annual report's charts as SVG, each with a text alternative",
    access: REPORT_READERS,
    audit: 'nothing_personal',
    params: Params,
    query: Scope,
    response: z.strictObject({ items: z.array(Chart) }),
    handle: async (request) => ({
      items: await drawReportCharts(await readRequested(request), request.language),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/reports/:year/file',
    summary: 'The annual report as a file',
    access: REPORT_READERS,
    audit: 'nothing_personal',
    params: Params,
    query: Scope.extend({ format: z.enum(REPORT_FORMATS) }),
    response: 'file',
    handle: async (request) => {
      const { language, clock } = request;
      const { format } = request.query;
      const report = await readRequested(request);
      // typesetting needs no database: others may have the connection meanwhile
      const write = async () => (await writeReport(report, format, language, clock)).body;
      return { ...describeReportFile(report, format, language), body: write };
    },
  }),
];

async function readRequested({ tx, clock, language, params, query }: Request): Promise<Report> {
  if (params.year > Number(today(clock).slice(0, 4)))
    throw new AppError('invalid_input', { issues: [{ path: 'year', problem: 'in_future' }] });
  try {
    return await readReport(tx, {
      year: params.year,
      ...(query.area !== undefined && { area: query.area }),
      ...(query.team !== undefined && { team: query.team }),
      language,
    });
  } catch (error) {
    if (!(error instanceof UnknownReportScope)) throw error;
    throw new AppError('invalid_input', {
      issues: [{ path: error.what, problem: `unknown: ${error.value}; known: ${error.known.join(', ')}` }],
    });
  }
}
