import type { Goal, Task } from '../../../src/features/plans/plan.ts';

/** What is asked in a dialog on the page of a case. */
export type PlanQuestion =
  | { what: 'goal'; goal: Goal | null }
  | { what: 'attain'; goal: Goal }
  | { what: 'remove'; goal: Goal }
  | { what: 'task'; task: Task | null; goal: Goal | null }
  | { what: 'propose'; task: Task }
  | { what: 'move'; task: Task; to: 'answer' | 'declined' | 'done' | 'dropped' }
  | { what: 'history'; task: Task };

export type Ask = (question: PlanQuestion) => void;
