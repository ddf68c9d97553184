import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { HOSTILE_LABELS, testReport } from '../../../test/kit/report.ts';
import { writeReport } from './write-report.ts';

const clock = { now: () => new Date('2022-03-01T10:00:00Z') };

async function writeXlsx(labels?: readonly string[]): Promise<Buffer> {
  return Buffer.from((await writeReport(testReport(labels), 'xlsx', 'nb', clock)).body);
}

type Sheet = { sheet: string; data: (string | number | null)[][] };

/** Names and cells of a workbook, read from its XML: a number is a number, a text a text. */
function readWorkbook(file: Buffer): Sheet[] {
  const parts = unzipSync(file);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/gu)].map(
    ([, text = '']) => withoutEntities(text),
  );
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/gu)];
  return names.map(([, name = ''], index) => ({
    sheet: withoutEntities(name),
    data: [
      ...part(`xl/worksheets/sheet${String(index + 1)}.xml`).matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gu),
    ].map(([, row = '']) =>
      [...row.matchAll(/<c ([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/gu)].map(([, kind = '', value]) => {
        if (value === undefined) return null;
        return kind.includes('t="s"') ? (shared[Number(value)] ?? null) : Number(value);
      }),
    ),
  }));
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function withoutEntities(text: string): string {
  return text.replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity);
}

describe('the report as a workbook', () => {
  test('has a sheet a table, with figures to count on', async () => {
    const sheets = readWorkbook(await writeXlsx());
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Enkeltsaker per år', 'Hvem henvendte seg', 'Inntekt']);
    expect(sheets[1]?.data.slice(0, 5)).toEqual([
      ['Verdi', 'Antall 2021', 'Andel 2021', 'Antall 2020', 'Andel 2020'],
      ['Skole', 60, 0.5, 54, 0.5],
      ['NAV', 54, 0.45, 48, 0.445],
      ['Barnevern', 48, 0.4, 42, 0.39],
      ['Sum', 162],
    ]);
    expect(sheets[1]?.data.slice(-2).map(([cell]) => cell)).toEqual([
      'Hvem henvendte seg (Antall saker: 120)',
      'Flere svar er mulige.',
    ]);
  });

  test('leaves what is not known empty', async () => {
    const sheets = readWorkbook(await writeXlsx());
    expect(sheets[0]?.data[1]).toEqual(['2018']);
    expect(sheets[2]?.data[1]).toEqual(['Skole']);
  });

  test('of the same report and instant has the same bytes', async () => {
    expect((await writeXlsx()).equals(await writeXlsx())).toBe(true);
  });

  test('never holds a formula', async () => {
    const file = await writeXlsx(HOSTILE_LABELS);
    const sheets = readWorkbook(file);
    const labels = sheets[1]?.data.slice(1, 1 + HOSTILE_LABELS.length).map(([label]) => label);
    expect(labels).toEqual(HOSTILE_LABELS.map((label) => label.replace('\u0007', '').replace('\ud800', '')));
    for (const [name, part] of Object.entries(unzipSync(file)))
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/u);
  });
});
