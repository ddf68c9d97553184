import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { PersonLog, PersonLogRequest } from './person-log.ts';
import { readPersonLog } from './read-person-log.ts';

export const personLogRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/families/:id/persons/:personId/access-log',
    summary: 'Who has read or changed what is kept of a person, in a period, to be handed to the person',
    access: ['adviser', 'team_lead'],
    audit: {
      event: 'person.access_log_read',
      subjects: ({ familyId, personId }) => [familyId, personId],
    },
    params: z.strictObject({ id: z.uuid(), personId: z.uuid() }),
    query: PersonLogRequest,
    response: PersonLog,
    handle: ({ params: { id, personId }, query, ...context }) => readPersonLog(context, id, personId, query),
  }),
];
