import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { findTeamMembers } from '../people/find-team-members.ts';
import { addGoal, editGoal, orderGoalsOf, removeGoal } from './change-goal.ts';
import { addTask, editTask, moveTask } from './change-task.ts';
import { openPlan } from './open-plan.ts';
import { findPlanGround } from './plan-queries.ts';
import {
  EditGoal,
  EditTask,
  GoalOrder,
  MoveTask,
  NewGoal,
  NewTask,
  Plan,
  PlanReply,
  RemoveGoal,
  ResponsibleChoices,
  TaskStep,
} from './plan.ts';
import { shownOfPlan } from './shown-plan.ts';
import { findServiceChoices, findTaskSteps } from './task-queries.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const CASE = '/api/v1/cases/:id';
const params = z.strictObject({ id: z.uuid() });
const ofGoal = params.extend({ goalId: z.uuid() });
const ofTask = params.extend({ taskId: z.uuid() });
const shown = ({ plan }: PlanReply) => shownOfPlan(plan);

export const planRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: `${CASE}/plan`,
    summary: 'The plan of a case: goals, tasks, and what of it is not in order',
    access: FAMILY_WORKERS,
    audit: { event: 'plan.read', subjects: shownOfPlan },
    params,
    response: Plan,
    handle: ({ tx, params: { id } }) => openPlan(tx, id),
  }),
  defineRoute({
    method: 'GET',
    path: `${CASE}/responsibles`,
    summary: 'Whom a task may be proposed to, and what consents let each service know now',
    access: FAMILY_WORKERS,
    audit: {
      event: 'plan.responsibles_read',
      subjects: ({ services }, { id }) => [
        ...new Set([id, ...services.flatMap(({ covers }) => covers.flatMap(({ persons }) => persons))]),
      ],
    },
    params,
    response: ResponsibleChoices,
    handle: async ({ tx, params: { id } }) => {
      const ground = await findPlanGround(tx, id);
      if (ground === undefined) throw new AppError('not_found');
      const members = await findTeamMembers(tx, ground.teamId);
      return {
        services: await findServiceChoices(tx, ground),
        members: members.map(({ accountId, name }) => ({ id: accountId, name })),
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/goals`,
    summary: "Writes a goal in the family's words",
    access: FAMILY_WORKERS,
    audit: { event: 'goal.added', subjects: shown },
    params,
    body: NewGoal,
    response: PlanReply,
    status: 201,
    handle: ({ tx, params: { id }, body }) => addGoal(tx, id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: `${CASE}/goals/:goalId`,
    summary:
      'Changes a goal or says how far it is reached; 409 with what stands now when it was changed first',
    access: FAMILY_WORKERS,
    audit: { event: 'goal.changed', subjects: shown },
    params: ofGoal,
    body: EditGoal,
    response: PlanReply,
    handle: ({ params: { id, goalId }, body, ...context }) => editGoal(context.tx, id, goalId, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: `${CASE}/goals/:goalId`,
    summary: 'Takes away a goal that was written by mistake and that no task belongs to',
    access: FAMILY_WORKERS,
    audit: { event: 'goal.removed', subjects: shown },
    params: ofGoal,
    query: RemoveGoal,
    response: PlanReply,
    handle: ({ params: { id, goalId }, query, ...context }) =>
      removeGoal(context.tx, id, goalId, query.version),
  }),
  defineRoute({
    method: 'PUT',
    path: `${CASE}/goal-order`,
    summary: "Puts all of the case's goals in order",
    access: FAMILY_WORKERS,
    audit: { event: 'goal.changed', subjects: shown },
    params,
    body: GoalOrder,
    response: PlanReply,
    handle: ({ params: { id }, body, ...context }) => orderGoalsOf(context.tx, id, body.goals),
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/tasks`,
    summary: 'Writes a task, as a draft or asked of the one who is to do it',
    access: FAMILY_WORKERS,
    audit: { event: 'task.added', subjects: shown },
    params,
    body: NewTask,
    response: PlanReply,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => addTask(context, id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: `${CASE}/tasks/:taskId`,
    summary:
      'Changes a task; another responsible is asked anew. 409 with what stands now when it was changed first',
    access: FAMILY_WORKERS,
    audit: { event: 'task.changed', subjects: shown },
    params: ofTask,
    body: EditTask,
    response: PlanReply,
    handle: ({ params: { id, taskId }, body, ...context }) => editTask(context, id, taskId, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/tasks/:taskId/state`,
    summary: 'Proposes a task, writes down the answer, ends it or takes it up again',
    access: FAMILY_WORKERS,
    audit: { event: 'task.moved', subjects: shown },
    params: ofTask,
    body: MoveTask,
    response: PlanReply,
    handle: ({ params: { id, taskId }, body, ...context }) => moveTask(context, id, taskId, body),
  }),
  defineRoute({
    method: 'GET',
    path: `${CASE}/tasks/:taskId/steps`,
    summary: 'What has happened with a task, the newest first',
    access: FAMILY_WORKERS,
    audit: {
      event: 'task.steps_read',
      subjects: ({ items }, { id, taskId }) => [
        ...new Set([id, taskId, ...items.flatMap(({ personId }) => personId ?? [])]),
      ],
    },
    params: ofTask,
    response: z.strictObject({ items: z.array(TaskStep) }),
    handle: async ({ tx, params: { id, taskId } }) => {
      const steps = await findTaskSteps(tx, id, taskId);
      if (steps === undefined) throw new AppError('not_found');
      return { items: steps };
    },
  }),
];
