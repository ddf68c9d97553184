import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import { asPrintable } from '../../platform/documents/font-coverage.ts';
import { cleanReport } from './clean-report.ts';
import { writeReportCsv } from './report-csv.ts';
import { layOutReport } from './report-document.ts';
import { writeReportDocx } from './report-docx.ts';
import { writeReportHtml } from './report-html.ts';
import { writeReportJson } from './report-json.ts';
import { writeReportPdf } from './report-pdf.ts';
import { reportTexts } from './report-texts.ts';
import { writeReportXlsx } from './report-xlsx.ts';
import type { Report } from './report.ts';

/** The forms a report is written in. */
export const REPORT_FORMATS = ['json', 'html', 'csv', 'pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A file to send or save; `fileName` is plain ASCII. */
export type ReportFile = { body: string | Uint8Array; contentType: string; fileName: string };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const CONTENT_TYPES: Record<ReportFormat, string> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };

/**
 * A report as a file, made at the clock's instant: same report, same instant, same bytes.
 * @throws AppError `pdf_not_here`, `busy`: see compilePdf
 */
export async function writeReport(
  report: Report,
  format: ReportFormat,
  language: Language,
  clock: Clock,
): Promise<ReportFile> {
  const body = await writeBody(report, format, language, clock);
  return { body, ...describeReportFile(report, format, language) };
}

/** Type and name of the file that `writeReport` makes, known before it is made. */
export function describeReportFile(
  { year, area, team }: Report,
  format: ReportFormat,
  language: Language,
): { contentType: string; fileName: string } {
  const parts = [reportTexts(language).fileName, String(year), area, team].filter((part) => part !== null);
  const name = parts.map(toAscii).filter((part) => part !== '');
  return { contentType: CONTENT_TYPES[format], fileName: `${name.join('-')}.${format}` };
}

async function writeBody(
  report: Report,
  format: ReportFormat,
  language: Language,
  clock: Clock,
): Promise<string | Uint8Array> {
  const layOut = (change?: (text: string) => string) =>
    layOutReport(cleanReport(report, change), language, clock);
  switch (format) {
    case 'json':
      return writeReportJson(report);
    case 'csv':
      return writeReportCsv(report, language);
    case 'xlsx':
      return writeReportXlsx(cleanReport(report), language, clock);
    case 'html':
      return writeReportHtml(await layOut());
    case 'pdf':
      return writeReportPdf(await layOut(asPrintable));
    case 'docx':
      return writeReportDocx(await layOut());
  }
}

function toAscii(name: string): string {
  return name
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
}
