import { describe, expect, test } from 'vitest';
import { textRows, workbookParts, zip } from '../../../../test/kit/workbook.ts';
import { LANGUAGES } from '../../../shared/language.ts';
import { isFileProblem } from './file-row.ts';
import { fileProblemText } from './problem-text.ts';
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
    [null, ''],
    ['x', ''],
    [{}, 'name'],
    [{ name: 3 }, 'name'],
    [{ name: 'A', attributes: {} }, 'attributes'],
    [{ name: 'A', minimum_age: '3' }, 'minimum_age'],
    [{ name: 'A', organization: { name: [] } }, 'organization.name'],
  ])('%j', async (service, field) => {
    const file = await readImportFile(Buffer.from(JSON.stringify([service, { name: 'B' }])));
    expect(file).toMatchObject({
      entries: [
        { line: 1, problems: [{ field, code: 'wrong_type' }] },
        { line: 2, problems: [] },
      ],
    });
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
