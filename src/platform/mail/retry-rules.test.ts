import { expect, test } from 'vitest';
import { minutesToNextTry } from './retry-rules.ts';

test('a mail is tried less and less often, for about a day, and then given up', () => {
  const waits: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const minutes = minutesToNextTry(attempts);
    if (minutes === null) break;
    waits.push(minutes);
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits[0]).toBe(1);
  expect(waits.reduce((sum, wait) => sum + wait, 0) / 60).toBeGreaterThan(20);
});
