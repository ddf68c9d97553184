import { describe, expect, test } from 'vitest';
import type { CaseHead, Stage } from '../../../src/features/cases/case-file.ts';
import { daysBetween } from './count-days.ts';
import { EMPTY_MOVE, bodyOf, fieldsOf } from './move-form.ts';
import { pathOf } from './stage-path.ts';

const head = { version: 3 } as CaseHead;
const criteria = {
  wish: 'yes',
  existingHelp: 'no',
  coordinationNeed: 'partly',
  practicalNeed: 'unknown',
} as const;

describe('the path of a case', () => {
  test.each<[Stage, CaseHead['outcome'], CaseHead['form'], readonly Stage[]]>([
    ['received', null, null, ['received', 'intake', 'active', 'closing', 'closed']],
    ['advised', null, 'advice', ['received', 'advised', 'closed']],
    ['referred', 'referred', null, ['received', 'referred']],
    ['closed', 'advice_given', 'advice', ['received', 'advised', 'closed']],
    ['closed', null, null, ['received', 'closed']],
    ['closed', 'goals_reached', 'coordination', ['received', 'intake', 'active', 'closing', 'closed']],
  ])('%s, %s', (stage, outcome, form, path) => {
    expect(pathOf({ stage, outcome, form })).toEqual(path);
    expect(path).toContain(stage);
  });
});

describe('what is sent of a step', () => {
  test('is what its form asks, and nothing left in it from another answer', () => {
    const form = { ...EMPTY_MOVE, decision: 'no_need', criteria, referredTo: '4', words: ' ' } as const;
    expect(bodyOf(head, 'decide', form, '2022-03-01')).toEqual({
      action: 'decide',
      version: 3,
      occurredOn: '2022-03-01',
      decision: 'no_need',
      criteria,
      words: null,
    });
  });

  test('has the service that it is referred to', () => {
    const form = { ...EMPTY_MOVE, referredTo: '4', words: 'Ring dem' };
    expect(bodyOf(head, 'refer', form, '2022-03-01')).toMatchObject({ referredTo: 4, words: 'Ring dem' });
  });

  test('leaves half of the criteria out', () => {
    const form = { ...EMPTY_MOVE, decision: 'coordinate', criteria: { wish: 'yes' } } as const;
    expect(bodyOf(head, 'decide', form, '2022-03-01')).not.toHaveProperty('criteria');
  });

  test('asks how far to go where the decision leaves it open', () => {
    expect(fieldsOf('decide', { decision: 'start_measures' }).form).toBe(true);
    expect(fieldsOf('decide', { decision: 'coordinate' }).form).toBe(false);
  });
});

test('days are counted over the change of the clock, and never below none', () => {
  expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
  expect(daysBetween('2022-03-28', '2022-03-26')).toBe(0);
});
