import { expect, test } from 'vitest';
import { weightOfCase } from './case-weight-rules.ts';

test.each([
  ['coordination', false, 0, 3],
  ['coordination', false, 4, 3],
  ['coordination', false, 5, 4],
  ['coordination', false, 10, 5],
  ['conversation', false, 0, 2],
  ['advice', false, 0, 1],
  [null, false, 0, 1],
  ['coordination', true, 12, 1],
] as const)('form %s, paused %s, %i open tasks: %i', (form, isPaused, openTasks, weight) => {
  expect(weightOfCase({ form, isPaused, openTasks })).toBe(weight);
});
