import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFileRefusal } from './file-refusal.ts';
import { readCsv, sniffDelimiter } from './read-csv.ts';

const read = (text: string) => {
  const file = readCsv(text);
  if (isFileRefusal(file)) throw new Error(file.fileRefusal);
  return file;
};

test.each([
  ['a;b,c;d', ';'],
  ['a,b,"c;;;d"', ','],
  ['\n \na\tb', '\t'],
  ['a', ';'],
])('%j is parted by %j', (text, delimiter) => {
  expect(sniffDelimiter(text)).toBe(delimiter);
});

test("a spreadsheet's own word on the delimiter goes before the guess", () => {
  expect(read('sep=,\r\na,b;;c\r\n1,2')).toEqual({
    delimiter: ',',
    header: ['a', 'b;;c'],
    rows: [{ line: 3, cells: ['1', '2'], broken: null }],
  });
});

describe('lines', () => {
  test.each(['\n', '\r\n', '\r'])('are counted where rows start, with %j', (end) => {
    const text = ['a;b', '', '1;"x', 'y"', ' ; ', '', '2;z', ''].join(end);
    expect(read(text).rows).toEqual([
      { line: 3, cells: ['1', `x${end}y`], broken: null },
      { line: 7, cells: ['2', 'z'], broken: null },
    ]);
  });
});

describe('a stray quote costs only its own row', () => {
  test.each([
    ['inside a cell', '2;x"y;z'],
    ['after a quoted cell', '2;"x"y;z'],
    ['never closed', '2;"x;z'],
  ])('%s', (_, bad) => {
    const { rows } = read(['a;b;c', '1;æ;"f\ng"', bad, '3;"q;r";s', '4;t;u'].join('\n'));
    expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
      [2, null],
      [4, 'row_quotes'],
      [5, null],
      [6, null],
    ]);
    expect(rows[1]?.cells).toEqual(bad.split(';'));
  });

  test('also when a later row happens to close it', () => {
    const row = (number: number, last: string) => `${number};${'x;'.repeat(11)}${last}`;
    const { rows } = read([row(0, 'h'), row(1, '"open'), row(2, 'x'), row(3, 'y"'), row(4, 'z')].join('\n'));
    expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
      [2, 'row_quotes'],
      [3, null],
      [4, 'row_quotes'],
      [5, null],
    ]);
  });

  test('and 10 000 of them are still read', () => {
    const start = performance.now();
    expect(read(`a;b\n${'x;"y\nz;w"w\n'.repeat(5000)}`).rows).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
});

test('a row beyond any register is reported and bounded', () => {
  const { rows } = read(`a;b\ny;${'x'.repeat(100_001)}\n${'z;'.repeat(1000)}\n1;2`);
  expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
    [2, 'text_too_long'],
    [3, null],
    [4, null],
  ]);
  expect(rows[1]?.cells.length).toBeLessThan(300);
});

test('cells of any text are read as they were written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ø', ';', ',', '"', '\n', '\r', '\t', ' ') });
  const quoted = (row: readonly string[]) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (written) => {
      const { rows } = read(['"a";"b";"c"', ...written.map(quoted)].join('\r\n'));
      const isRowLike = (row: string[]) =>
        row.some((text) => /[\r\n]/u.test(text) && text.split(';').length > 8);
      fc.pre(!written.some(isRowLike));
      expect(rows.map(({ cells }) => cells)).toEqual(written.filter((row) => row.join('').trim() !== ''));
    }),
  );
});

test('ragged rows are given once each, at their line', () => {
  const row = fc
    .array(fc.constantFrom('x', 'y', ''), { minLength: 1, maxLength: 6 })
    .map((cells) => ['1', ...cells]);
  fc.assert(
    fc.property(fc.array(row), (written) => {
      const { rows } = read(['a;b;c', ...written.map((cells) => cells.join(';'))].join('\n'));
      expect(rows).toEqual(written.map((cells, index) => ({ line: index + 2, cells, broken: null })));
    }),
  );
});
