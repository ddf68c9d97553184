import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { CodeValue } from './code-list.ts';
import { findCodes } from './code-queries.ts';

export const codeRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/code-lists',
    summary: 'Every code list of the municipality, with labels and validity',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: z.strictObject({ items: z.array(CodeValue) }),
    handle: async ({ tx }) => ({ items: await findCodes(tx) }),
  }),
];
