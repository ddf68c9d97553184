import { Report } from './report.ts';

/** The report as open data: keys always in the schema's order, two spaces, a last line feed. */
export function writeReportJson(report: Report): string {
  return `${JSON.stringify(Report.parse(report), null, 2)}\n`;
}
