import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  chooseShownYear,
  lastDays,
  sameDayYearBefore,
  spanOfMonth,
  yearOf,
  yearTo,
} from './day-spans.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test('are added over months, years and the change of the clock', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  test('the last seven include today', () => {
    expect(lastDays('2026-03-03', 7)).toEqual({ from: '2026-02-25', to: '2026-03-03' });
    expect(lastDays('2026-03-03', 1)).toEqual({ from: '2026-03-03', to: '2026-03-03' });
  });
});

describe('the same days the year before', () => {
  test.each([
    ['2026-11-22', '2025-11-22'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
    ['2025-03-01', '2024-03-01'],
    ['2024-12-31', '2023-12-31'],
    ['2026-01-01', '2025-01-01'],
  ])('%s: %s', (day, before) => {
    expect(sameDayYearBefore(day)).toBe(before);
  });

  test('is a day of the calendar, of the year before, never later in the year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const before = sameDayYearBefore(day);
        expect(addDays(before, 0)).toBe(before);
        expect(yearOf(before)).toBe(yearOf(day) - 1);
        expect(before.slice(4) <= day.slice(4)).toBe(true);
      }),
    );
  });
});

describe('months', () => {
  test('end with their last day', () => {
    expect(spanOfMonth(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(spanOfMonth(2025, 2)).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    expect(spanOfMonth(2025, 12)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  test('the twelve of a year follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2199 }), (year) => {
        const months = Array.from({ length: 12 }, (_, index) => spanOfMonth(year, index + 1));
        expect(months[0]?.from).toBe(`${String(year)}-01-01`);
        expect(months[11]?.to).toBe(`${String(year)}-12-31`);
        for (const [index, month] of months.slice(1).entries())
          expect(month.from).toBe(addDays(months[index]?.to ?? '', 1));
      }),
    );
  });
});

describe('the year that a register is shown by', () => {
  test.each([
    ['a register in use', '2026-11-20', yearTo('2026-11-22')],
    ['nothing yet this year', '2025-12-30', yearTo('2026-11-22')],
    ['nothing at all', null, yearTo('2026-11-22')],
    ['left years ago', '2021-06-30', { from: '2021-01-01', to: '2021-12-31' }],
  ])('%s', (_, newest, expected) => {
    expect(chooseShownYear('2026-11-22', newest)).toEqual(expected);
  });
});
