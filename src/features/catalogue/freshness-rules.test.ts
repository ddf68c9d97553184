import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confirmByDay, isStale } from './freshness-rules.ts';

test.each([
  ['2026-01-31', null, {}, '2027-01-31'],
  ['2024-02-29', null, {}, '2025-02-28'],
  ['2025-08-31', null, { offer: 6 }, '2026-02-28'],
  ['2025-08-31', '2020-01-01', { measure: 6 }, '2026-08-31'],
  [null, '2025-11-30', { offer: 3 }, '2026-02-28'],
] as const)('confirmed %s, written %s, %o: by %s', (confirmedOn, changedOn, months, by) => {
  expect(confirmByDay({ kind: 'offer', confirmedOn, changedOn: changedOn ?? '2019-01-01' }, months)).toBe(by);
});

test('an entry is stale from the day after', () => {
  expect(isStale({ confirmBy: '2026-02-28' }, '2026-02-28')).toBe(false);
  expect(isStale({ confirmBy: '2026-02-28' }, '2026-03-01')).toBe(true);
});

test('it is always later than it was confirmed, and within a day of so many months', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (confirmedOn, months) => {
      const by = confirmByDay({ kind: 'offer', confirmedOn, changedOn: confirmedOn }, { offer: months });
      const days = (Date.parse(by) - Date.parse(confirmedOn)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(months * 30 - 3);
      expect(days).toBeLessThanOrEqual(months * 31 + 1);
    }),
  );
});
