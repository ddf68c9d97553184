import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAttention, findUncovered, whyNotConcern, whyNotDay, whyNotPlan } from './plan-rules.ts';
import type { Task } from './plan.ts';

const TODAY = '2022-03-01';
const task = (id: string, more: Partial<Task> = {}) => ({
  id,
  state: 'accepted' as Task['state'],
  dueOn: null as string | null,
  uncovered: { persons: [], topics: [] } as Task['uncovered'],
  responsible: { kind: 'service', serviceId: 1, accountId: null } as Task['responsible'],
  ...more,
});

describe('what is not in order', () => {
  test('each kind by itself, and nothing of what has ended', () => {
    const uncovered = { persons: ['a'], topics: ['economy'] };
    const tasks = [
      task('fine', { dueOn: TODAY }),
      task('nobody', { state: 'draft', responsible: null }),
      task('asked', { state: 'proposed' }),
      task('no', { state: 'declined' }),
      task('late', { dueOn: '2022-02-28' }),
      task('hidden', { uncovered }),
      task('done', { state: 'done', dueOn: '2022-01-01', uncovered }),
      task('dropped', { state: 'dropped', responsible: null, dueOn: '2022-01-01' }),
    ];
    expect(findAttention(tasks, TODAY)).toEqual({
      nobody: ['nobody'],
      notAccepted: ['asked'],
      declined: ['no'],
      late: ['late'],
      consentMissing: ['hidden'],
    });
  });
});

describe('why it cannot be written', () => {
  test('a case that is closed, or of no family', () => {
    expect(whyNotPlan({ familyId: 'f', isOpen: true })).toEqual([]);
    expect(whyNotPlan({ familyId: 'f', isOpen: false })).toMatchObject([{ code: 'case_is_ended' }]);
    expect(whyNotPlan({ familyId: null, isOpen: true })).toMatchObject([{ code: 'case_without_family' }]);
  });

  test('somebody else’s person, or a life area that is none', () => {
    const ground = { persons: new Set(['a', 'b']), topics: new Set(['economy']) };
    expect(whyNotConcern({ persons: ['a', 'b'], topics: ['economy'] }, ground)).toEqual([]);
    expect(whyNotConcern({ persons: ['a', 'x'], topics: ['y'] }, ground)).toMatchObject([
      { code: 'person_not_of_family', field: 'persons' },
      { code: 'unknown_code', field: 'topics' },
    ]);
  });

  test('the days of the case itself are allowed, before and after are not', () => {
    const ground = { receivedOn: '2020-01-10', today: TODAY };
    for (const day of [undefined, '2020-01-10', TODAY]) expect(whyNotDay(day, 'day', ground)).toEqual([]);
    expect(whyNotDay('2022-03-02', 'day', ground)).toMatchObject([{ code: 'date_in_future', field: 'day' }]);
    expect(whyNotDay('2020-01-09', 'day', ground)).toMatchObject([{ code: 'day_before_received' }]);
  });
});

describe('what consents do not cover', () => {
  const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
  const [persons, topics] = [
    ['a', 'b', 'c'],
    ['economy', 'housing', 'school'],
  ];
  const consent = fc.record({ persons: some(persons), topics: some(topics) });

  test('each person with each life area has to be in one of them', () => {
    fc.assert(
      fc.property(fc.array(consent, { maxLength: 4 }), consent, (covers, asked) => {
        const uncovered = findUncovered(covers, asked);
        const missing = asked.persons.flatMap((who) =>
          asked.topics
            .filter((what) => !covers.some((one) => one.persons.includes(who) && one.topics.includes(what)))
            .map((what) => [who, what] as const),
        );
        expect(new Set(uncovered.persons)).toEqual(new Set(missing.map(([who]) => who)));
        expect(new Set(uncovered.topics)).toEqual(new Set(missing.map(([, what]) => what)));
      }),
    );
  });
});
