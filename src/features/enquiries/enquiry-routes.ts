import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { findDefaults } from './default-queries.ts';
import { decodeCursor } from './enquiry-cursor.ts';
import { filterOf } from './enquiry-filter.ts';
import { countEnquiries, listEnquiries } from './enquiry-list-query.ts';
import { EnquiryDefaults } from './enquiry-defaults.ts';
import { DraftId } from './enquiry-draft.ts';
import { EnquiryListReply, EnquiryListRequest } from './enquiry-list.ts';
import { Enquiry, EnquiryContent } from './enquiry.ts';
import { readEnquiry } from './read-enquiry.ts';
import { registerEnquiry } from './register-enquiry.ts';

const REGISTER_WORKERS = ['adviser', 'team_lead'] as const;

export const enquiryRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/enquiries',
    summary: "The register of the actor's teams, filtered, a page at a time",
    access: REGISTER_WORKERS,
    audit: { event: 'enquiries.listed', subjects: ({ items }) => items.map(({ id }) => id) },
    query: EnquiryListRequest,
    response: EnquiryListReply,
    handle: async ({ tx, actor, query }) => {
      const { sort, after, limit, ...asked } = query;
      const filter = filterOf(asked, actor);
      const cursor = after === undefined ? null : decodeCursor(after);
      if (after !== undefined && cursor === null)
        throw new AppError('invalid_input', { issues: [{ path: 'after', problem: 'not_a_cursor' }] });
      const { rows, next } = await listEnquiries(tx, { filter, sort, after: cursor, limit });
      const count = await countEnquiries(tx, filter);
      return { items: rows, next, count };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/enquiries/defaults',
    summary: "What a new enquiry may start from: the choices of the actor's own last ones",
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    response: EnquiryDefaults,
    handle: async ({ tx }) => findDefaults(tx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/enquiries/:id',
    summary: 'One enquiry with everything that is recorded of it',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.read', subjects: ({ id }) => [id] },
    params: z.strictObject({ id: z.uuid() }),
    response: Enquiry,
    handle: ({ tx, params }) => readEnquiry(tx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries',
    summary: 'Registers an enquiry under the next number of the team',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.registered', subjects: ({ id }) => [id] },
    body: EnquiryContent.extend({ teamId: z.int().positive().optional(), draftId: DraftId.optional() }),
    response: Enquiry,
    status: 201,
    handle: ({ body: { teamId, draftId, ...content }, ...context }) =>
      registerEnquiry(context, content, teamId ?? null, draftId ?? null),
  }),
];
