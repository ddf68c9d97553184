import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, parseAmount } from './amount.ts';

describe('what is typed', () => {
  test.each([
    ['1200', 120_000],
    ['1 200', 120_000],
    ['1 200,50', 120_050],
    ['1\u00a0200,50', 120_050],
    ['1\u202f200,5', 120_050],
    ['1.200', 120_000],
    ['1.200,50', 120_050],
    ['1200.50', 120_050],
    ['1.20', 120],
    ['12 345 678', undefined], // more than ten million
    ['kr 300,-', 30_000],
    ['300,–', 30_000],
    ['300 kr', 30_000],
    ['Kr. 1 200', 120_000],
    [' 0 ', 0],
    ['٣٥٠', 35_000],
    ['١٬٢٠٠٫٥٠', 120_050],
    ['', null],
    ['  ', null],
    ['1,200', undefined], // twelve hundred, or one and a fifth
    ['12 00', undefined],
    ['1 2000', undefined],
    ['1.2000', undefined],
    ['-200', undefined],
    ['1200,505', undefined],
    ['to hundre', undefined],
    ['1e3', undefined],
    ['kr', undefined],
    ['1,2,3', undefined],
  ])('%j is %s oere', (typed, expected) => {
    expect(parseAmount(typed)).toBe(expected);
  });
});

test('what is shown is understood when it is typed again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
      expect(parseAmount(formatAmount(amount))).toBe(amount);
    }),
  );
});

test('whole kroner are shown without oere', () => {
  expect(formatAmount(120_000)).toBe('1\u00a0200');
  expect(formatAmount(120_050)).toBe('1\u00a0200,50');
  expect(formatAmount(-120_000)).toBe('−1\u00a0200');
});
