import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  csvLine,
  exampleBytes,
  exampleText,
  prepared,
  preparedOrRefused,
  oneRow,
} from './example-register.ts';

const table: string[][] = parse(exampleText, { delimiter: ';', bom: true });
const contents = (file: string | Uint8Array) =>
  prepared(file).rows.map(({ line: _, cells: __, ...row }) => row);

describe('the example register', () => {
  const example = prepared(exampleBytes);

  test('gives 611 rows and no rejects', () => {
    expect(example).toMatchObject({
      source: { format: 'csv', encoding: 'utf-8', delimiter: ';' },
      rejects: [],
      duplicates: [],
    });
    expect(example.headers.unknown).toEqual([]);
    expect(example.headers.matched).toHaveLength(17);
    expect(example.rows).toHaveLength(611);
    const cases = example.rows.filter(({ content }) => content.kind === 'case');
    expect(cases).toHaveLength(539);
    expect(cases.filter(({ content }) => content.anonymous)).toHaveLength(116);
    expect(new Set(example.rows.map(({ sourceKey }) => sourceKey)).size).toBe(611);
  });

  test('keeps what a row says', () => {
    expect(example.rows[1]).toMatchObject({ line: 3, number: 2, sourceKey: 'nr:2' });
    expect(example.rows[1]?.content).toEqual({
      kind: 'case',
      anonymous: false,
      receivedOn: '2018-01-11',
      receivedAt: null,
      contacts: ['nav'],
      adviserId: null,
      area: 'stromso',
      household: 'couple',
      children: 5,
      youngPeople: 1,
      housing: 'private_rental',
      income: ['unknown'],
      work: 'not_in_work',
      assistanceForm: 'advice',
      topics: ['leisure', 'housing', 'network', 'language'],
      advice: [],
      consent: 'no',
      useful: null,
      closedOn: '2018-01-14',
      note: 'Ønsker råd om hvor familien kan søke om støtte til vinterklær.',
    });
  });

  test.each([
    ['comma', ','],
    ['tab', '\t'],
  ])('says the same with %s', (_, delimiter) => {
    const text = table.map((cells) => csvLine(cells, delimiter)).join('\n');
    expect(contents(text)).toEqual(contents(exampleBytes));
  });

  test('says the same in Windows-1252 and in UTF-16', () => {
    const latin = Buffer.from(exampleText.replace('\ufeff', ''), 'latin1');
    expect(prepared(latin).source).toMatchObject({ encoding: 'windows-1252' });
    expect(contents(latin)).toEqual(contents(exampleBytes));
    const wide = Buffer.from(`\ufeff${exampleText.replace('\ufeff', '')}`, 'utf16le');
    expect(contents(wide)).toEqual(contents(exampleBytes));
  });

  test('says the same with its columns in another order and its headers in another case', () => {
    const order = [16, 3, 0, 5, 4, 15, 1, 2, 6, 8, 7, 9, 10, 11, 12, 14, 13];
    const [header = [], ...rows] = table.map((cells) => order.map((index) => cells[index] ?? ''));
    const loud = header.map((name) => ` ${name.toUpperCase().replace('-', ' – ')}: `);
    expect(contents([loud, ...rows].map((cells) => csvLine(cells)).join('\r'))).toEqual(
      contents(exampleBytes),
    );
  });

  test('adds nothing when its rows stand there twice, numbered or not', () => {
    const [header = [], ...rows] = table;
    const twice = prepared([header, ...rows, ...rows].map((cells) => csvLine(cells)).join('\n'));
    expect(twice.rows).toHaveLength(611);
    expect(twice.duplicates).toHaveLength(611);
    expect(twice.duplicates[0]).toEqual({ line: 613, firstLine: 2, number: 1 });

    const unnumbered = [header, ...rows].map((cells) => csvLine(cells.slice(1))).join('\n');
    const keys = prepared(unnumbered).rows.map(({ sourceKey }) => sourceKey);
    expect(new Set(keys).size).toBe(611);
    expect(prepared(unnumbered).rows.map(({ sourceKey }) => sourceKey)).toEqual(keys);
  });
});

