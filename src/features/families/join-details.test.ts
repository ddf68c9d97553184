import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areSameDetails, joinDetails, takeBackDetails, type Details } from './join-details.ts';

const few = fc.constantFrom('a', 'b', null);
const Some: fc.Arbitrary<Details> = fc.record({
  birthNumber: few,
  phone: few,
  email: few,
  preferredContact: fc.constantFrom('phone' as const, 'sms' as const, null),
  digitalSkills: fc.constantFrom('none' as const, 'good' as const, null),
});
const KEYS = ['birthNumber', 'phone', 'email', 'preferredContact', 'digitalSkills'] as const;

test('what is known here stands, and what is missing comes from there', () => {
  fc.assert(
    fc.property(Some, Some, (here, there) => {
      const joined = joinDetails(here, there);
      for (const key of KEYS) expect(joined[key]).toBe(here[key] === null ? there[key] : here[key]);
    }),
  );
});

test('taken back, it is as before; what was changed meanwhile stays', () => {
  fc.assert(
    fc.property(Some, Some, Some, (before, there, changed) => {
      const after = joinDetails(before, there);
      expect(takeBackDetails(after, before, after)).toEqual(before);
      const back = takeBackDetails(changed, before, after);
      for (const key of KEYS)
        expect(back[key]).toBe(changed[key] === after[key] ? before[key] : changed[key]);
    }),
  );
});

test('details are the same when each of them is', () => {
  fc.assert(
    fc.property(Some, Some, (a, b) => {
      expect(areSameDetails(a, b)).toBe(KEYS.every((key) => a[key] === b[key]));
    }),
  );
});
