import { describe, expect, test } from 'vitest';
import { textRows, workbookParts, zip } from '../../../../test/kit/workbook.ts';
import { LANGUAGES } from '../../../shared/language.ts';
import { isFileProblem } from './file-row.ts';
import { judgeEntries } from './judge-entries.ts';
import { fileProblemText, problemText } from './problem-text.ts';
import { readImportFile } from './read-import-file.ts';

const sheet = workbookParts({
  Ark1: textRows([
    ['id', 'name'],
    ['a', 'A'],
  ]),
});

describe('a broken file is told of and nothing is read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'file_empty'],
    ['blanks', ' \n\n', 'file_empty'],
    ['a page of the web', '<!doctype html><html><body>tiltak</body></html>', 'no_columns'],
    ['columns of another register', 'Dato;Type\n1.1.2021;Sak', 'no_columns'],
    ['ids alone', 'id\na', 'no_columns'],
    ['a header alone', 'id;name', 'no_rows'],
    ['the same column twice', 'name;Navn\na;b', 'header_twice'],
    [
      'damaged UTF-8',
      Buffer.concat([Buffer.from('id;name\nå;øæåøæå\n'), Buffer.from([0xff, 0xfe])]),
      'encoding_damaged',
    ],
    ['bytes', Buffer.from([0, 1, 2, 3, 4]), 'format_unknown'],
    ['a PDF', '%PDF-1.7', 'not_text'],
    ['an archive of something else', zip({ 'a.txt': { text: 'x' } }), 'not_text'],
    ['an archive in an archive', zip({ 'a.zip': { text: zip({ 'b.zip': { text: zip({}) } }) } }), 'not_text'],
    [
      'a workbook packed to nothing',
      zip({ ...sheet, 'xl/media/a.png': { text: Buffer.alloc(101 * 1024 * 1024) } }),
      'xlsx_too_large',
    ],
    ['half a workbook', zip(sheet).subarray(0, 700), 'xlsx_unreadable'],
    ['JSON cut off', '[{"id": "1", "na', 'not_json'],
    ['JSON of another thing', '{"a": 1}', 'not_a_list'],
    ['JSON nested without end', '['.repeat(100_000), 'not_json'],
    ['a list of nothing', '[]', 'file_empty'],
    ['JSON that is no UTF-8', Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]), 'not_json'],
  ])('%s', async (_what, content, fileProblem) => {
    const file = await readImportFile(Buffer.from(content));
    expect(file).toMatchObject({ fileProblem });
    if (isFileProblem(file))
      for (const language of LANGUAGES)
        expect(fileProblemText(language, file)).not.toMatch(/[{}]|^\w+_\w+$/u);
  });

  test('another format than the one that is wanted', async () => {
    expect(await readImportFile(Buffer.from('id;name\na;A'), 'hsds')).toMatchObject({
      fileProblem: 'other_format',
    });
    expect(await readImportFile(zip(sheet), 'xlsx')).toMatchObject({ format: 'xlsx' });
  });

  test('more entries than anybody has', async () => {
    const lines = Array.from({ length: 50_001 }, (_, i) => `e-${String(i)};E`);
    expect(await readImportFile(Buffer.from(['id;name', ...lines].join('\n')))).toMatchObject({
      fileProblem: 'too_many_rows',
    });
  });
});