describe('rows of one file', () => {
  const file = (...rows: string[]) => ['Nr;Dato;Type;Kontakt', ...rows].join('\n');

  test('equal rows without a number are told apart by their occurrence', () => {
    const { rows } = prepared(file(';1.2.2021;Enkeltsak;NAV', ';01.02.2021;enkeltsak;nav'));
    expect(rows.map(({ sourceKey }) => sourceKey.slice(-2))).toEqual(['#1', '#2']);
    expect(rows[0]?.sourceHash).toBe(rows[1]?.sourceHash);
  });

  test('a number with two contents is refused the second time', () => {
    const { rows, rejects } = prepared(file('4;1.2.2021;Enkeltsak;NAV', '4;2.2.2021;Enkeltsak;NAV'));
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(rejects).toMatchObject([
      {
        line: 3,
        refusals: [{ code: 'number_used_twice', column: 'Nr', value: '4', details: { firstLine: 2 } }],
      },
    ]);
  });

  test('a number is taken by the first row that has it, also when that row is refused', () => {
    const { rows, rejects } = prepared(file('4;i går;Enkeltsak;NAV', '4;2.2.2021;Enkeltsak;NAV'));
    expect(rows).toEqual([]);
    expect(rejects.map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([
      ['not_a_date'],
      ['number_used_twice'],
    ]);
  });

  test('unknown spellings are gathered with their lines, and a mapping explains them', () => {
    const text = file(
      '1;1.2.2021;Enkeltsak;Famteam',
      '2;1.2.2021;Enkeltsak;famteam; NAV'.replace('; ', ' | '),
    );
    const { unknownSpellings, rejects } = prepared(text);
    expect(unknownSpellings).toEqual([{ list: 'contact', value: 'Famteam', lines: [2, 3] }]);
    expect(rejects).toHaveLength(2);
    const mapping = [{ list: 'contact', spelling: 'FAMTEAM', code: 'health_promotion' }] as const;
    expect(prepared(text, { mapping }).rows.map(({ content }) => content.contacts)).toEqual([
      ['health_promotion'],
      ['health_promotion', 'nav'],
    ]);
  });

  test('a column that is not known is told of, with how many rows hold something there', () => {
    const { rows, headers } = prepared(
      'Dato;Rådgiver;Type;Kontakt\n1.2.2021;Kari;Enkeltsak;NAV\n1.2.2021;;Enkeltsak;NAV',
    );
    expect(rows).toHaveLength(2);
    expect(headers.unknown).toEqual([{ header: 'Rådgiver', column: 2, filled: 1 }]);
  });
});

test.each([
  ['an empty file', '', 'file_empty'],
  ['blank lines', '\n\n', 'file_empty'],
  ['no rows', 'Dato;Type;Kontakt\n', 'no_rows'],
  ['no date column', 'Type;Kontakt\nEnkeltsak;NAV', 'header_missing'],
  ['two columns for one field', 'Dato;Mottatt;Type;Kontakt\n1;2;3;4', 'header_twice'],
  ['a quote in the header', 'Dato;Ty"pe;Kontakt\n1;2;3', 'header_unreadable'],
  ['201 columns', `${Array(201).fill('x').join(';')}\n`, 'too_many_columns'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'not_text'],
  ['a NUL', oneRow({ Notat: 'a\0b' }), 'format_unknown'],
])('%s refuses the file', (_, file, code) => {
  expect(preparedOrRefused(file)).toMatchObject({ fileRefusal: code });
});

test('more than 200 000 rows refuse the file, and so does more than 50 MiB', () => {
  const rows = `Dato;Type;Kontakt\n${'1.2.2021;Enkeltsak;NAV\n'.repeat(200_001)}`;
  expect(preparedOrRefused(rows)).toMatchObject({
    fileRefusal: 'too_many_rows',
    details: { limit: 200_000 },
  });
  expect(preparedOrRefused(new Uint8Array(50 * 1024 * 1024 + 1))).toMatchObject({
    fileRefusal: 'file_too_large',
    details: { limit: 50 },
  });
}, 30_000);

test('10 000 rows are read in seconds, also on a busy machine', () => {
  const [header = [], ...rows] = table;
  const many = Array.from({ length: 10_000 }, (_, index) => [
    String(index + 1),
    ...(rows[index % rows.length]?.slice(1) ?? []),
  ]);
  const text = [header, ...many].map((cells) => csvLine(cells)).join('\n');
  const start = performance.now();
  expect(prepared(text).rows).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 30_000);
