import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findAttention, whyNotPlan } from './plan-rules.ts';
import { findGoals, findPlanGround, findTasks, openCaseFile, type FoundGround } from './plan-queries.ts';
import type { Plan } from './plan.ts';
import { refuse } from './refuse.ts';

/**
 * The plan of a case as its team sees it, with what is not in order.
 * @throws AppError `not_found` for a case that is missing or not the actor's to see
 */
export async function openPlan(tx: Tx, caseId: string): Promise<Plan> {
  const ground = await findPlanGround(tx, caseId);
  if (ground === undefined) throw new AppError('not_found');
  const goals = await findGoals(tx, caseId);
  const tasks = await findTasks(tx, caseId);
  return {
    caseId,
    familyId: ground.familyId,
    stage: ground.stage,
    isOpen: ground.isOpen,
    today: ground.today,
    goals,
    tasks,
    attention: findAttention(tasks, ground.today),
  };
}

/**
 * What a change of the plan is decided on; the case has its row from then on.
 * @throws AppError `not_found`; `refused` for a case that is closed or of no family
 */
export async function groundOfPlan(tx: Tx, caseId: string): Promise<FoundGround> {
  const ground = await findPlanGround(tx, caseId);
  if (ground === undefined) throw new AppError('not_found');
  refuse(whyNotPlan(ground)); // before a row is made
  const held = await openCaseFile(tx, caseId);
  if (held === undefined) throw new AppError('not_found');
  const now = { ...ground, ...held };
  refuse(whyNotPlan(now));
  return now;
}
