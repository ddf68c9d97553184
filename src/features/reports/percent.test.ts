import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthOf, percentOf } from './percent.ts';

const parts = fc
  .tuple(fc.nat(5_000_000), fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([count, base, decimals]) => ({ count, base, decimals }));

describe('percentOf', () => {
  test.each([
    [89, 155, 1, 57.4],
    [88, 155, 0, 57],
    [18, 155, 0, 12],
    [1, 8, 1, 12.5],
    [1, 8, 0, 13],
    // rounding 45.45… first to 45.5 would make it 46
    [5, 11, 1, 45.5],
    [5, 11, 0, 45],
    [0, 7, 1, 0],
    [157, 155, 1, 101.3],
  ])('%i of %i with %i decimals is %d', (count, base, decimals, expected) => {
    expect(percentOf(count, base, decimals)).toBe(expected);
  });

  test('of nothing there is no share', () => {
    expect(percentOf(0, 0, 1)).toBeNull();
  });

  test('is nearest to the exact share, and the upper one of two that are as near', () => {
    fc.assert(
      fc.property(parts, ({ count, base, decimals }) => {
        const scale = 10 ** decimals;
        const rounded = BigInt(Math.round((percentOf(count, base, decimals) ?? Number.NaN) * scale));
        // exact: count * 100 * scale / base; twice the distance is at most one unit, upwards only when equal
        const twiceTooMuch = 2n * (rounded * BigInt(base) - BigInt(count) * 100n * BigInt(scale));
        return twiceTooMuch <= BigInt(base) && twiceTooMuch > -BigInt(base);
      }),
    );
  });

  test.each([
    [-1, 5],
    [1.5, 5],
    [1, Number.NaN],
    [1, 2 ** 60],
  ])('refuses %d of %d', (count, base) => {
    expect(() => percentOf(count, base, 1)).toThrow(RangeError);
  });
});

describe('growthOf', () => {
  test.each([
    [155, 144, 7.6],
    [144, 132, 9.1],
    [33, 34, -2.9],
    [10, 10, 0],
    [5, 0, null],
    [0, 5, -100],
  ])('%i after %i is %d', (count, before, expected) => {
    expect(growthOf(count, before)).toBe(expected);
  });
});
