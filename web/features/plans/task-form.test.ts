import { describe, expect, test } from 'vitest';
import type { Task } from '../../../src/features/plans/plan.ts';
import {
  contentOfTask,
  editOfTask,
  emptyTask,
  findTaskFaults,
  formOfTask,
  responsibleOf,
} from './task-form.ts';

const TASK: Task = {
  id: '7d4f8a52-4f0e-4d6c-9f53-0d5b8f6f0001',
  goalId: null,
  persons: ['mother'],
  topics: ['economy'],
  kind: 'apply',
  title: 'Søke om startlån',
  details: null,
  responsible: { kind: 'service', serviceId: 7, accountId: null },
  responsibleName: 'Boligkontoret',
  responsibleAt: null,
  state: 'accepted',
  dueOn: '2022-04-01',
  proposedAt: null,
  answeredAt: null,
  answeredBy: null,
  answeredName: null,
  answerWords: null,
  endedOn: null,
  result: null,
  version: 3,
  uncovered: { persons: [], topics: [] },
};

describe('a task as it is being written', () => {
  test('what is missing is said of each field, and a draft may be nobody’s', () => {
    expect(findTaskFaults(emptyTask(null))).toEqual(['title', 'persons', 'topics', 'responsible']);
    expect(findTaskFaults({ ...formOfTask(TASK), whose: 'nobody' })).toEqual([]);
    expect(findTaskFaults({ ...formOfTask(TASK), saidYes: true, isDayWrong: true })).toEqual([
      'saidYesName',
      'dueOn',
    ]);
  });

  test('only one is responsible, whoever else was looked at on the way', () => {
    const form = { ...formOfTask(TASK), whose: 'person' as const, personId: 'mother', memberId: 'ingrid' };
    expect(responsibleOf(form)).toEqual({ kind: 'person', personId: 'mother' });
    expect(responsibleOf({ ...form, whose: 'nobody' })).toBeNull();
  });

  test('a yes is somebody else’s: of a service with a name, of one of the family without', () => {
    const form = { ...formOfTask(TASK), saidYes: true, saidYesName: ' Kari ' };
    expect(contentOfTask(form).saidYes).toEqual({ name: 'Kari', words: null });
    expect(contentOfTask({ ...form, whose: 'person', personId: 'mother' }).saidYes).toEqual({
      name: null,
      words: null,
    });
    expect(contentOfTask({ ...form, whose: 'member', memberId: 'ingrid' }).saidYes).toBeNull();
  });

  test('an edit sends what was changed here, so that another’s change stays', () => {
    expect(editOfTask(TASK, formOfTask(TASK))).toEqual({});
    expect(editOfTask(TASK, { ...formOfTask(TASK), dueOn: '', title: 'Noe annet ' })).toEqual({
      dueOn: null,
      title: 'Noe annet',
    });
  });
});
