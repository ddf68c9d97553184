import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { expectCase, openCase } from '../cases/open-case.ts';
import { deleteBudget, findBudget, insertBudget, updateBudget } from './budget-queries.ts';
import { whyNotKeep } from './budget-rules.ts';
import type { BudgetOfCase, BudgetReply, KeepBudget } from './budget.ts';

/** @throws AppError `not_found` for a case that is missing or not the actor's to see */
export async function readBudget(tx: Tx, caseId: string): Promise<BudgetOfCase> {
  await expectCase(tx, caseId);
  return { budget: await findBudget(tx, caseId) };
}

/** Keeps the family's budget because it wishes so. @throws AppError `not_found`; `refused` */
export async function keepBudget(tx: Tx, caseId: string, wanted: KeepBudget): Promise<BudgetReply> {
  const { family, persons } = await openCase(tx, caseId);
  if (family === null)
    throw new AppError('refused', { refusals: [{ code: 'case_without_family', field: null, details: {} }] });
  const kept = { ...wanted, wishedBy: [...new Set(wanted.wishedBy)] };
  const refusals = whyNotKeep(kept.wishedBy, new Set(persons.map(({ id }) => id)));
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const isSaved =
    kept.version === 0 ? await insertBudget(tx, caseId, kept) : await updateBudget(tx, caseId, kept);
  const budget = await findBudget(tx, caseId);
  return isSaved && budget !== null ? { outcome: 'saved', budget } : { outcome: 'conflict', current: budget };
}

/** The family no longer wishes that it is kept: the row goes, whoever changed it last. */
export async function forgetBudget(tx: Tx, caseId: string): Promise<void> {
  await expectCase(tx, caseId);
  if (!(await deleteBudget(tx, caseId))) throw new AppError('not_found');
}
