import { expect, test } from 'vitest';
import type { LooseThread } from './loose-thread.ts';
import { whyNotQuiet } from './quiet-rules.ts';

const SUBJECT = '00000000-0000-4000-8000-000000000001';
const thread = { rule: 'overdue', subjectId: SUBJECT } as LooseThread;
const quiet = { rule: 'overdue', subjectId: SUBJECT, until: '2022-03-10', reason: 'Venter' } as const;

test.each([
  ['2022-03-01', ['quiet_not_in_future']],
  ['2022-03-02', []],
  ['2022-05-30', []],
  ['2022-05-31', ['quiet_too_long']],
])('until %s on 1 March: %j', (until, codes) => {
  expect(whyNotQuiet({ ...quiet, until }, [thread], '2022-03-01').map(({ code }) => code)).toEqual(codes);
});

test('only what is loose', () => {
  expect(whyNotQuiet(quiet, [], '2022-03-01')).toMatchObject([{ code: 'thread_not_loose' }]);
  expect(whyNotQuiet({ ...quiet, rule: 'not_accepted' }, [thread], '2022-03-01')).toHaveLength(1);
});
