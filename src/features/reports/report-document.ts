import { fillTemplate } from '../../messages/fill-template.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import { figureFormat } from './figure-format.ts';
import { writeCells, type Cells } from './report-cells.ts';
import { drawReportCharts } from './report-charts.ts';
import { reportTexts } from './report-texts.ts';
import type { Report, ReportTable, ReportTableId } from './report.ts';

/** A table with what stands around it; captions are without their numbers, tables are numbered as they come. */
export type ReportSection = {
  id: ReportTableId;
  title: string;
  caption: string;
  cells: Cells;
  chart: { svg: string; alt: string; caption: string } | null;
  notes: string[];
};

/** The report as a document, once for every form that has pages. Texts are text: no form's markup is in them. */
export type ReportDocument = {
  language: Language;
  title: string;
  /** What the report is about: the whole municipality, or an area, a team, or both. */
  scope: string[];
  author: string;
  description: string;
  made: string;
  madeAt: Date;
  contents: string;
  figureWord: string;
  tableWord: string;
  sections: ReportSection[];
  about: { title: string; texts: string[] };
};

/** Lays out a report as made at the clock's instant; draws its charts. */
export async function layOutReport(
  report: Report,
  language: Language,
  clock: Clock,
): Promise<ReportDocument> {
  const texts = reportTexts(language);
  const charts = await drawReportCharts(report, language);
  const { year } = report;
  const day = figureFormat(language).day(today(clock));
  const parts = [
    ...(report.area === null ? [] : [fillTemplate(texts.area, { area: report.area })]),
    ...(report.team === null ? [] : [fillTemplate(texts.team, { team: report.team })]),
  ];
  return {
    language,
    title: fillTemplate(texts.title, { year, where: report.municipalityName }),
    scope: parts.length === 0 ? [texts.document.wholeMunicipality] : parts,
    author: report.municipalityName,
    description: fillTemplate(texts.document.description, { year, day }),
    made: fillTemplate(texts.document.made, { day }),
    madeAt: clock.now(),
    contents: texts.contents,
    figureWord: texts.figureWord,
    tableWord: texts.tableWord,
    sections: report.tables.map((table) => {
      const chart = charts.find(({ tableId }) => tableId === table.id);
      return {
        id: table.id,
        title: table.title,
        caption: captionOf(table, language),
        cells: writeCells(report, table, language),
        chart: chart === undefined ? null : { svg: chart.svg, alt: chart.alt, caption: table.title },
        notes: table.notes,
      };
    }),
    about: {
      title: texts.document.about,
      texts: texts.document.aboutTexts.map((text) => fillTemplate(text, { day })),
    },
  };
}

/** The table's title and, where its shares are of something, how many. */
export function captionOf(table: ReportTable, language: Language): string {
  if (table.base === null) return table.title;
  const base = figureFormat(language).count(table.base);
  return `${table.title} (${fillTemplate(reportTexts(language).columns.base, { base })})`;
}
