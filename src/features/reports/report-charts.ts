import { fillTemplate } from '../../messages/fill-template.ts';
import type { Language } from '../../shared/language.ts';
import { chartAlt, chartBars } from './chart-bars.ts';
import { chartSpec } from './chart-spec.ts';
import { drawChart } from './draw-chart.ts';
import { escapeMarkup } from './escape-markup.ts';
import { reportTexts } from './report-texts.ts';
import type { Report } from './report.ts';

/** A table's drawing: a whole SVG document, and its figures in words for who cannot see it. */
export type ReportChart = { id: string; tableId: string; title: string; alt: string; svg: string };

/** One drawing for page, PDF and Word: a chart for every table that has anything to draw. */
export async function drawReportCharts(report: Report, language: Language): Promise<ReportChart[]> {
  const charts: ReportChart[] = [];
  for (const table of report.tables) {
    const chart = chartBars(report, table, language);
    if (!chart.bars.some((bar) => bar.value !== null)) continue;
    const alt = chartAlt(table, chart, language);
    const svg = await drawChart(chartSpec(chart));
    charts.push({
      id: `chart-${table.id}`,
      tableId: table.id,
      title: fillTemplate(reportTexts(language).chartOf, { number: charts.length + 1, title: table.title }),
      alt,
      svg: svg.replace('<svg ', `<svg role="img" aria-label="${escapeMarkup(alt)}" `),
    });
  }
  return charts;
}
