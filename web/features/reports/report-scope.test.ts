import { describe, expect, test } from 'vitest';
import { chooseDefaultYear, listReportYears, parseReportScope, parseReportYear } from './report-scope.ts';

describe('the address of a report', () => {
  test.each([
    ['2021', 2021],
    ['2018', 2018],
    ['2026', 2026],
    ['2027', null],
    ['2017', null],
    ['21', null],
    ['2021x', null],
    ['', null],
  ])('year %s -> %s', (text, expected) => {
    expect(parseReportYear(text, 2026)).toBe(expected);
  });

  test('keeps a sensible scope only', () => {
    expect(parseReportScope({ area: 'stromso', team: 'Team A' })).toEqual({
      area: 'stromso',
      team: 'Team A',
    });
    expect(parseReportScope({ area: '<b>', team: '', other: 1 })).toEqual({});
    expect(parseReportScope({ area: ['fjell'], team: 7, x: 'y' })).toEqual({});
    expect(parseReportScope({ area: 'fjell', team: 'x'.repeat(201), format: 'pdf' })).toEqual({
      area: 'fjell',
    });
  });
});

describe('years', () => {
  test('are offered newest first', () => {
    expect(listReportYears(2021)).toEqual([2021, 2020, 2019, 2018]);
  });

  test.each([
    [2021, 2026, 2021],
    [2026, 2026, 2025],
    [null, 2026, 2025],
    [2018, 2018, 2018],
    [2003, 2026, 2018],
  ])('newest enquiry %s in %s -> %s', (newest, current, expected) => {
    expect(chooseDefaultYear(newest, current)).toBe(expected);
  });
});
