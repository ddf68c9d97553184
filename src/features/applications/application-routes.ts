import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  Application,
  ApplicationContent,
  ApplicationList,
  ApplicationReply,
  EditApplication,
} from './application.ts';
import { addApplication, editApplication, readApplications, removeApplication } from './write-application.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const APPLICATIONS = '/api/v1/cases/:id/applications';
const params = z.strictObject({ id: z.uuid() });
const applicationParams = params.extend({ applicationId: z.uuid() });

/** What the log keeps: the case, its applications, and whom they are for, each once. */
function shown(caseId: string, applications: readonly Application[]): readonly string[] {
  return [
    ...new Set([
      caseId,
      ...applications.map(({ id }) => id),
      ...applications.flatMap(({ persons }) => persons),
    ]),
  ];
}

export const applicationRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: APPLICATIONS,
    summary: 'What the team helps the family of a case to apply for, newest first',
    access: FAMILY_WORKERS,
    audit: { event: 'applications.read', subjects: ({ items }, { id }) => shown(id, items) },
    params,
    response: ApplicationList,
    handle: async ({ params: { id }, ...context }) => ({ items: await readApplications(context, id) }),
  }),
  defineRoute({
    method: 'POST',
    path: APPLICATIONS,
    summary: 'Begins an application; days that follow from others are counted',
    access: FAMILY_WORKERS,
    audit: { event: 'application.added', subjects: (application, { id }) => shown(id, [application]) },
    params,
    body: ApplicationContent,
    response: Application,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => addApplication(context, id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: `${APPLICATIONS}/:applicationId`,
    summary: 'Writes an application anew; 409 with what stands now when someone else changed it first',
    access: FAMILY_WORKERS,
    audit: {
      event: 'application.edited',
      subjects: (reply, { id }) => shown(id, [reply.outcome === 'saved' ? reply.application : reply.current]),
    },
    params: applicationParams,
    body: EditApplication,
    response: ApplicationReply,
    handle: ({ params: { id, applicationId }, body, ...context }) =>
      editApplication(context, id, applicationId, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: `${APPLICATIONS}/:applicationId`,
    summary: 'Takes away an application that was never sent',
    access: FAMILY_WORKERS,
    audit: {
      event: 'application.removed',
      subjects: (_, { id, applicationId }) => [id, applicationId],
    },
    params: applicationParams,
    response: 'nothing',
    handle: async ({ params: { id, applicationId }, ...context }) => {
      await removeApplication(context, id, applicationId);
      return undefined;
    },
  }),
];
