import type { Language } from '../../shared/language.ts';
import { figureFormat } from './figure-format.ts';
import { reportTexts } from './report-texts.ts';
import type { Report, ReportTable } from './report.ts';

/** A table as it is printed: every cell written out, the first of a row being its heading. */
export type Cells = { head: string[]; body: string[][]; foot: string[] | null };

/** Years beside each other with whole percentages; of a by-year table each year with its growth. */
export function writeCells(report: Report, table: ReportTable, language: Language): Cells {
  return isByYear(table) ? byYearCells(table, language) : yearsBesideEachOther(report, table, language);
}

export function isByYear(table: ReportTable): boolean {
  return table.rows.some((row) => row.growth !== undefined);
}

/** Years before the report's own, newest first, that a table shows. */
export function yearsBefore(table: ReportTable): number[] {
  return (table.rows[0]?.earlier ?? []).map((figure) => figure.year).reverse();
}

function byYearCells(table: ReportTable, language: Language): Cells {
  const { columns, unknown } = reportTexts(language);
  const format = figureFormat(language);
  return {
    head: [columns.year, columns.count, columns.growth],
    body: table.rows.map(({ label, count, growth }) => [
      label,
      count === null ? unknown : format.count(count),
      growth === null || growth === undefined ? '' : format.growth(growth),
    ]),
    foot: null,
  };
}

function yearsBesideEachOther(report: Report, table: ReportTable, language: Language): Cells {
  const { columns, unknown } = reportTexts(language);
  const format = figureFormat(language);
  const before = yearsBefore(table);
  const hasShares = table.rows.some((row) => row.percent !== null);
  const pair = (count: number | null, base: number | null) => [
    count === null ? unknown : format.count(count),
    ...(hasShares ? [count === null || base === null ? '' : (format.share(count, base) ?? '')] : []),
  ];
  return {
    head: [
      columns.value,
      ...[report.year, ...before].flatMap((year) => [
        `${columns.count} ${String(year)}`,
        ...(hasShares ? [`${columns.percent} ${String(year)}`] : []),
      ]),
    ],
    body: table.rows.map((row) => [
      row.label,
      ...pair(row.count, table.base),
      ...before.flatMap((year) => {
        const figure = row.earlier?.find((candidate) => candidate.year === year);
        return pair(figure?.count ?? null, figure?.base ?? null);
      }),
    ]),
    foot:
      table.total === null
        ? null
        : [columns.total, format.count(table.total), ...emptyCells(before.length, hasShares)],
  };
}

function emptyCells(years: number, hasShares: boolean): string[] {
  return Array.from({ length: hasShares ? 1 + 2 * years : years }, () => '');
}
