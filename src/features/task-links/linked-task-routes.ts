import { z } from 'zod';
import { AppError } from '../../shared/app-error.ts';
import { endSession } from '../../platform/auth/sessions.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { answerLinkedTask, shown } from './answer-linked-task.ts';
import { digestOfToken } from './link-secrets.ts';
import { askTaskCode, findLinkedTask, isOwnLink } from './linked-task-queries.ts';
import { openTaskLink } from './open-task-link.ts';
import {
  AnswerLinkedTask,
  AnswerReply,
  LinkCode,
  LinkedTaskReply,
  LinkToken,
  ReadLinkedTask,
} from './task-link.ts';

const GUEST = ['guest'] as const;
const LINKED_TASK = '/api/v1/linked-task';

const subjects = ({ task }: z.infer<typeof LinkedTaskReply>) =>
  task === null ? [] : [task.familyId, task.id, ...task.persons.map(({ id }) => id)];

/** What somebody does with a link who has no account here: asks for a code, opens it, reads and answers one task. */
export const linkedTaskRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/task-links/request-code',
    summary: 'Sends a code to the address that a link was sent to; always the same answer',
    access: 'open',
    audit: 'nothing_personal',
    rateLimit: 30,
    body: z.strictObject({ token: LinkToken }),
    response: 'nothing',
    handle: async ({ tx, body }) => {
      await askTaskCode(tx, digestOfToken(body.token));
      return undefined;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/task-links/open',
    summary:
      'Opens a link with its code, for half an hour; whatever is wrong, it is not opened and no reason is given',
    access: 'open',
    audit: 'nothing_personal',
    rateLimit: 60,
    body: z.strictObject({ token: LinkToken, code: LinkCode }),
    response: z.strictObject({ isOpened: z.boolean() }),
    handle: async ({ body, setGuestCookie, ...context }) => {
      const session = await openTaskLink(context, body);
      if (session !== null) setGuestCookie(session);
      // An answer and no error, so that the try is counted.
      return { isOpened: session !== null };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${LINKED_TASK}/read`,
    summary: "The link's one task, as consent covers it now; null when it is not shared any more",
    access: GUEST,
    audit: {
      event: 'link.task_read',
      eventOf: ({ task }) => (task === null ? 'link.nothing_shown' : 'link.task_read'),
      subjects,
    },
    body: ReadLinkedTask,
    response: LinkedTaskReply,
    handle: async ({ tx, body }) => {
      await assertOwnLink(tx, body.token);
      const task = await findLinkedTask(tx);
      return { task: task === undefined ? null : shown(task) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${LINKED_TASK}/answer`,
    summary: "The service's answer: accepted, declined with a reason, or done",
    access: GUEST,
    audit: { event: 'link.task_answered', subjects },
    body: AnswerLinkedTask,
    response: AnswerReply,
    handle: async ({ tx, body }) => {
      await assertOwnLink(tx, body.token);
      return answerLinkedTask(tx, body);
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: LINKED_TASK,
    summary: 'Closes what the link opened',
    access: GUEST,
    audit: 'nothing_personal',
    response: 'nothing',
    handle: async ({ tx, sessionToken, setGuestCookie }) => {
      await endSession(tx, sessionToken ?? '');
      setGuestCookie('clear');
      return undefined;
    },
  }),
];

// A browser that opened two links has the session of the later one: the page of the first asks for a code anew.
async function assertOwnLink(tx: Tx, token: string): Promise<void> {
  if (!(await isOwnLink(tx, digestOfToken(token)))) throw new AppError('not_signed_in');
}
