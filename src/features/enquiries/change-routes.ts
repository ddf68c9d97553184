import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  assignEnquiry,
  closeEnquiry,
  editEnquiry,
  recordUsefulness,
  reopenEnquiry,
} from './change-enquiry.ts';
import { findChanges } from './change-queries.ts';
import {
  AssignEnquiry,
  CloseEnquiry,
  EditEnquiry,
  EditReply,
  EnquiryChange,
  RecordUsefulness,
  ReopenEnquiry,
} from './enquiry-change.ts';
import { readEnquiry } from './read-enquiry.ts';

const REGISTER_WORKERS = ['adviser', 'team_lead'] as const;
const params = z.strictObject({ id: z.uuid() });

const idOf = (reply: EditReply) => (reply.outcome === 'saved' ? reply.enquiry.id : reply.current.id);

export const changeRoutes: readonly Route[] = [
  defineRoute({
    method: 'PUT',
    path: '/api/v1/enquiries/:id',
    summary: 'Changes an enquiry; 409 with what stands now when someone else changed it first',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.edited', subjects: (reply) => [idOf(reply)] },
    params,
    body: EditEnquiry,
    response: EditReply,
    handle: ({ params: { id }, body: { version, draftId, ...content }, ...context }) =>
      editEnquiry(context, id, version, content, draftId ?? null),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries/:id/close',
    summary: 'Closes an enquiry on a day',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.closed', subjects: (reply) => [idOf(reply)] },
    params,
    body: CloseEnquiry,
    response: EditReply,
    handle: ({ params: { id }, body, ...context }) => closeEnquiry(context, id, body.version, body.closedOn),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries/:id/reopen',
    summary: 'Opens a closed enquiry again, with a reason that stays in the history',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.reopened', subjects: (reply) => [idOf(reply)] },
    params,
    body: ReopenEnquiry,
    response: EditReply,
    handle: ({ params: { id }, body, ...context }) => reopenEnquiry(context, id, body.version, body.reason),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/enquiries/:id/useful',
    summary: 'Records whether the advice was useful; null takes the answer back',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.usefulness_recorded', subjects: (reply) => [idOf(reply)] },
    params,
    body: RecordUsefulness,
    response: EditReply,
    handle: ({ params: { id }, body, ...context }) =>
      recordUsefulness(context, id, body.version, body.useful),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/enquiries/:id/adviser',
    summary: 'Gives an enquiry to an adviser of the team, or to nobody yet',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.assigned', subjects: (reply) => [idOf(reply)] },
    params,
    body: AssignEnquiry,
    response: EditReply,
    handle: ({ params: { id }, body, ...context }) =>
      assignEnquiry(context, id, body.version, body.adviserId),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/enquiries/:id/changes',
    summary: 'What stood before each change, newest first',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.history_read', subjects: ({ id }) => [id] },
    params,
    response: z.strictObject({ id: z.uuid(), items: z.array(EnquiryChange) }),
    handle: async ({ tx, params: { id } }) => {
      await readEnquiry(tx, id);
      return { id, items: await findChanges(tx, id) };
    },
  }),
];
