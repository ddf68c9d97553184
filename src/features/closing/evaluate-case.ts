import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import type { CaseHead } from '../cases/case-file.ts';
import type { CaseContext } from '../cases/move-case.ts';
import { openCase } from '../cases/open-case.ts';
import { recordUsefulness } from '../enquiries/change-enquiry.ts';
import { Usefulness } from '../enquiries/enquiry.ts';
import { findServices } from '../people/find-services.ts';
import { findUsefulness } from './closing-queries.ts';
import { whyNotEvaluate } from './closing-rules.ts';
import {
  deleteEvaluation,
  findEvaluations,
  insertEvaluation,
  MOST_EVALUATIONS,
  updateEvaluation,
} from './evaluation-queries.ts';
import type { EditEvaluation, Evaluation, EvaluationReply, NewEvaluation } from './evaluation.ts';

/**
 * Writes down what the family, a child or a service said of the help, or why it was not asked.
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function addEvaluation(
  context: CaseContext,
  caseId: string,
  said: NewEvaluation,
): Promise<EvaluationReply> {
  const { tx } = context;
  const head = await openCase(tx, caseId);
  await checkEvaluation(context, head, said);
  if ((await findEvaluations(tx, caseId)).length >= MOST_EVALUATIONS)
    throw refused('too_many_values', { limit: MOST_EVALUATIONS });
  const id = await insertEvaluation(tx, caseId, said);
  await tellRegister(context, caseId, said);
  return { outcome: 'saved', caseId, evaluation: await evaluationOf(context, caseId, id) };
}

/** @throws AppError `not_found`; `refused` with every reason */
export async function editEvaluation(
  context: CaseContext,
  caseId: string,
  id: string,
  { version, ...said }: EditEvaluation,
): Promise<EvaluationReply> {
  const head = await openCase(context.tx, caseId);
  const before = await evaluationOf(context, caseId, id);
  if (before.version !== version) return { outcome: 'conflict', caseId, current: before };
  await checkEvaluation(context, head, said);
  await updateEvaluation(context.tx, caseId, id, said);
  await tellRegister(context, caseId, said);
  return { outcome: 'saved', caseId, evaluation: await evaluationOf(context, caseId, id) };
}

/** Takes away what was written by mistake. */
export async function removeEvaluation({ tx }: CaseContext, caseId: string, id: string): Promise<void> {
  await openCase(tx, caseId);
  if (!(await deleteEvaluation(tx, caseId, id))) throw new AppError('not_found');
}

async function checkEvaluation(
  { tx, clock }: CaseContext,
  { family, persons, receivedOn }: CaseHead,
  said: NewEvaluation,
): Promise<void> {
  const refusals =
    family === null
      ? [{ code: 'case_without_family', field: null, details: {} } as const]
      : whyNotEvaluate(said, {
          today: today(clock),
          receivedOn,
          persons: new Set(persons.map(({ id }) => id)),
          services: new Set((await findServices(tx)).map(({ id }) => id)),
        });
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}

// Whether the advice was useful is asked once of who asked for it: an answer that stands in the register stays.
async function tellRegister(context: CaseContext, caseId: string, said: NewEvaluation): Promise<void> {
  const useful = Usefulness.safeParse(said.source === 'service' ? said.adviceUseful : null);
  const register = useful.success ? await findUsefulness(context.tx, caseId) : undefined;
  if (!useful.success || register === undefined || register.useful !== null) return;
  await recordUsefulness(context, caseId, register.version, useful.data);
}

async function evaluationOf({ tx }: CaseContext, caseId: string, id: string): Promise<Evaluation> {
  const found = (await findEvaluations(tx, caseId)).find((one) => one.id === id);
  if (found === undefined) throw new AppError('not_found');
  return found;
}

function refused(code: 'too_many_values', details: Record<string, number>): AppError {
  return new AppError('refused', { refusals: [{ code, field: null, details }] });
}
