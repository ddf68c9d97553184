import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { findCaseHead } from '../cases/open-case.ts';
import { LooseThreadRequest, LooseThreads, QuietThread } from './loose-thread.ts';
import { quietThread, wakeThread } from './quiet-thread.ts';
import { readCaseThreads, readLooseThreads } from './read-loose-threads.ts';

const CASE_WORKERS = ['adviser', 'team_lead'] as const;
const params = z.strictObject({ id: z.uuid() });

/** The cases that are shown, what of them is loose, and the families whose names stand beside them. */
const shownIn = ({ items }: LooseThreads) => [
  ...new Set(
    items.flatMap(({ caseId, subjectId, family }) => [
      caseId,
      subjectId,
      ...(family === null ? [] : [family.id]),
    ]),
  ),
];

export const looseThreadRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/loose-threads',
    summary: "What is loose in the actor's teams, by rule: how many, and the oldest of each",
    access: CASE_WORKERS,
    audit: { event: 'loose_threads.listed', subjects: shownIn },
    query: LooseThreadRequest,
    response: LooseThreads,
    handle: ({ query, ...context }) => readLooseThreads(context, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases/:id/loose-threads',
    summary: 'What is loose in one case, with what somebody has let be for a while',
    access: CASE_WORKERS,
    audit: { event: 'case.threads_read', subjects: (reply, { id }) => [id, ...shownIn(reply)] },
    params,
    response: LooseThreads,
    handle: async ({ params: { id }, ...context }) => {
      await findCaseHead(context.tx, id);
      return readCaseThreads(context, id);
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/cases/:id/loose-threads/quiet',
    summary: 'Lets a thread be until a day, with the reason',
    access: CASE_WORKERS,
    audit: { event: 'case.thread_quieted', subjects: (reply, { id }) => [id, ...shownIn(reply)] },
    params,
    body: QuietThread,
    response: LooseThreads,
    handle: ({ params: { id }, body, ...context }) => quietThread(context, id, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/cases/:id/loose-threads/quiet/:quietId',
    summary: 'Shows a thread that was let be among the others again',
    access: CASE_WORKERS,
    audit: { event: 'case.thread_woken', subjects: (reply, { id }) => [id, ...shownIn(reply)] },
    params: params.extend({ quietId: z.uuid() }),
    response: LooseThreads,
    handle: ({ params: { id, quietId }, ...context }) => wakeThread(context, id, quietId),
  }),
];
