import { readFile } from 'node:fs/promises';
import { compilePdf } from '../../platform/documents/compile-pdf.ts';
import { today } from '../../shared/clock.ts';
import type { ReportDocument } from './report-document.ts';

const TEMPLATE = new URL('./report.typ', import.meta.url);
const REGIONS = { nb: 'NO', nn: 'NO', en: 'GB' } as const;

/**
 * The report as PDF/UA-1: tagged, with title, language, contents, numbered captions and a text for every
 * chart. The same report of the same instant gives the same bytes.
 * @throws AppError where the machine has no PDF compiler, or too many wait for it
 */
export async function writeReportPdf(document: ReportDocument): Promise<Uint8Array> {
  const { language, madeAt, sections, ...rest } = document;
  const files: Record<string, string> = {};
  const shown = sections.map(({ chart, ...section }) => {
    if (chart === null) return { ...section, chart };
    const file = `${section.id}.svg`;
    files[file] = chart.svg;
    return { ...section, chart: { file, alt: chart.alt, caption: chart.caption } };
  });
  const date = today({ now: () => madeAt })
    .split('-')
    .map(Number);
  const data = { ...rest, lang: language, region: REGIONS[language], date, sections: shown };
  files['report.json'] = JSON.stringify(data);
  return compilePdf({ main: await readFile(TEMPLATE, 'utf8'), files, madeAt });
}
