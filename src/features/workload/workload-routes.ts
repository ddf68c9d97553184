import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { Absences, NewAbsence } from './absence.ts';
import { CaseBoard, CaseBoardRequest } from './case-board.ts';
import { MyDay } from './my-day.ts';
import { readCaseBoard } from './read-case-board.ts';
import { readMyDay } from './read-my-day.ts';
import { endAbsence, listAbsences, recordAbsence } from './record-absence.ts';

const CASE_WORKERS = ['adviser', 'team_lead'] as const;

/** Ids of cases, and of the families whose names stand beside them. */
const shownIn = (rows: readonly { caseId: string; family: { id: string } | null }[]) => [
  ...new Set(rows.flatMap(({ caseId, family }) => (family === null ? [caseId] : [caseId, family.id]))),
];

export const workloadRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases',
    summary: "The open cases of the actor's teams by stage, and how much each adviser has",
    access: CASE_WORKERS,
    audit: {
      event: 'cases.listed',
      subjects: ({ items }) => shownIn(items.map(({ id, family }) => ({ caseId: id, family }))),
    },
    query: CaseBoardRequest,
    response: CaseBoard,
    handle: ({ query, ...context }) => readCaseBoard(context, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/my-day',
    summary: 'What waits for the actor today, and for those whom the actor stands in for',
    access: CASE_WORKERS,
    audit: {
      event: 'my_day.read',
      subjects: ({ cases, tasks, waiting, drafts, appeals }) => {
        const records = [...tasks, ...waiting, ...drafts, ...appeals];
        return [...new Set([...shownIn([...cases, ...records]), ...records.map(({ id }) => id)])];
      },
    },
    response: MyDay,
    handle: (context) => readMyDay(context),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/absences',
    summary: 'Which colleagues are away, now or later, and who stands in',
    access: CASE_WORKERS,
    audit: 'nothing_personal',
    response: Absences,
    handle: (context) => listAbsences(context),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/absences',
    summary: 'Says that oneself, or by a team lead a colleague, is away, and who stands in',
    access: CASE_WORKERS,
    audit: { event: 'absence.recorded', subjects: () => [] },
    body: NewAbsence,
    response: Absences,
    status: 201,
    handle: ({ body, ...context }) => recordAbsence(context, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/absences/:id',
    summary: 'Takes an absence away: a mistake, or the person is back',
    access: CASE_WORKERS,
    audit: { event: 'absence.removed', subjects: () => [] },
    params: z.strictObject({ id: z.uuid() }),
    response: Absences,
    handle: ({ params: { id }, ...context }) => endAbsence(context, id),
  }),
];
