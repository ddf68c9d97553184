import { expect, test } from 'vitest';
import { dayOff } from './days-off.ts';

test.each([
  '2026-01-01',
  '2026-04-02',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-05-17',
  '2026-05-25',
  '2026-12-25',
  '2026-12-26',
  '2026-11-21',
  '2026-11-22',
  '2000-04-24',
  '2024-04-01',
  '2038-04-26',
])('%s is no working day', (day) => {
  expect(dayOff(day)).toBe(true);
});

test.each(['2026-01-02', '2026-04-01', '2026-04-07', '2026-05-15', '2026-05-18', '2026-12-24', '2026-11-23'])(
  '%s is a working day',
  (day) => {
    expect(dayOff(day)).toBe(false);
  },
);

// Easter at its earliest and latest, and years that the computus has a rule of its own for.
test.each([
  ['1818', '03-22'],
  ['1943', '04-25'],
  ['1954', '04-18'],
  ['1981', '04-19'],
  ['2000', '04-23'],
  ['2014', '04-20'],
  ['2024', '03-31'],
  ['2027', '03-28'],
  ['2033', '04-17'],
  ['2035', '03-25'],
  ['2038', '04-25'],
  ['2045', '04-09'],
  ['2049', '04-18'],
  ['2076', '04-19'],
  ['2285', '03-22'],
])('Easter Sunday of %s is %s', (year, day) => {
  const after = (days: number) =>
    new Date(Date.parse(`${year}-${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const closed = [-4, -3, -2, 0, 1, 2].filter((days) => dayOff(after(days)));
  expect(closed).toEqual([-3, -2, 0, 1]);
});
