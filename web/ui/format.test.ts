import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCount, formatDay, formatNumber, formatPercent, formatTime, fromDay, toDay } from './format.ts';

const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('numbers', () => {
  test('are grouped with spaces and have a decimal comma', () => {
    expect(plain(formatNumber(1234567))).toBe('1 234 567');
    expect(plain(formatPercent(57.4))).toBe('57,4 %');
    expect(plain(formatPercent(12))).toBe('12 %');
    expect(plain(formatPercent(-3.25))).toBe('−3,3 %');
  });

  test('a count that was stopped says so', () => {
    expect(plain(formatCount({ value: 611, more: false }))).toBe('611');
    expect(plain(formatCount({ value: 10_000, more: true }))).toBe('10 000+');
  });
});

describe('days', () => {
  test('are written the Norwegian way', () => {
    expect(formatDay('2021-03-09')).toBe('09.03.2021');
    expect(formatDay('not a day')).toBe('not a day');
    expect(formatTime('2021-07-01T11:05:00Z')).toBe('13:05');
  });

  test('go to the date picker and back unchanged', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }),
        (date) => {
          const day = toDay(date);
          expect(toDay(fromDay(day))).toBe(day);
        },
      ),
    );
  });
});
