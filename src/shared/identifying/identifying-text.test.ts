import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTestNumber } from './synthetic-numbers.ts';
import { findIdentifyingText } from './identifying-text.ts';

const words =
  'familien ønsker råd om bolig økonomi skole møte tolk i går søknad de har to barn åtte måneder ventetid';
const norwegianText = fc
  .array(fc.constantFrom(...words.split(' ')), { maxLength: 12 })
  .map((parts) => parts.join(' '));

const testNumber = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    individual: fc.integer({ min: 0, max: 999 }),
    series: fc.constantFrom(40, 80, 60, 65),
    isDNumber: fc.boolean(),
    rest: fc.constantFrom(0, 1, 2, 3),
  })
  .map((parts) => makeTestNumber(parts))
  .filter((digits) => digits !== undefined);

const groupings = [
  [11],
  [6, 5],
  [6, 3, 2],
  [6, 2, 3],
  [2, 2, 2, 5],
  [2, 2, 2, 3, 2],
  [4, 2, 5],
  [2, 4, 5],
  [3, 3, 3, 2],
];
const separators = [' ', '-', '/', '\u00a0', '\u2009', '\u202f', ' - ', '\u2013', '\n', ', '];
const zeros = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce];

function writeGrouped(digits: string, sizes: number[], separator: string): string {
  let from = 0;
  const parts = sizes.map((size) => digits.slice(from, (from += size)));
  return parts.join(separator);
}

function writeWithZero(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

describe('findIdentifyingText', () => {
  test('finds every number of the test series, however grouped, in its place', () => {
    fc.assert(
      fc.property(
        testNumber,
        fc.constantFrom(...groupings),
        fc.constantFrom(...separators),
        fc.constantFrom(...zeros),
        norwegianText,
        norwegianText,
        (digits, sizes, separator, zero, before, after) => {
          const written = writeWithZero(writeGrouped(digits, sizes, separator), zero);
          const text = `${before} ${written} ${after}`;
          const start = before.length + 1;
          const end = start + written.length;
          const certain = findIdentifyingText(text).filter((finding) => finding.certain);
          expect(certain).toEqual([{ kind: 'birth_number', start, end, certain: true }]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('finds numbers with zero-width characters between the digits', () => {
    fc.assert(
      fc.property(
        testNumber,
        fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'),
        (digits, hidden) => {
          const written = digits.split('').join(hidden);
          expect(findIdentifyingText(`nr ${written}.`)).toEqual([
            { kind: 'birth_number', start: 3, end: 3 + written.length, certain: true },
          ]);
        },
      ),
    );
  });

  test('amounts in thousands side by side are never certain', () => {
    const amount = fc
      .tuple(fc.integer({ min: 1000, max: 99_999_999 }), fc.constantFrom(' ', '\u00a0', '.'))
      .map(([value, separator]) => String(value).replace(/\B(?=(\d{3})+$)/g, separator));
    const joiner = fc.constantFrom(' ', ' og ', ', ', ' kr ', ' kroner, ', ',- ', ' + ', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, joiner), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.map(([value, sign]) => value + sign).join('');
        expect(findIdentifyingText(text).filter((finding) => finding.certain)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('findings are in order, inside the text and do not overlap, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      norwegianText,
      testNumber,
      fc.constantFrom(
        'ola@example.no',
        ' Fatima ',
        'Storgata 5',
        '912 34 567',
        '\u200b',
        '@',
        '+47',
        'e\u0301',
        '\ud83d',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom('', ' ', '.'), (pieces, joiner) => {
        const text = pieces.join(joiner);
        let free = 0;
        for (const { start, end } of findIdentifyingText(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          free = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a certain reading wins over an uncertain one', () => {
    expect(findIdentifyingText('fatima.hassan@example.no')).toEqual([
      { kind: 'email', start: 0, end: 24, certain: true },
    ]);
  });

  test('the notes of the example register give nothing', () => {
    const file = readFileSync(new URL('../../../example/henvendelser-2018-2021.csv', import.meta.url));
    const rows = parse(file, { bom: true, delimiter: ';', relax_column_count: true, relax_quotes: true });
    const notes = new Set(rows.slice(1).map((row) => row.slice(16).join(';')));
    expect(notes.size).toBeGreaterThanOrEqual(8);
    expect([...notes].filter((note) => findIdentifyingText(note).length > 0)).toEqual([]);
  });

  const hostile = [
    '1 ',
    '12 ',
    'a@',
    '@',
    'a',
    '0',
    'A a ',
    'a.',
    'a-',
    "a'",
    '\u200b',
    '1\u0301',
    '\ud835\udfd7',
    '\ud800',
    'Storgata ',
    'Fatima ',
    'NO1 ',
    'kr ',
    ' ',
    '. ',
    '01.01.80 12345 ',
    'tlf 9 ',
    '+47 ',
  ];
  test.each(hostile)('10 000 characters of %j take under 20 ms', (piece) => {
    const text = piece.repeat(10_000 / piece.length);
    // The best of several runs, as the machine may be busy with other work.
    const times = Array.from({ length: 8 }, () => {
      const started = performance.now();
      findIdentifyingText(text);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
