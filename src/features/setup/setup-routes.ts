import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { findRegistrationStarts } from './registration-start-queries.ts';
import { RegisteredKind, RegistrationStart, SetRegistrationStart } from './registration-start.ts';
import { setRegistrationStart } from './set-registration-start.ts';
import { findSetupChanges } from './setup-change-queries.ts';
import { SetupChangeReply } from './setup-change.ts';

const STEWARD = ['steward'] as const;

export const setupRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/setup/registration-starts',
    summary: 'From when each kind of enquiry is registered',
    access: STEWARD,
    audit: 'nothing_personal',
    response: z.strictObject({ items: z.array(RegistrationStart) }),
    handle: async ({ tx }) => ({ items: await findRegistrationStarts(tx) }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/setup/registration-starts/:kind',
    summary: 'Says from when a kind is registered; null lets the first enquiry decide',
    access: STEWARD,
    audit: { event: 'setup.start_changed', subjects: () => [] },
    params: z.strictObject({ kind: RegisteredKind }),
    body: SetRegistrationStart,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await setRegistrationStart(context, params.kind, body.startsOn);
      return undefined;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/setup/changes',
    summary: 'Who changed what of the setup, newest first',
    access: STEWARD,
    audit: { event: 'setup.history_read', subjects: () => [] },
    query: z.strictObject({
      before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    }),
    response: SetupChangeReply,
    handle: ({ tx, query }) => findSetupChanges(tx, query.before ?? null),
  }),
];
