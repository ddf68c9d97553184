import { fillTemplate } from '../../messages/fill-template.ts';
import type { Language } from '../../shared/language.ts';
import { figureFormat } from './figure-format.ts';
import { reportTexts } from './report-texts.ts';
import type { Report, ReportTable } from './report.ts';

/** One bar: `value` sets its length (null: not registered), `text` is written on it. */
export type Bar = { group: string; series: string; value: number | null; text: string };

/** The bars of a table: `groups` in order with their labels, and in each the `series` (years) in order. */
export type BarChart = {
  direction: 'upright' | 'lying';
  groups: { code: string; label: string }[];
  series: string[];
  bars: Bar[];
};

/** Above this number of rows only the year before stands beside the report's own. */
const ROWS_FOR_ALL_YEARS = 6;

/** What a chart of the table shows: counts by year, else each row's share (count, of people) by year. */
export function chartBars(report: Report, table: ReportTable, language: Language): BarChart {
  const isByYear = table.rows.some((row) => row.growth !== undefined);
  return isByYear ? byYearBars(table, language) : rowBars(report, table, language);
}

/** The figures of a chart in words, each of them: who cannot see it misses nothing. */
export function chartAlt(table: ReportTable, chart: BarChart, language: Language): string {
  const { bars: sentence, figure } = reportTexts(language).alt;
  const figures = chart.groups.map(({ code, label }) => {
    const bars = chart.bars.filter((bar) => bar.group === code);
    return fillTemplate(figure, { label, values: bars.map((bar) => bar.text).join(', ') });
  });
  return fillTemplate(sentence, { title: table.title, figures: figures.join('; ') });
}

function byYearBars(table: ReportTable, language: Language): BarChart {
  const format = figureFormat(language);
  return {
    direction: 'upright',
    groups: table.rows.map(({ code, label }) => ({ code, label })),
    series: [''],
    bars: table.rows.map((row) => ({
      group: row.code,
      series: '',
      value: row.count,
      text: row.count === null ? reportTexts(language).unknown : format.count(row.count),
    })),
  };
}

function rowBars(report: Report, table: ReportTable, language: Language): BarChart {
  const yearsBefore = table.rows.length > ROWS_FOR_ALL_YEARS ? 1 : Number.POSITIVE_INFINITY;
  const bars = table.rows.flatMap((row) => {
    const figures = [
      ...(row.earlier ?? []).slice(-yearsBefore),
      { year: report.year, count: row.count, percent: row.percent, base: table.base },
    ];
    const isShare = figures.some(({ percent }) => percent !== null);
    return figures.map(({ year, count, percent, base }) => ({
      group: row.code,
      series: String(year),
      value: isShare ? (percent ?? (count === 0 ? 0 : null)) : count,
      text: `${String(year)}: ${figureText(count, percent === null ? null : base, language)}`,
    }));
  });
  return {
    direction: 'lying',
    groups: table.rows.map(({ code, label }) => ({ code, label })),
    series: [...new Set(bars.map((bar) => bar.series))],
    bars,
  };
}

function figureText(count: number | null, base: number | null, language: Language): string {
  if (count === null) return reportTexts(language).unknown;
  const format = figureFormat(language);
  const share = base === null ? null : format.share(count, base);
  return share === null ? format.count(count) : `${format.count(count)} (${share})`;
}
