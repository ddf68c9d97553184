import writeWorkbook, { type Cell, type Row } from 'write-excel-file/node';
import { repackArchive } from '../../platform/documents/repack-archive.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import { isByYear, yearsBefore } from './report-cells.ts';
import { captionOf } from './report-document.ts';
import { reportTexts } from './report-texts.ts';
import type { Report, ReportRow, ReportTable } from './report.ts';
import { sheetNames } from './sheet-names.ts';

/** Widths in letters. */
const LABEL_WIDTH = 44;
const FIGURE_WIDTH = 13;

/**
 * The report as a workbook: a sheet a table, figures as numbers and shares as percentages to count on
 * with, total and notes below. What is not known is an empty cell, never a zero. Texts are never formulas.
 */
export async function writeReportXlsx(report: Report, language: Language, clock: Clock): Promise<Uint8Array> {
  const names = sheetNames(report.tables.map((table) => table.title));
  const sheets = report.tables.map((table, index) => {
    const rows = isByYear(table) ? byYearRows(table, language) : comparedRows(report, table, language);
    const width = Math.max(...rows.map((row) => row.length));
    const below = [captionOf(table, language), ...table.notes].map((note) => [text(note)]);
    return {
      data: [...rows, [], ...below],
      sheet: names[index] ?? table.id,
      columns: [
        { width: LABEL_WIDTH },
        ...Array.from({ length: width - 1 }, () => ({ width: FIGURE_WIDTH })),
      ],
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    };
  });
  const workbook = await writeWorkbook(sheets).toBuffer();
  return repackArchive(workbook, clock.now());
}

function byYearRows(table: ReportTable, language: Language): Row[] {
  const { columns } = reportTexts(language);
  return [
    [columns.year, columns.count, columns.growth].map(bold),
    ...table.rows.map((row) => [text(row.label), number(row.count), share(row.growth ?? null, '0.0%')]),
  ];
}

function comparedRows(report: Report, table: ReportTable, language: Language): Row[] {
  const { columns } = reportTexts(language);
  const hasShares = table.rows.some((row) => row.percent !== null);
  const years = [report.year, ...yearsBefore(table)];
  const figures = (row: ReportRow, year: number) => {
    const found = year === report.year ? row : row.earlier?.find((earlier) => earlier.year === year);
    const count = number(found?.count ?? null);
    return hasShares ? [count, share(found?.percent ?? null, '0.0%')] : [count];
  };
  return [
    [
      bold(columns.value),
      ...years.flatMap((year) => [
        bold(`${columns.count} ${String(year)}`),
        ...(hasShares ? [bold(`${columns.percent} ${String(year)}`)] : []),
      ]),
    ],
    ...table.rows.map((row) => [text(row.label), ...years.flatMap((year) => figures(row, year))]),
    ...(table.total === null
      ? []
      : [[bold(columns.total), { ...number(table.total), fontWeight: 'bold' as const }]]),
  ];
}

function text(value: string) {
  // a spreadsheet reads `_x0041_` as the letter A; with its first sign escaped it stays what was written
  const shown = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return { value: shown, type: String, format: '@' };
}

function bold(value: string): Cell {
  return { ...text(value), fontWeight: 'bold' };
}

function number(value: number | null) {
  return value === null ? {} : { value, type: Number, format: '#,##0' };
}

/** @param percent with one decimal, as in the report; in the sheet it is a fraction */
function share(percent: number | null, format: string): Cell {
  return percent === null ? null : { value: Math.round(percent * 10) / 1000, type: Number, format };
}
