import { expect, test } from 'vitest';
import { spanOf, spreadByDay } from './spread-by-day.ts';

test.each([
  ['2026-11-21', 'late'],
  ['2026-11-22', 'today'],
  ['2026-11-23', 'thisWeek'],
  ['2026-11-29', 'thisWeek'],
  ['2026-11-30', 'later'],
  [null, 'noDay'],
] as const)('%s on 22 November is %s', (day, span) => {
  expect(spanOf(day, '2026-11-22')).toBe(span);
});

test('every row stands somewhere, in the order of the spans', () => {
  const rows = [null, '2027-01-01', '2026-11-22', '2026-11-01'];
  expect(spreadByDay(rows, (day) => day, '2026-11-22')).toEqual([
    { span: 'late', rows: ['2026-11-01'] },
    { span: 'today', rows: ['2026-11-22'] },
    { span: 'later', rows: ['2027-01-01'] },
    { span: 'noDay', rows: [null] },
  ]);
});
