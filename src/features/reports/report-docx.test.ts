import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_LABELS, testReport } from '../../../test/kit/report.ts';
import { writeReport } from './write-report.ts';

const clock = { now: () => new Date('2022-03-01T10:00:00Z') };
const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

async function writeDocx(labels?: readonly string[]): Promise<Buffer> {
  return Buffer.from((await writeReport(testReport(labels), 'docx', 'nb', clock)).body);
}

/** The parts of the file that we look into, as XML. */
function readParts(bytes: Buffer): { body: string; styles: string; core: string; pictures: number } {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return {
    body: text('word/document.xml'),
    styles: text('word/styles.xml'),
    core: text('docProps/core.xml'),
    pictures: Object.keys(parts).filter((name) => name.endsWith('.png')).length,
  };
}

describe('the report as a Word document', () => {
  let file: Buffer;
  let parts: ReturnType<typeof readParts>;
  beforeAll(async () => {
    file = await writeDocx();
    parts = readParts(file);
  });
  const count = (pattern: RegExp) => parts.body.match(pattern)?.length ?? 0;

  test('has real headings, and contents made of them', () => {
    expect(count(/<w:pStyle w:val="Heading1"\/>/gu)).toBe(4);
    expect(count(/<w:pStyle w:val="Title"\/>/gu)).toBe(1);
    expect(parts.body).toMatch(/TOC [^<]*\\o &quot;1-1&quot;/u);
  });

  test('has captions that number themselves', () => {
    expect(count(/<w:pStyle w:val="Caption"\/>/gu)).toBe(3 + 2);
    expect(parts.body).toContain('w:instr="SEQ Tabell \\* ARABIC"');
    expect(parts.body).toContain('w:instr="SEQ Figur \\* ARABIC"');
  });

  test('has tables whose heads are repeated', () => {
    expect(count(/<w:tbl>/gu)).toBe(3);
    expect(count(/<w:tblHeader\/>/gu)).toBe(3);
  });

  test('has a text for every chart', () => {
    const texts = [...parts.body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)].map(([, text]) => text);
    expect(texts).toEqual([expect.stringContaining('2021: 120'), expect.stringContaining('NAV: 2020: 48')]);
    expect(parts.pictures).toBe(2);
  });

  test('says its title and language', () => {
    expect(parts.core).toContain('<dc:title>Årsrapport 2021, Prøvekommunen</dc:title>');
    expect(parts.core).toContain('2022-03-01T10:00:00Z</dcterms:created>');
    expect(parts.styles).toContain('<w:lang w:val="nb-NO"/>');
  });

  test('of the same report and instant has the same bytes', async () => {
    expect((await writeDocx()).equals(file)).toBe(true);
  });

  test.each(HOSTILE_LABELS)('keeps %s as text', async (label) => {
    const { body } = readParts(await writeDocx([label]));
    const shown = label.toWellFormed().replace('\u0007', '');
    const texts = [...body.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) =>
      text.replace(/&lt;|&gt;|&quot;|&apos;|&amp;/gu, (entity) => ENTITIES[entity] ?? entity),
    );
    expect(texts).toContain(shown);
  });
});

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

// LibreOffice is not on every machine; where it is not, this is passed over and reported as skipped
test.skipIf(SOFFICE === undefined)(
  'LibreOffice opens the Word document',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'levekar-docx-'));
    try {
      await writeFile(join(folder, 'report.docx'), await writeDocx(HOSTILE_LABELS));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const args = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      await promisify(execFile)(SOFFICE ?? '', [...args, join(folder, 'report.docx')], { timeout: 60_000 });
      const text = await readFile(join(folder, 'report.txt'), 'utf8');
      expect(text).toContain('Tabell 2: Hvem henvendte seg (Antall saker: 120)');
      expect(text).toContain(HOSTILE_LABELS[0]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  90_000,
);
