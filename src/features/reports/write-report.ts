import type { Language } from '../../shared/language.ts';
import { writeReportCsv } from './report-csv.ts';
import { writeReportHtml } from './report-html.ts';
import { writeReportJson } from './report-json.ts';
import { reportTexts } from './report-texts.ts';
import type { Report } from './report.ts';

/** The forms a report is written in. */
export const REPORT_FORMATS = ['json', 'html', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A file to send or save; `fileName` is plain ASCII. */
export type ReportFile = { body: string; contentType: string; fileName: string };

const CONTENT_TYPES: Record<ReportFormat, string> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };

export async function writeReport(
  report: Report,
  format: ReportFormat,
  language: Language,
): Promise<ReportFile> {
  const body = await writeBody(report, format, language);
  const { year, area, team } = report;
  const parts = [reportTexts(language).fileName, String(year), area, team].filter((part) => part !== null);
  const name = parts.map(toAscii).filter((part) => part !== '');
  return { body, contentType: CONTENT_TYPES[format], fileName: `${name.join('-')}.${format}` };
}

function writeBody(report: Report, format: ReportFormat, language: Language): string | Promise<string> {
  switch (format) {
    case 'json':
      return writeReportJson(report);
    case 'csv':
      return writeReportCsv(report, language);
    case 'html':
      return writeReportHtml(report, language);
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
