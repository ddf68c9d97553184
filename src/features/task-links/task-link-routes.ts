import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { digestOfToken } from './link-secrets.ts';
import { readTaskLinks, sendTaskLink, takeBackTaskLink } from './send-task-link.ts';
import { findTaskOfLink } from './task-link-queries.ts';
import { LinkToken, SendTaskLink, TaskLinks } from './task-link.ts';

const TEAM = ['adviser', 'team_lead'] as const;
const LINKS = '/api/v1/cases/:id/tasks/:taskId/links';
const params = z.strictObject({ id: z.uuid(), taskId: z.uuid() });

const Reply = TaskLinks.extend({ familyId: z.uuid() });
const subjects = ({ taskId, familyId, items }: z.infer<typeof Reply>) => [
  familyId,
  taskId,
  ...items.map(({ id }) => id),
];

/** What the team does with links to the tasks of its cases; and the way to her own pages for a partner who has one. */
export const taskLinkRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: LINKS,
    summary: 'The links to a task that were sent, and whether another may be',
    access: TEAM,
    audit: { event: 'links.read', subjects },
    params,
    response: Reply,
    handle: ({ params: place, ...context }) => readTaskLinks(context, place),
  }),
  defineRoute({
    method: 'POST',
    path: LINKS,
    summary: 'Sends a link to one task to a work address; it opens with a one-time code, for fourteen days',
    access: TEAM,
    audit: { event: 'link.sent', subjects },
    params,
    body: SendTaskLink,
    status: 201,
    response: Reply,
    handle: async ({ params: place, body, ...context }) => {
      await sendTaskLink(context, place, body);
      return readTaskLinks(context, place);
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${LINKS}/:linkId/revoke`,
    summary: 'Takes a link back: what is open by it ends at once',
    access: TEAM,
    audit: { event: 'link.revoked', subjects },
    params: params.extend({ linkId: z.uuid() }),
    response: Reply,
    handle: async ({ params: { linkId, ...place }, ...context }) => {
      await takeBackTaskLink(context, place, linkId);
      return readTaskLinks(context, place);
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/task-links/find',
    summary: 'The task that a link leads to, for a partner of its service who may see it in her own pages',
    access: ['partner'],
    audit: { event: 'partner.link_followed', subjects: ({ familyId, taskId }) => [familyId, taskId] },
    body: z.strictObject({ token: LinkToken }),
    response: z.strictObject({ taskId: z.uuid(), familyId: z.uuid() }),
    handle: async ({ tx, body }) => {
      const found = await findTaskOfLink(tx, digestOfToken(body.token));
      if (found === undefined) throw new AppError('not_found');
      return found;
    },
  }),
];
