import { describe, expect, test } from 'vitest';
import { textRows, workbookParts, zip, type Part } from '../../../../../test/kit/workbook.ts';
import { readSheetFile } from '../read-sheet-file.ts';

const readWanted = (bytes: Uint8Array) => readSheetFile(bytes, { sheetName: null, isWanted: () => true });

const plain = workbookParts({
  Ark1: textRows([
    ['Dato', 'Type', 'Kontakt'],
    ['1.2.2021', 'Sak', 'NAV'],
  ]),
});
const SHEET = 'xl/worksheets/sheet0.xml';
const BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
const withPart = (parts: Record<string, Part>) => zip({ ...plain, ...parts });
const sheet = (xml: string): Record<string, Part> => ({ [SHEET]: { text: xml } });

describe('a hostile workbook is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['macros', withPart({ 'xl/vbaProject.bin': { text: 'x' } }), 'xlsx_macros'],
    [
      'macros under another name',
      withPart({
        '[Content_Types].xml': {
          text: '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
      }),
      'xlsx_macros',
    ],
    ['a password on a part', withPart({ [SHEET]: { text: 'x', lies: { flags: 1 } } }), 'xlsx_encrypted'],
    ['a path out of the archive', withPart({ '../../etc/passwd': { text: 'x' } }), 'xlsx_unsafe'],
    ['a path from the root', withPart({ '/etc/passwd': { text: 'x' } }), 'xlsx_unsafe'],
    ['a path with backslashes', withPart({ 'xl\\x.xml': { text: 'x' } }), 'xlsx_unsafe'],
    ['entities', withPart(sheet(`${BOMB}<worksheet>&b;</worksheet>`)), 'xlsx_unsafe'],
    ['a document type alone', withPart(sheet('<!DOCTYPE html><worksheet/>')), 'xlsx_unsafe'],
    ['an entity of nowhere', withPart(sheet('<worksheet>&nbsp;</worksheet>')), 'xlsx_unreadable'],
    ['unbalanced tags', withPart(sheet('<worksheet><sheetData></worksheet>')), 'xlsx_unreadable'],
    [
      'bytes that are no UTF-8',
      withPart({ [SHEET]: { text: Buffer.from([0x3c, 0xff]) } }),
      'xlsx_unreadable',
    ],
    [
      'more parts than any workbook has',
      withPart(
        Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x/${String(index)}`, { text: '' }])),
      ),
      'xlsx_unsafe',
    ],
    [
      'a size that is a lie',
      withPart({ [SHEET]: { text: 'x'.repeat(9000), lies: { unpacked: 20 } } }),
      'xlsx_unreadable',
    ],
    ['a text without end', withPart(sheet(`<worksheet>${'x'.repeat(1_200_000)}</worksheet>`)), 'xlsx_unsafe'],
    ['more columns than a register has', withPart(sheet(wide())), 'too_many_columns'],
    ['half an archive', withPart({}).subarray(0, 900), 'xlsx_unreadable'],
    ['an archive of something else', zip({ 'a.txt': { text: 'x' } }), 'not_text'],
    ['a binary workbook', withPart({ 'xl/workbook.bin': { text: 'x' } }), 'not_text'],
    [
      'OpenDocument',
      zip({
        mimetype: { text: 'x' },
        'content.xml': { text: '<x/>' },
        'META-INF/manifest.xml': { text: '' },
      }),
      'not_text',
    ],
    ['the old format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'not_text'],
    ['one that is only a link to another file', linked(), 'xlsx_unreadable'],
  ])('%s', async (_name, bytes, fileRefusal) => {
    expect(await readWanted(bytes)).toMatchObject({ fileRefusal });
  });

  test('what is packed to nothing is refused before it is unpacked', async () => {
    const bytes = withPart({ 'xl/media/image1.png': { text: Buffer.alloc(101 * 1024 * 1024) } });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage();
    expect(await readWanted(bytes)).toMatchObject({ fileRefusal: 'xlsx_too_large' });
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    expect(arrayBuffers - before.arrayBuffers + heapUsed - before.heapUsed).toBeLessThan(20 * 1024 * 1024);
  });

  test('one part that is packed more than text ever is, is refused too', async () => {
    const bytes = withPart(sheet(`<worksheet>${' '.repeat(20 * 1024 * 1024)}</worksheet>`));
    expect(await readWanted(bytes)).toMatchObject({ fileRefusal: 'xlsx_unsafe' });
  });
});

test('links to other files, pictures and workbooks inside are passed over', async () => {
  const bytes = withPart({
    'xl/externalLinks/externalLink1.xml': { text: BOMB },
    'xl/embeddings/inner.xlsx': { text: zip(plain) },
    'xl/media/image1.png': { text: 'x' },
  });
  expect(await readWanted(bytes)).toMatchObject({ rows: [{ cells: ['1.2.2021', 'Sak', 'NAV'] }] });
});

function wide(): string {
  return `<worksheet><sheetData><row><c r="XFD1" t="str"><v>x</v></c></row></sheetData></worksheet>`;
}

function linked(): Uint8Array {
  const rels = 'xl/_rels/workbook.xml.rels';
  const text = String(plain[rels]?.text).replaceAll('Target=', 'TargetMode="External" Target=');
  return withPart({ [rels]: { text } });
}
