import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { consents as texts } from '../../messages/nb/consents.ts';
import { addDays, describeEnd, instantInNorway, startOfDay } from './describe-period.ts';

describe('days and instants', () => {
  test('a day begins at midnight in Norway, summer and winter', () => {
    expect(startOfDay('2026-11-22').toISOString()).toBe('2026-11-21T23:00:00.000Z');
    expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(instantInNorway('2026-10-25', '13:05').toISOString()).toBe('2026-10-25T12:05:00.000Z');
  });

  test('the instant before belongs to the day before, for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (number) => {
        const day = addDays('2000-01-01', number);
        const start = startOfDay(day);
        expect(dayInNorway(start)).toBe(day);
        expect(dayInNorway(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
      }),
    );
  });

  test('what stops at midnight holds through the day before, else until the time', () => {
    expect(describeEnd(startOfDay('2026-12-02').toISOString(), texts)).toBe('til og med 01.12.2026');
    expect(describeEnd('2026-12-01T05:18:00Z', texts)).toBe('til 01.12.2026 kl. 06:18');
  });
});
