import { expect, test } from 'vitest';
import { describeCheckpointProblem, describeLogProblem, type LogProblem } from './log-problem.ts';

const found: LogProblem = {
  why: 'edited',
  municipality: '3301',
  shard: 2,
  place: 5,
  at: '2026-11-02T08:00:05.000000Z',
  detail: 'not what was written',
};

test('a problem is told with where it begins and when', () => {
  expect(describeLogProblem(found)).toBe(
    'municipality 3301, shard 2, place 5, 2026-11-02T08:00:05.000000Z: edited: not what was written',
  );
  expect(describeLogProblem({ ...found, at: null })).toBe(
    'municipality 3301, shard 2, place 5: edited: not what was written',
  );
});

test.each(['missing', 'truncated'] as const)('what is gone (%s) has the time of the one before it', (why) => {
  expect(describeLogProblem({ ...found, why })).toContain('place 5, after 2026-11-02T08:00:05.000000Z: ');
  expect(describeLogProblem({ ...found, why, at: null })).toContain(`place 5: ${why}: `);
});

test('a problem of the checkpoints is told with its line', () => {
  expect(describeCheckpointProblem({ why: 'altered', line: 3, detail: 'it is not as it was signed' })).toBe(
    'checkpoint line 3: altered: it is not as it was signed',
  );
});
