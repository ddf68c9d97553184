import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { groundOfPlan, openPlan } from './open-plan.ts';
import { deleteGoal, findGoals, findTasks, insertGoal, orderGoals, updateGoal } from './plan-queries.ts';
import { MOST_GOALS, whyNotConcern, whyNotDay } from './plan-rules.ts';
import type { EditGoal, Goal, NewGoal, PlanReply } from './plan.ts';
import { refuse } from './refuse.ts';

/**
 * Writes a goal in the family's words, last in the plan.
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function addGoal(tx: Tx, caseId: string, sent: NewGoal): Promise<PlanReply> {
  const ground = await groundOfPlan(tx, caseId);
  const goal = { ...sent, ...concernedOnce(sent), id: randomUUID() };
  refuse([
    ...(ground.goals < MOST_GOALS
      ? []
      : [{ code: 'plan_is_full', field: null, details: { limit: MOST_GOALS } } as const]),
    ...whyNotConcern(goal, ground),
  ]);
  await insertGoal(tx, caseId, goal);
  return { outcome: 'saved', id: goal.id, plan: await openPlan(tx, caseId) };
}

/**
 * Changes a goal, says how far it is reached, or that it is no longer one.
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function editGoal(tx: Tx, caseId: string, id: string, sent: EditGoal): Promise<PlanReply> {
  const ground = await groundOfPlan(tx, caseId);
  const before = await goalOf(tx, caseId, id);
  const change = {
    ...sent,
    ...(sent.persons !== undefined && { persons: [...new Set(sent.persons)] }),
    ...(sent.topics !== undefined && { topics: [...new Set(sent.topics)] }),
    attainedOn: sent.attainedOn ?? ground.today,
  };
  if (before.version === change.version) {
    refuse([
      ...whyNotConcern({ ...before, ...definedOf(change) }, ground),
      ...whyNotDay(sent.attainedOn, 'attainedOn', ground),
    ]);
    if (await updateGoal(tx, caseId, id, change))
      return { outcome: 'saved', id, plan: await openPlan(tx, caseId) };
  }
  return { outcome: 'conflict', id, plan: await openPlan(tx, caseId) };
}

/** Puts the goals in the family's order. @throws AppError `not_found`; `refused` */
export async function orderGoalsOf(tx: Tx, caseId: string, goals: readonly string[]): Promise<PlanReply> {
  await groundOfPlan(tx, caseId);
  const isOrdered = await orderGoals(tx, caseId, goals);
  return { outcome: isOrdered ? 'saved' : 'conflict', id: caseId, plan: await openPlan(tx, caseId) };
}

/**
 * Takes away a goal that was written by mistake; one that tasks belong to can only end.
 * @throws AppError `not_found`; `refused`
 */
export async function removeGoal(tx: Tx, caseId: string, id: string, version: number): Promise<PlanReply> {
  await groundOfPlan(tx, caseId);
  await goalOf(tx, caseId, id);
  const hasTasks = (await findTasks(tx, caseId)).some(({ goalId }) => goalId === id);
  refuse(hasTasks ? [{ code: 'goal_has_tasks', field: null, details: {} }] : []);
  const isRemoved = await deleteGoal(tx, caseId, id, version);
  return { outcome: isRemoved ? 'saved' : 'conflict', id, plan: await openPlan(tx, caseId) };
}

async function goalOf(tx: Tx, caseId: string, id: string): Promise<Goal> {
  const goal = (await findGoals(tx, caseId)).find((one) => one.id === id);
  if (goal === undefined) throw new AppError('not_found');
  return goal;
}

function definedOf({ persons, topics }: EditGoal) {
  return { ...(persons !== undefined && { persons }), ...(topics !== undefined && { topics }) };
}

function concernedOnce({ persons, topics }: { persons: readonly string[]; topics: readonly string[] }) {
  return { persons: [...new Set(persons)], topics: [...new Set(topics)] };
}
