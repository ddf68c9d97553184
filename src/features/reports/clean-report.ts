import { withoutForbidden } from './escape-markup.ts';
import type { Report } from './report.ts';

/**
 * The report with each of its texts changed: those that people wrote, and so those that may hold
 * letters which no document takes. What XML forbids is always left out.
 */
export function cleanReport(report: Report, change: (text: string) => string = (text) => text): Report {
  const clean = (text: string) => change(withoutForbidden(text));
  return {
    ...report,
    municipalityName: clean(report.municipalityName),
    area: report.area === null ? null : clean(report.area),
    team: report.team === null ? null : clean(report.team),
    tables: report.tables.map((table) => ({
      ...table,
      title: clean(table.title),
      rows: table.rows.map((row) => ({ ...row, label: clean(row.label) })),
      notes: table.notes.map(clean),
    })),
  };
}
