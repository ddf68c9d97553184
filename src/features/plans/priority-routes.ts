import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  askPriority,
  escalatePriority,
  openPriorities,
  recordPriorityAnswer,
  withdrawPriority,
} from './ask-priority.ts';
import { measurePriorities } from './priority-queries.ts';
import {
  AnswerPriority,
  EscalatePriority,
  MeasureRequest,
  NewPriority,
  Priorities,
  PriorityMeasure,
  PriorityReply,
  WithdrawPriority,
} from './priority.ts';
import { shownOfPriorities } from './shown-plan.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const REQUESTS = '/api/v1/cases/:id/priority-requests';
const params = z.strictObject({ id: z.uuid() });
const ofRequest = params.extend({ requestId: z.uuid() });
const shown = ({ priorities }: PriorityReply) => shownOfPriorities(priorities);

export const priorityRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: REQUESTS,
    summary: 'What services were asked to put first in a case, and what they answered',
    access: FAMILY_WORKERS,
    audit: { event: 'priorities.read', subjects: shownOfPriorities },
    params,
    response: Priorities,
    handle: ({ tx, params: { id } }) => openPriorities(tx, id),
  }),
  defineRoute({
    method: 'POST',
    path: REQUESTS,
    summary: 'Asks a service to put something of the case first',
    access: FAMILY_WORKERS,
    audit: { event: 'priority.asked', subjects: shown },
    params,
    body: NewPriority,
    response: PriorityReply,
    status: 201,
    handle: ({ tx, params: { id }, body }) => askPriority(tx, id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${REQUESTS}/:requestId/answer`,
    summary: 'Writes down what a service answered in another way',
    access: FAMILY_WORKERS,
    audit: { event: 'priority.answered', subjects: shown },
    params: ofRequest,
    body: AnswerPriority,
    response: PriorityReply,
    handle: ({ params: { id, requestId }, body, ...context }) =>
      recordPriorityAnswer(context.tx, id, requestId, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${REQUESTS}/:requestId/escalate`,
    summary: 'Takes a request to somebody who decides over the service',
    access: FAMILY_WORKERS,
    audit: { event: 'priority.escalated', subjects: shown },
    params: ofRequest,
    body: EscalatePriority,
    response: PriorityReply,
    handle: ({ params: { id, requestId }, body, ...context }) =>
      escalatePriority(context.tx, id, requestId, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${REQUESTS}/:requestId/withdraw`,
    summary: 'Takes back a request that has no answer',
    access: FAMILY_WORKERS,
    audit: { event: 'priority.withdrawn', subjects: shown },
    params: ofRequest,
    body: WithdrawPriority,
    response: PriorityReply,
    handle: ({ params: { id, requestId }, body, ...context }) =>
      withdrawPriority(context.tx, id, requestId, body.version),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/priority-requests/measure',
    summary: "What became of a year's requests to each service: numbers alone",
    access: FAMILY_WORKERS,
    audit: 'nothing_personal',
    query: MeasureRequest,
    response: PriorityMeasure,
    handle: async ({ tx, query: { year } }) => ({ year, services: await measurePriorities(tx, year) }),
  }),
];
