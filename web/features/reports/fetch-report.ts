import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { ReportScope } from './report-scope.ts';

const Count = z.int().nullable();
const Percent = z.number().nullable();

/** `count` null: not registered that year. `growth` is in percent against the year before. */
const ReportRow = z.object({
  code: z.string(),
  label: z.string(),
  count: Count,
  percent: Percent.optional(),
  growth: Percent.optional(),
  earlier: z
    .array(z.object({ year: z.int(), count: Count, percent: Percent.optional() }))
    .readonly()
    .optional(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** `base` is the number of cases a table is about, `total` the sum of its counts; both null in tables by year. */
const ReportTable = z.object({
  id: z.string(),
  title: z.string(),
  multiple: z.boolean(),
  base: Count,
  total: Count,
  notes: z.array(z.string()).readonly().optional(),
  rows: z.array(ReportRow).readonly(),
});
export type ReportTable = z.infer<typeof ReportTable>;

const Report = z.object({ year: z.int(), tables: z.array(ReportTable).readonly() });
export type Report = z.infer<typeof Report>;

const ReportChart = z.object({
  id: z.string(),
  tableId: z.string(),
  title: z.string(),
  alt: z.string(),
  svg: z.string(),
});
export type ReportChart = z.infer<typeof ReportChart>;

export const reportQuery = (year: number, scope: ReportScope) =>
  queryOptions({
    queryKey: ['report', year, scope],
    queryFn: ({ signal }) => getJson(API.report(year, scope), Report, signal),
  });

export const reportChartsQuery = (year: number, scope: ReportScope) =>
  queryOptions({
    queryKey: ['report-charts', year, scope],
    queryFn: async ({ signal }) =>
      (await getJson(API.reportCharts(year, scope), z.object({ items: z.array(ReportChart) }), signal)).items,
  });