describe('services of the wrong shape are told of one by one', () => {
  test.each([
    [null, null, 'Dette er ikke en tjeneste: den har verken navn eller andre felt.'],
    ['x', null, 'Dette er ikke en tjeneste: den har verken navn eller andre felt.'],
    [{}, 'name', 'Verdien er av feil slag. Her skal det være en tekst.'],
    [{ name: 3 }, 'name', 'Verdien er av feil slag. Her skal det være en tekst.'],
    [{ name: 'A', attributes: {} }, 'attributes', 'Verdien er av feil slag. Her skal det være en liste.'],
    [{ name: 'A', minimum_age: '3' }, 'minimum_age', 'Verdien er av feil slag. Her skal det være et tall.'],
    [
      { name: 'A', phones: [{ extension: [] }] },
      'phones.0.extension',
      'Verdien er av feil slag. Her skal det være en tekst.',
    ],
    [
      { name: 'A', organization: { name: [] } },
      'organization.name',
      'Verdien er av feil slag. Her skal det være en tekst.',
    ],
  ])('%j', async (service, field, text) => {
    const { taken, rejected } = await judged(JSON.stringify([service, { name: 'B', organization: ORG }]));
    // Nothing is said of fields that were not looked at.
    expect(
      rejected.map(({ line, problems }) => [
        line,
        problems.map((one) => [one.field, problemText('nb', one)]),
      ]),
    ).toEqual([[1, [[field, text]]]]);
    expect(taken.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Org'],
      [2, 'B'],
    ]);
  });
});

const ORG = { id: 'o', name: 'Org', description: 'Gives' };
const service = (name: string, id = name) => ({ id, name, status: 'active', organization: ORG });

async function judged(text: string | Uint8Array) {
  const file = await readImportFile(Buffer.from(text));
  if (isFileProblem(file)) throw new Error(file.fileProblem);
  return judgeEntries(file.entries, [], new Set());
}

describe('HSDS in the forms that directories give it', () => {
  test.each<[string, string | Uint8Array]>([
    ['a list', JSON.stringify([service('A'), service('B')])],
    ['a page', JSON.stringify({ total_items: 2, contents: [service('A'), service('B')] })],
    ['a service on each line', `${JSON.stringify(service('A'))}\r\n\n${JSON.stringify(service('B'))}\n`],
    ['UTF-16', Buffer.from(`\uFEFF${JSON.stringify([service('A'), service('B')])}`, 'utf16le')],
    [
      'an organization with its services',
      JSON.stringify({ ...ORG, services: [{ name: 'A' }, { name: 'B', organization: ORG }] }),
    ],
    ['organizations', JSON.stringify([{ ...ORG, services: [{ name: 'A' }, { name: 'B' }] }])],
  ])('%s', async (_what, text) => {
    const { taken, rejected } = await judged(text);
    expect(rejected).toEqual([]);
    expect(taken.map(({ id, content }) => [id, content.service])).toEqual([
      ['org', 'org'],
      ['org-a', 'org'],
      ['org-b', 'org'],
    ]);
  });

  test('a line that is no JSON is told by its number, and the others are taken', async () => {
    const { taken, rejected } = await judged(
      `${JSON.stringify(service('A'))}\n{"name":\n${JSON.stringify(service('B'))}`,
    );
    expect(rejected.map(({ line }) => line)).toEqual([2]);
    expect(taken.map(({ line, name }) => [line, name])).toContainEqual([3, 'B']);
  });
});

test('commas, tabs, a byte order mark and names of fields in any language and case', async () => {
  for (const text of ['\uFEFFID,Navn,Nivå\r\na,A,Universelt', 'id\tNAME\tLevel\na\tA\tuniversal'])
    expect(await readImportFile(Buffer.from(text))).toMatchObject({
      entries: [{ given: { id: 'a', name: 'A', level: 'universal' } }],
    });
});

test('columns that are no field are named', async () => {
  expect(await readImportFile(Buffer.from('id;name;levl\na;A;x'))).toMatchObject({
    unknownColumns: ['levl'],
  });
});

test('sheets that are not read are named', async () => {
  const rows = (name: string) =>
    textRows([
      ['id', 'name'],
      ['a', name],
    ]);
  expect(await readImportFile(zip(workbookParts({ Ark1: rows('A'), Ark2: rows('B') })))).toMatchObject({
    entries: [{ given: { name: 'A' } }],
    unreadSheets: ['Ark2'],
  });
});
