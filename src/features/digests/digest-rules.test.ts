import { expect, test } from 'vitest';
import { isDigestTime } from './digest-rules.ts';

test.each([
  ['2022-03-01T05:59:59Z', false],
  ['2022-03-01T06:00:00Z', true],
  ['2022-03-01T10:59:59Z', true],
  ['2022-03-01T11:00:00Z', false],
  // summer time
  ['2022-07-01T04:59:59Z', false],
  ['2022-07-01T05:00:00Z', true],
  ['2022-07-01T10:00:00Z', false],
  ['2022-06-30T23:30:00Z', false],
])('digests at %s: %s', (instant, expected) => {
  expect(isDigestTime(new Date(instant))).toBe(expected);
});
