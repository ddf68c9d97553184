import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { groundOfPlan } from './open-plan.ts';
import { findPlanGround, type FoundGround } from './plan-queries.ts';
import { whyNotConcern } from './plan-rules.ts';
import {
  findPartnerPriorities,
  findPriorities,
  findPriorityFacts,
  insertPriority,
  saveAnswer,
  saveEscalation,
  saveWithdrawal,
  writePriorityAnswer,
} from './priority-queries.ts';
import { whyNotAnswerPriority, whyNotEscalate, whyNotSend, whyNotWithdraw } from './priority-rules.ts';
import type {
  AnswerPriority,
  EscalatePriority,
  NewPriority,
  PartnerPriority,
  PartnerPriorities,
  PartnerPriorityReply,
  Priorities,
  PriorityReply,
  PriorityRequest,
} from './priority.ts';
import { refuse } from './refuse.ts';
import { isResponsibleThere } from './task-queries.ts';

const MOST_REQUESTS = 100;
const MOST_SHOWN = 200;

/** @throws AppError `not_found` for a case that is missing or not the actor's to see */
export async function openPriorities(tx: Tx, caseId: string): Promise<Priorities> {
  const ground = await findPlanGround(tx, caseId);
  if (ground === undefined) throw new AppError('not_found');
  const { familyId, isOpen } = ground;
  return { caseId, familyId, isOpen, items: await findPriorities(tx, caseId) };
}

/**
 * Asks a service to put something of the case first.
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function askPriority(tx: Tx, caseId: string, sent: NewPriority): Promise<PriorityReply> {
  const ground = await groundOfPlan(tx, caseId);
  const asked = { ...sent, persons: [...new Set(sent.persons)], topics: [...new Set(sent.topics)] };
  const { count, isTaskThere } = await findPriorityFacts(tx, caseId, asked.taskId);
  const service = { kind: 'service', serviceId: asked.serviceId, accountId: null } as const;
  refuse([
    ...(count < MOST_REQUESTS
      ? []
      : [{ code: 'plan_is_full', field: null, details: { limit: MOST_REQUESTS } } as const]),
    ...whyNotConcern(asked, ground),
    ...whyNotSend({ sentOn: asked.sentOn, answerBy: asked.answerBy }, ground),
    ...(isTaskThere ? [] : [{ code: 'task_unknown', field: 'taskId', details: {} } as const]),
    ...((await isResponsibleThere(tx, ground, service))
      ? []
      : [{ code: 'responsible_unknown', field: 'serviceId', details: {} } as const]),
  ]);
  const id = randomUUID();
  await insertPriority(tx, caseId, { ...asked, id, sentOn: asked.sentOn ?? ground.today });
  return { outcome: 'saved', id, priorities: await openPriorities(tx, caseId) };
}

/** Writes down what the service answered in another way. @throws AppError `not_found`; `refused` */
export function recordPriorityAnswer(
  tx: Tx,
  caseId: string,
  id: string,
  sent: AnswerPriority,
): Promise<PriorityReply> {
  return change(tx, caseId, id, sent.version, {
    whyNot: (request, { today }) => whyNotAnswerPriority(request, sent.answeredOn, today),
    write: () => saveAnswer(tx, caseId, id, sent),
  });
}

/** Takes it to somebody who decides over the service. @throws AppError `not_found`; `refused` */
export function escalatePriority(
  tx: Tx,
  caseId: string,
  id: string,
  sent: EscalatePriority,
): Promise<PriorityReply> {
  return change(tx, caseId, id, sent.version, {
    whyNot: (request, { today }) => whyNotEscalate(request, sent.escalatedOn, today),
    write: () => saveEscalation(tx, caseId, id, sent),
  });
}

/** @throws AppError `not_found`; `refused` for one that has its answer */
export function withdrawPriority(
  tx: Tx,
  caseId: string,
  id: string,
  version: number,
): Promise<PriorityReply> {
  return change(tx, caseId, id, version, {
    whyNot: whyNotWithdraw,
    write: () => saveWithdrawal(tx, caseId, id, version),
  });
}

async function change(
  tx: Tx,
  caseId: string,
  id: string,
  version: number,
  how: {
    whyNot: (request: PriorityRequest, ground: FoundGround) => Refusal[];
    write: () => Promise<boolean>;
  },
): Promise<PriorityReply> {
  const ground = await groundOfPlan(tx, caseId);
  const before = (await findPriorities(tx, caseId)).find((request) => request.id === id);
  if (before === undefined) throw new AppError('not_found');
  const isSame = before.version === version;
  if (isSame) refuse(how.whyNot(before, ground));
  const isSaved = isSame && (await how.write());
  return { outcome: isSaved ? 'saved' : 'conflict', id, priorities: await openPriorities(tx, caseId) };
}

export async function openPartnerPriorities(tx: Tx): Promise<PartnerPriorities> {
  const rows = await findPartnerPriorities(tx, null);
  return { items: rows.slice(0, MOST_SHOWN).map(withoutCase), more: rows.length > MOST_SHOWN };
}

/**
 * The service itself answers.
 * @throws AppError `not_found` for one that is missing, another's, or not covered by consents now; `refused`
 */
export async function answerPriority(
  tx: Tx,
  today: string,
  id: string,
  sent: Omit<AnswerPriority, 'answeredOn'>,
): Promise<PartnerPriorityReply> {
  const [before] = await findPartnerPriorities(tx, id);
  if (before === undefined) throw new AppError('not_found');
  const isSame = before.version === sent.version;
  if (isSame) refuse(whyNotAnswerPriority({ ...before, withdrawnOn: null }, undefined, today));
  const isSaved = isSame && (await writePriorityAnswer(tx, before, sent));
  const [now] = await findPartnerPriorities(tx, id);
  if (now === undefined) throw new AppError('not_found');
  return { outcome: isSaved ? 'saved' : 'conflict', request: withoutCase(now) };
}

function withoutCase({ caseId: _caseId, ...request }: PartnerPriority & { caseId: string }): PartnerPriority {
  return request;
}
