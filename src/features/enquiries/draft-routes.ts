import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { findDrafts } from './draft-queries.ts';
import { DraftId, EnquiryDraft, SaveDraft } from './enquiry-draft.ts';
import { removeDraft } from './remove-draft.ts';
import { saveDraft } from './save-draft.ts';

const REGISTER_WORKERS = ['adviser', 'team_lead'] as const;
const params = z.strictObject({ id: DraftId });

// A draft is what its writer has typed herself, and only she reads it. It is saved with every pause in
// the typing; what comes of it enters the log when it is registered.
export const draftRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/drafts',
    summary: "The actor's own unfinished enquiries and changes, newest first",
    access: REGISTER_WORKERS,
    audit: { event: 'drafts.read', subjects: ({ items }) => items.map(({ id }) => id) },
    response: z.strictObject({ items: z.array(EnquiryDraft) }),
    handle: async ({ tx }) => ({ items: await findDrafts(tx) }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/drafts/:id',
    summary: 'Keeps what has been typed so far, under an id that the page has made',
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    params,
    body: SaveDraft,
    response: 'nothing',
    handle: async ({ params: { id }, body, ...context }) => {
      await saveDraft(context, id, body);
      return undefined;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/drafts/:id',
    summary: "Throws away one of the actor's own drafts",
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    params,
    response: 'nothing',
    handle: async ({ params: { id }, ...context }) => {
      if (!(await removeDraft(context, id))) throw new AppError('not_found');
      return undefined;
    },
  }),
];
