import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOff } from '../../shared/days-off.ts';
import { looseDaysOn } from './loose-rules.ts';

describe('the days that the rules compare with', () => {
  test('on an ordinary Tuesday', () => {
    expect(looseDaysOn('2022-03-01')).toEqual({
      today: '2022-03-01',
      // Thursday: Friday, Monday and Tuesday have begun since
      receivedBy: '2022-02-24',
      proposedBy: '2022-02-26',
      contactBy: '2022-01-30',
      consentTo: '2022-03-15',
      appealTo: '2022-03-08',
      writtenBy: '2022-02-26',
    });
  });

  test.each([
    ['Easter', '2022-04-19', '2022-04-11'],
    ['the seventeenth of May', '2022-05-18', '2022-05-12'],
    ['Christmas', '2022-12-28', '2022-12-22'],
  ])('%s is no time in which somebody should have called', (_, today, receivedBy) => {
    expect(looseDaysOn(today).receivedBy).toBe(receivedBy);
  });

  test('more than two working days have begun since, and a day less would not be enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (ahead) => {
        const today = addDays('2000-01-01', ahead);
        const { receivedBy } = looseDaysOn(today);
        const working = (from: string) => {
          let count = 0;
          for (let day = addDays(from, 1); day <= today; day = addDays(day, 1)) if (!dayOff(day)) count += 1;
          return count;
        };
        expect([working(receivedBy), working(addDays(receivedBy, 1))]).toEqual([3, 2]);
      }),
    );
  });
});
