import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findPartnerPlan, findPartnerTask, withoutCase, writeAnswer } from './partner-plan-queries.ts';
import type { AnswerTask, PartnerPlan, PartnerTaskReply } from './partner-plan.ts';
import { refuse } from './refuse.ts';
import { whyNotAnswer } from './task-rules.ts';

/**
 * A service says yes or no to a task, or that it is done.
 * @throws AppError `not_found` for one that is missing, another's, or not covered by consents now; `refused`
 */
export async function answerTask(tx: Tx, id: string, sent: AnswerTask): Promise<PartnerTaskReply> {
  const before = await findPartnerTask(tx, id);
  if (before === undefined) throw new AppError('not_found');
  if (before.version === sent.version) {
    refuse(whyNotAnswer(before.state, sent.answer, sent.words));
    if (await writeAnswer(tx, before, sent)) return { outcome: 'saved', task: await taskNow(tx, id) };
  }
  return { outcome: 'conflict', task: await taskNow(tx, id) };
}

/** @throws AppError `not_found` for a family that is hidden or missing */
export async function openPartnerPlan(tx: Tx, familyId: string): Promise<PartnerPlan> {
  const plan = await findPartnerPlan(tx, familyId);
  if (plan === undefined) throw new AppError('not_found');
  return plan;
}

async function taskNow(tx: Tx, id: string) {
  const task = await findPartnerTask(tx, id);
  if (task === undefined) throw new AppError('not_found');
  return withoutCase(task);
}
