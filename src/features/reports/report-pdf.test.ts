import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canCompilePdf } from '../../platform/documents/typst-compiler.ts';
import { closePdfCompiler } from '../../platform/documents/compile-pdf.ts';
import type { AppError } from '../../shared/app-error.ts';
import { HOSTILE_LABELS, testReport } from '../../../test/kit/report.ts';
import { writeReport } from './write-report.ts';

const clock = { now: () => new Date('2022-03-01T10:00:00Z') };
type Node = { role?: string; alt?: string; children?: Node[] };

/** What a reader of the tags meets, page by page, and what the file says of itself. */
async function readPdf(bytes: string | Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(Buffer.from(bytes)), verbosity: 0 });
  const pdf = await task.promise;
  const nodes: Node[] = [];
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const walk = (node: Node) => {
      nodes.push(node);
      node.children?.forEach(walk);
    };
    const tree = (await page.getStructTree()) as Node | null;
    if (tree !== null) walk(tree);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title: string; Language: string } };
  const outline = (await pdf.getOutline()).map(({ title }) => title);
  const isTagged = ((await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked');
  await task.destroy();
  return { nodes, text: texts.join('\n'), info, outline, isTagged };
}

afterAll(closePdfCompiler);

describe.runIf(canCompilePdf())('the report as PDF', () => {
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    pdf = await readPdf((await writeReport(testReport(), 'pdf', 'nb', clock)).body);
  });
  const rolesOf = (role: string) => pdf.nodes.filter((node) => node.role === role);

  test('is tagged, and says its title and language', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.info).toMatchObject({ Title: 'Årsrapport 2021, Prøvekommunen', Language: 'nb-NO' });
  });

  test('has contents, headings and bookmarks for every table', () => {
    const titles = ['Enkeltsaker per år', 'Hvem henvendte seg', 'Inntekt', 'Om tallene'];
    expect(pdf.outline).toEqual(expect.arrayContaining(titles));
    expect(rolesOf('TOCI')).toHaveLength(titles.length);
    expect(rolesOf('H1')).toHaveLength(titles.length + 1);
  });

  test('numbers its captions and dates itself by the clock', () => {
    const text = pdf.text.replace(/\s/gu, ' ');
    expect(text).toContain('Tabell 2: Hvem henvendte seg (Antall saker: 120)');
    expect(text).toContain('Figur 1: Enkeltsaker per år');
    expect(text).toContain('Laget 1. mars 2022');
  });

  test('gives every chart its figures in words', () => {
    const figures = rolesOf('Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([
      expect.stringContaining('2021: 120'),
      expect.stringContaining('NAV: 2020: 48'),
    ]);
  });

  test('marks tables as tables with headings', () => {
    expect(rolesOf('Table')).toHaveLength(3);
    expect(rolesOf('TH')).toHaveLength(3 + 5 + 3);
    expect(rolesOf('TR').length).toBeGreaterThanOrEqual(5 + 5 + 4);
  });
});

describe.runIf(canCompilePdf())('a PDF', () => {
  test('of the same report and instant has the same bytes', async () => {
    const first = await writeReport(testReport(), 'pdf', 'nn', clock);
    const second = await writeReport(testReport(), 'pdf', 'nn', clock);
    expect(Buffer.from(first.body).equals(Buffer.from(second.body))).toBe(true);
  });

  test.each(HOSTILE_LABELS)('shows %s as text', async (label) => {
    const report = { ...testReport([label]), team: label };
    const { text, nodes } = await readPdf((await writeReport(report, 'pdf', 'en', clock)).body);
    expect(nodes.filter(({ role }) => role === 'Table')).toHaveLength(3);
    const letters = label.match(/[#*$@+A-Za-zÆØÅæøå0-9]{2,}/gu)?.[0] ?? '';
    expect(text.replace(/[\s\u00ad-]/gu, '')).toContain(letters.slice(0, 20));
  });

  test('is written in each language', async () => {
    for (const [language, tag] of [
      ['nn', 'nn-NO'],
      ['en', 'en-GB'],
    ] as const) {
      const { info } = await readPdf((await writeReport(testReport(), 'pdf', language, clock)).body);
      expect(info.Language).toBe(tag);
    }
  });

  test('waits its turn, and is refused where too many wait', async () => {
    const asked = Array.from({ length: 20 }, () => writeReport(testReport(), 'pdf', 'nb', clock));
    const ended = await Promise.allSettled(asked);
    const refused = ended.filter((end) => end.status === 'rejected').map(({ reason }) => reason as AppError);
    expect(refused.map(({ code }) => code)).toEqual(['busy', 'busy', 'busy', 'busy']);
  });
});

test('says so on a machine for which there is no compiler', () => {
  expect(canCompilePdf('win32-x64')).toBe(false);
});
