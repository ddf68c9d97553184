import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { findServices } from './find-services.ts';
import { Service } from './municipal-service.ts';

export const serviceRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/services',
    summary: 'The services of the municipality, the ended ones too',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: z.strictObject({ items: z.array(Service) }),
    handle: async ({ tx }) => ({ items: await findServices(tx) }),
  }),
];
