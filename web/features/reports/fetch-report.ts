import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { Report } from '../../../src/features/reports/report.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { ReportScope } from './report-scope.ts';

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
