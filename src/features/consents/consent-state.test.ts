import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEndingSoon, stateAt, whyNotWithdraw } from './consent-state.ts';

const at = (time: number) => new Date(Date.UTC(2022, 2, 1) + time);
const DAY = 86_400_000;
const given = { answer: 'given', validFrom: at(0), validTo: at(100), withdrawnAt: null } as const;

describe('what a consent is at an instant', () => {
  test.each([
    ['before it begins', given, -1, 'future'],
    ['from its first instant', given, 0, 'active'],
    ['at its last', given, 99, 'active'],
    ['not at its end', given, 100, 'ended'],
    ['until it is withdrawn', { ...given, withdrawnAt: at(50) }, 49, 'active'],
    ['not from then', { ...given, withdrawnAt: at(50) }, 50, 'withdrawn'],
    ['nor after its end', { ...given, withdrawnAt: at(50) }, 200, 'withdrawn'],
    ['withdrawn before it began', { ...given, withdrawnAt: at(-5) }, 10, 'withdrawn'],
    ['a no opens nothing', { ...given, answer: 'refused' as const }, 10, 'refused'],
  ])('%s', (_name, consent, time, state) => {
    expect(stateAt(consent, at(time))).toBe(state);
  });

  test('is withdrawn only while it holds or is to come', () => {
    expect(whyNotWithdraw(given, at(-1))).toBeNull();
    expect(whyNotWithdraw(given, at(99))).toBeNull();
    expect(whyNotWithdraw(given, at(100))).toBe('consent_over_already');
    expect(whyNotWithdraw({ ...given, withdrawnAt: at(5) }, at(6))).toBe('withdrawn_already');
    expect(whyNotWithdraw({ ...given, answer: 'refused' }, at(6))).toBe('refused_cannot_be_withdrawn');
  });

  test('ends soon from exactly so many days before its end', () => {
    const long = { ...given, validTo: at(20 * DAY) };
    expect(isEndingSoon(long, at(6 * DAY - 1), 14)).toBe(false);
    expect(isEndingSoon(long, at(6 * DAY), 14)).toBe(true);
    expect(isEndingSoon(long, at(20 * DAY), 14)).toBe(false);
    expect(isEndingSoon({ ...long, withdrawnAt: at(0) }, at(7 * DAY), 14)).toBe(false);
  });

  test('is active on one half-open interval and nowhere else', () => {
    const time = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(time, time, fc.option(time), time, (from, to, withdrawn, now) => {
        fc.pre(from < to);
        const consent = {
          answer: 'given',
          validFrom: at(from),
          validTo: at(to),
          withdrawnAt: withdrawn === null ? null : at(withdrawn),
        } as const;
        const end = Math.max(from, Math.min(to, withdrawn ?? to));
        expect(stateAt(consent, at(now)) === 'active').toBe(from <= now && now < end);
      }),
    );
  });
});
