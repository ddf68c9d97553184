import { fillTemplate } from '../../messages/fill-template.ts';
import type { Language } from '../../shared/language.ts';
import { escapeMarkup as text } from './escape-markup.ts';
import { figureFormat } from './figure-format.ts';
import { reportTexts } from './report-texts.ts';
import type { Report, ReportTable } from './report.ts';

/** A table of the report with its caption, head, and where it has one its total. Shares as whole percentages. */
export function writeHtmlTable(report: Report, table: ReportTable, language: Language): string {
  const isByYear = table.rows.some((row) => row.growth !== undefined);
  const { head, body, foot } = isByYear
    ? byYearCells(table, language)
    : yearsBesideEachOther(report, table, language);
  const texts = reportTexts(language);
  const base =
    table.base === null
      ? ''
      : ` (${fillTemplate(texts.columns.base, { base: figureFormat(language).count(table.base) })})`;
  return `<div class="scroll"><table>
<caption>${text(`${fillTemplate(texts.tableOf, { title: table.title })}${base}`)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('')}</tr></thead>
<tbody>
${body.map(writeRow).join('\n')}
</tbody>
${foot === null ? '' : `<tfoot>${writeRow(foot)}</tfoot>`}
</table></div>`;
}

type Cells = { head: string[]; body: string[][]; foot: string[] | null };

function writeRow([label = '', ...cells]: readonly string[]): string {
  const data = cells.map((cell) => `<td>${text(cell)}</td>`).join('');
  return `<tr><th scope="row">${text(label)}</th>${data}</tr>`;
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
  const before = (table.rows[0]?.earlier ?? []).map((figure) => figure.year).reverse();
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

function emptyCells(yearsBefore: number, hasShares: boolean): string[] {
  return Array.from({ length: hasShares ? 1 + 2 * yearsBefore : yearsBefore }, () => '');
}
