import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { addService, changeService } from './change-services.ts';
import { findServiceSetup } from './service-setup-queries.ts';
import { AddService, ChangeService, ServiceSetup } from './service-setup.ts';

const STEWARD = ['steward'] as const;
const SERVICES = '/api/v1/setup/services';

export const serviceSetupRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: SERVICES,
    summary: 'The services with how many work there, and the duties of confidentiality to choose from',
    access: STEWARD,
    audit: 'nothing_personal',
    response: ServiceSetup,
    handle: ({ tx }) => findServiceSetup(tx),
  }),
  defineRoute({
    method: 'POST',
    path: SERVICES,
    summary: 'Adds a service',
    access: STEWARD,
    audit: { event: 'setup.service_added', subjects: () => [] },
    body: AddService,
    status: 201,
    response: z.strictObject({ id: z.int() }),
    handle: async ({ body, ...context }) => ({ id: await addService(context, body) }),
  }),
  defineRoute({
    method: 'PATCH',
    path: `${SERVICES}/:service`,
    summary: 'Changes a service, ends it from a day, or lets it go on',
    access: STEWARD,
    audit: { event: 'setup.service_changed', subjects: () => [] },
    params: z.strictObject({ service: z.coerce.number().int().positive().max(2_147_483_647) }),
    body: ChangeService,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await changeService(context, params.service, body);
      return undefined;
    },
  }),
];
