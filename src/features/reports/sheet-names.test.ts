import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetNames } from './sheet-names.ts';

describe('names of sheets', () => {
  test.each([
    [
      ['Inntekt', 'Arbeid'],
      ['Inntekt', 'Arbeid'],
    ],
    [['a/b: [c]*?\\'], ['a b c']],
    [
      ['Tema', 'tema', 'TEMA'],
      ['Tema', 'tema (2)', 'TEMA (3)'],
    ],
    [
      ["'Tema'", '', '///'],
      ['Tema', '-', '- (2)'],
    ],
    [
      ['x'.repeat(40), 'x'.repeat(50)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
  ])('%j -> %j', (titles, names) => {
    expect(sheetNames(titles)).toEqual(names);
  });

  test('are always such as a spreadsheet takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })), (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/u);
        }
      }),
    );
  });
});
