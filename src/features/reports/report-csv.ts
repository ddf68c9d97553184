import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../shared/language.ts';
import type { Report } from './report.ts';

/**
 * The report's own year as rows of table;code;label;count;percent;base;total, for a spreadsheet. As a
 * Norwegian one reads it (semicolon, decimal comma: 12.3 would become the 12th of March) or an English
 * one (comma, point); always UTF-8 with a byte order mark and CRLF. What is not known is empty. A text
 * that starts as a formula gets an apostrophe before it.
 */
export function writeReportCsv(report: Report, language: Language): string {
  const rows = report.tables.flatMap((table) =>
    table.rows.map((row) => ({ table: table.id, base: table.base, total: table.total, ...row })),
  );
  const point = language === 'en' ? '.' : ',';
  return stringify(rows, {
    header: true,
    columns: ['table', 'code', 'label', 'count', 'percent', 'base', 'total'],
    delimiter: language === 'en' ? ',' : ';',
    record_delimiter: 'windows',
    bom: true,
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', point) },
  });
}
