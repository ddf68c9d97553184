import { fillTemplate } from '../../messages/fill-template.ts';
import type { Language } from '../../shared/language.ts';
import { escapeMarkup as text } from './escape-markup.ts';
import { drawReportCharts, type ReportChart } from './report-charts.ts';
import { REPORT_STYLE } from './report-html-style.ts';
import { writeHtmlTable } from './report-html-table.ts';
import { reportTexts } from './report-texts.ts';
import type { Report, ReportTable } from './report.ts';

/** A table with more rows than this may be parted from its chart in print. */
const ROWS_OF_A_PAGE = 6;

/** The report as one web page that stands alone: no script, nothing fetched, prints well. */
export async function writeReportHtml(report: Report, language: Language): Promise<string> {
  const texts = reportTexts(language);
  const charts = await drawReportCharts(report, language);
  const title = fillTemplate(texts.title, { year: report.year, where: report.municipalityName });
  const scope = [
    ...(report.area === null ? [] : [fillTemplate(texts.area, { area: report.area })]),
    ...(report.team === null ? [] : [fillTemplate(texts.team, { team: report.team })]),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text([title, ...scope].join(' – '))}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
${scope.map((line) => `<p>${text(line)}</p>`).join('\n')}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${text(texts.contents)}</h2>
<ol>
${report.tables.map((table) => `<li><a href="#${table.id}">${text(table.title)}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${report.tables.map((table) => writeSection(report, table, charts, language)).join('\n')}
</main>
</body>
</html>
`;
}

function writeSection(
  report: Report,
  table: ReportTable,
  charts: readonly ReportChart[],
  language: Language,
): string {
  const chart = charts.find((candidate) => candidate.tableId === table.id);
  const notes = table.notes.map((note) => `<li>${text(note)}</li>`).join('');
  return `<section id="${table.id}"${table.rows.length > ROWS_OF_A_PAGE ? ' class="long"' : ''}>
<h2>${text(table.title)}</h2>
${chart === undefined ? '' : `<figure>${chart.svg}</figure>`}
${writeHtmlTable(report, table, language)}
${notes === '' ? '' : `<ul class="notes">${notes}</ul>`}
</section>`;
}
