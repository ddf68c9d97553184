import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOff } from '../../shared/days-off.ts';
import { countAppealDeadline, countAnswerExpected, countedAppealBy } from './appeal-deadline-rules.ts';
import { factsOfKind } from './application-kinds.ts';
import { KINDS } from './application.ts';

describe('the last day to appeal', () => {
  test.each([
    // the same weekday three weeks later, forvaltningsloven § 29
    ['social_assistance', '2026-11-02', '2026-11-23'],
    ['start_up_loan', '2026-02-06', '2026-02-27'],
    ['housing_allowance', '2028-02-10', '2028-03-02'], // over a leap day
    // six weeks, folketrygdloven § 21-12
    ['nav_benefit', '2026-08-03', '2026-09-14'],
    // four weeks, pasient- og brukerrettighetsloven § 7-5
    ['care_services', '2026-08-03', '2026-08-31'],
    // a letter that came on a Saturday or Sunday: the deadline is the Monday after
    ['social_assistance', '2026-11-07', '2026-11-30'],
    ['social_assistance', '2026-11-08', '2026-11-30'],
    // Maundy Thursday to Easter Monday
    ['social_assistance', '2026-03-12', '2026-04-07'],
    ['social_assistance', '2026-03-16', '2026-04-07'],
    // the first of May on a Friday, and the seventeenth on a Monday
    ['social_assistance', '2026-04-10', '2026-05-04'],
    ['social_assistance', '2027-04-26', '2027-05-18'],
    // Ascension and Whit Monday
    ['social_assistance', '2026-04-23', '2026-05-15'],
    ['social_assistance', '2026-05-04', '2026-05-26'],
    // Christmas Eve and New Year's Eve are working days; Christmas Day to the Sunday after are not
    ['social_assistance', '2026-12-03', '2026-12-24'],
    ['social_assistance', '2026-12-04', '2026-12-28'],
    ['social_assistance', '2026-12-11', '2027-01-04'],
    // an agreement is not appealed by any act, and of other rules nothing is known
    ['voluntary_management', '2026-11-02', null],
    ['other', '2026-11-02', null],
  ] as const)('of %s answered %s is %s', (kind, answeredOn, expected) => {
    expect(countAppealDeadline(kind, answeredOn)).toBe(expected);
  });

  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
  test('is a working day, never early, and later only past days off', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), days, (kind, answeredOn) => {
        const { appeal } = factsOfKind(kind);
        const last = countAppealDeadline(kind, answeredOn);
        if (appeal === null || last === null) return last === appeal;
        const counted = addDays(answeredOn, 7 * appeal.weeks);
        for (let day = counted; day < last; day = addDays(day, 1)) expect(dayOff(day)).toBe(true);
        return last >= counted && !dayOff(last);
      }),
    );
  });

  test.each([
    ['declined', '2026-11-23'],
    ['partly', '2026-11-23'],
    ['dismissed', '2026-11-23'],
    [null, '2026-11-23'], // answered, and what it says is not written down yet
    ['granted', null],
    ['withdrawn', null],
  ] as const)('after the decision %s: %s', (decision, expected) => {
    const answered = { kind: 'social_assistance', answeredOn: '2026-11-02', decision } as const;
    expect(countedAppealBy(answered)).toBe(expected);
    expect(countedAppealBy({ ...answered, answeredOn: null })).toBeNull();
  });
});

test('an answer is waited for as long as the kind usually takes', () => {
  expect(countAnswerExpected('social_assistance', '2026-11-02')).toBe('2026-11-30');
  expect(countAnswerExpected('emergency_help', '2026-11-02')).toBe('2026-11-09');
});
