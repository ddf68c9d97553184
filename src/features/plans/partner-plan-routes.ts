import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { today } from '../../shared/clock.ts';
import { answerTask, openPartnerPlan } from './answer-task.ts';
import { answerPriority, openPartnerPriorities } from './ask-priority.ts';
import { findPartnerTasks } from './partner-plan-queries.ts';
import { AnswerTask, PartnerPlan, PartnerTaskReply, PartnerTasks } from './partner-plan.ts';
import { OwnAnswer, PartnerPriorities, PartnerPriorityReply } from './priority.ts';
import { shownOfFamilies, shownOfPartnerPlan } from './shown-plan.ts';

const PARTNER = ['partner'] as const;
const params = z.strictObject({ id: z.uuid() });

/** What services see of plans by consents, and answer. */
export const partnerPlanRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/tasks',
    summary: "The tasks that are asked of the actor's services, those that wait for an answer first",
    access: PARTNER,
    audit: { event: 'partner.tasks_listed', subjects: ({ items }) => shownOfFamilies(items) },
    response: PartnerTasks,
    handle: ({ tx }) => findPartnerTasks(tx),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/partner/tasks/:id/answer',
    summary: 'Accepts a task, declines it with a reason, or says that it is done',
    access: PARTNER,
    audit: { event: 'partner.task_answered', subjects: ({ task }) => shownOfFamilies([task]) },
    params,
    body: AnswerTask,
    response: PartnerTaskReply,
    handle: ({ tx, params: { id }, body }) => answerTask(tx, id, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/families/:id/plan',
    summary: "The goals and tasks of a family that consents let the actor's services see now",
    access: PARTNER,
    audit: { event: 'partner.plan_read', subjects: shownOfPartnerPlan },
    params,
    response: PartnerPlan,
    handle: ({ tx, params: { id } }) => openPartnerPlan(tx, id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/priority-requests',
    summary: "What the actor's services are asked to put first, those that wait for an answer first",
    access: PARTNER,
    audit: { event: 'partner.priorities_listed', subjects: ({ items }) => shownOfFamilies(items) },
    response: PartnerPriorities,
    handle: ({ tx }) => openPartnerPriorities(tx),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/partner/priority-requests/:id/answer',
    summary: 'Answers a request to put something first',
    access: PARTNER,
    audit: { event: 'partner.priority_answered', subjects: ({ request }) => shownOfFamilies([request]) },
    params,
    body: OwnAnswer,
    response: PartnerPriorityReply,
    handle: ({ tx, clock, params: { id }, body }) => answerPriority(tx, today(clock), id, body),
  }),
];
