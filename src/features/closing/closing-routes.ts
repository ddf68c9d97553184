import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { CaseReply } from '../cases/case-move.ts';
import { closeByForce, closeCase } from './close-case.ts';
import { CloseByForce, CloseCase, Closing } from './closing.ts';
import { addEvaluation, editEvaluation, removeEvaluation } from './evaluate-case.ts';
import { EditEvaluation, EvaluationReply, NewEvaluation } from './evaluation.ts';
import { readClosing } from './read-closing.ts';

const CASE_WORKERS = ['adviser', 'team_lead'] as const;
const CASE = '/api/v1/cases/:id';
const EVALUATION = `${CASE}/evaluations/:evaluationId`;
const params = z.strictObject({ id: z.uuid() });
const evaluationParams = params.extend({ evaluationId: z.uuid() });

function shownIn(reply: CaseReply): readonly string[] {
  const { id, family, persons, others } = reply.outcome === 'saved' ? reply.case : reply.current;
  const beside = [...persons, ...others].map((shown) => shown.id);
  return [id, ...(family === null ? [] : [family.id]), ...beside];
}

// What is left or went on, whose words they are, and who has what.
function shownOf({ caseId, left, evaluations, takenOver }: Closing): readonly string[] {
  const records = [...left, ...evaluations].map(({ id }) => id);
  const named = [
    ...takenOver.flatMap(({ whatId, personId }) => (personId === null ? [whatId] : [whatId, personId])),
    ...left.flatMap(({ responsible }) => (responsible?.kind === 'person' ? [responsible.id] : [])),
    ...evaluations.flatMap(({ personId }) => personId ?? []),
  ];
  return [...new Set([caseId, ...records, ...named])];
}

function evaluationIn(reply: EvaluationReply): readonly string[] {
  const { id, personId } = reply.outcome === 'saved' ? reply.evaluation : reply.current;
  return [reply.caseId, id, ...(personId === null ? [] : [personId])];
}

export const closingRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: `${CASE}/closing`,
    summary: 'What stands between a case and its end, and what was said of the help',
    access: CASE_WORKERS,
    audit: { event: 'case.closing_read', subjects: shownOf },
    params,
    response: Closing,
    handle: ({ tx, params: { id } }) => readClosing(tx, id),
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/close`,
    summary: 'Closes a case of which nothing hangs; 409 with what stands now when someone else was first',
    access: CASE_WORKERS,
    audit: { event: 'case.closed', subjects: shownIn },
    params,
    body: CloseCase,
    response: CaseReply,
    handle: ({ params: { id }, body, ...context }) => closeCase(context, id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/close-by-force`,
    summary: 'Closes a case of a family that is gone or does not want it, and drops what is open',
    access: CASE_WORKERS,
    audit: { event: 'case.closed_by_force', subjects: shownIn },
    params,
    body: CloseByForce,
    response: CaseReply,
    handle: ({ params: { id }, body, ...context }) => closeByForce(context, id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/evaluations`,
    summary: 'Writes down what the family, a child or a service said of the help',
    access: CASE_WORKERS,
    audit: { event: 'case.evaluated', subjects: evaluationIn },
    params,
    body: NewEvaluation,
    response: EvaluationReply,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => addEvaluation(context, id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: EVALUATION,
    summary: 'Changes it; 409 with what stands now when someone else was first',
    access: CASE_WORKERS,
    audit: { event: 'case.evaluated', subjects: evaluationIn },
    params: evaluationParams,
    body: EditEvaluation,
    response: EvaluationReply,
    handle: ({ params: { id, evaluationId }, body, ...context }) =>
      editEvaluation(context, id, evaluationId, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: EVALUATION,
    summary: 'Takes away what was written by mistake',
    access: CASE_WORKERS,
    audit: { event: 'case.evaluation_removed', subjects: (_, { id, evaluationId }) => [id, evaluationId] },
    params: evaluationParams,
    response: 'nothing',
    handle: async ({ params: { id, evaluationId }, ...context }) => {
      await removeEvaluation(context, id, evaluationId);
      return undefined;
    },
  }),
];
