import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { forgetLearning, learn, readLearnings } from './learn.ts';
import { LearningList, NewLearning } from './learning.ts';

const CASE_WORKERS = ['adviser', 'team_lead'] as const;
const LEARNINGS = '/api/v1/learnings';

// Nothing of these is written in the log: who wrote what and when would lead from a text to the case that was worked
// on just then. The texts themselves are refused where they point somebody out.
export const learningRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: LEARNINGS,
    summary: "What the actor's teams learnt for the system in a year, of nobody",
    access: CASE_WORKERS,
    audit: 'nothing_personal',
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2200) }),
    response: LearningList,
    handle: async ({ tx, query: { year } }) => ({ items: await readLearnings(tx, year) }),
  }),
  defineRoute({
    method: 'POST',
    path: LEARNINGS,
    summary: 'Keeps what a team learnt for the system, without any way back to whom it came from',
    access: CASE_WORKERS,
    audit: 'nothing_personal',
    body: NewLearning,
    response: 'nothing',
    handle: async ({ body, ...context }) => {
      await learn(context, body);
      return undefined;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: `${LEARNINGS}/:id`,
    summary: 'Takes away a text that points somebody out after all',
    access: CASE_WORKERS,
    audit: 'nothing_personal',
    params: z.strictObject({ id: z.uuid() }),
    response: 'nothing',
    handle: async ({ tx, params: { id } }) => {
      await forgetLearning(tx, id);
      return undefined;
    },
  }),
];
