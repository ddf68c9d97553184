import { fillTemplate } from '../../messages/fill-template.ts';
import { escapeMarkup as text } from './escape-markup.ts';
import type { ReportDocument, ReportSection } from './report-document.ts';
import { REPORT_STYLE } from './report-html-style.ts';
import { writeHtmlTable } from './report-html-table.ts';
import { reportTexts } from './report-texts.ts';

/** A table with more rows than this may be parted from its chart in print. */
const ROWS_OF_A_PAGE = 6;

/** The report as one web page that stands alone: no script, nothing fetched, prints well. */
export function writeReportHtml(document: ReportDocument): string {
  const { language, title, scope, contents, sections, about } = document;
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
<p>${text(document.made)}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${text(contents)}</h2>
<ol>
${sections.map(({ id, title: name }) => `<li><a href="#${id}">${text(name)}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${writeSections(document)}
<section>
<h2>${text(about.title)}</h2>
${about.texts.map((paragraph) => `<p>${text(paragraph)}</p>`).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function writeSections({ sections, language }: ReportDocument): string {
  const { chartOf, tableOf } = reportTexts(language);
  let figures = 0;
  return sections
    .map((section, index) => {
      if (section.chart !== null) figures += 1;
      return writeSection(section, {
        figure: fillTemplate(chartOf, { number: figures, title: section.chart?.caption ?? '' }),
        table: fillTemplate(tableOf, { number: index + 1, title: section.caption }),
      });
    })
    .join('\n');
}

function writeSection(section: ReportSection, captions: { figure: string; table: string }): string {
  const { id, title, chart, cells } = section;
  const notes = section.notes.map((note) => `<li>${text(note)}</li>`).join('');
  return `<section id="${id}"${cells.body.length > ROWS_OF_A_PAGE ? ' class="long"' : ''}>
<h2>${text(title)}</h2>
${chart === null ? '' : `<figure>${chart.svg}<figcaption>${text(captions.figure)}</figcaption></figure>`}
${writeHtmlTable(cells, captions.table)}
${notes === '' ? '' : `<ul class="notes">${notes}</ul>`}
</section>`;
}
