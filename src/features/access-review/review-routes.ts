import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { markSeen } from './mark-seen.ts';
import { countUnseen, readReview } from './read-review.ts';
import { undoMark } from './review-queries.ts';
import { MarkSeen, Review, ReviewRequest, UnseenCount } from './review.ts';

const REVIEWERS = ['team_lead', 'privacy_officer'] as const;
const REVIEW = '/api/v1/access-review';

export const reviewRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: REVIEW,
    summary: 'What deserves a second look in the access log, by reader, day and rule; never the own reading',
    access: REVIEWERS,
    audit: { event: 'access_review.read', subjects: ({ items }) => items.map(({ reader }) => reader.id) },
    query: ReviewRequest,
    response: Review,
    handle: ({ query, ...context }) => readReview(context, query),
  }),
  defineRoute({
    method: 'GET',
    path: `${REVIEW}/unseen`,
    summary: 'How many findings of the last fourteen days nobody has looked at',
    access: REVIEWERS,
    audit: 'nothing_personal',
    response: UnseenCount,
    handle: (context) => countUnseen(context),
  }),
  defineRoute({
    method: 'POST',
    path: `${REVIEW}/seen`,
    summary: 'Marks findings as looked at, with a note',
    access: REVIEWERS,
    audit: { event: 'access_review.marked', subjects: ({ readers }) => readers },
    body: MarkSeen,
    response: z.strictObject({ ids: z.array(z.uuid()), readers: z.array(z.uuid()) }),
    status: 201,
    handle: async ({ body, ...context }) => ({
      ids: await markSeen(context, body),
      readers: [...new Set(body.findings.map(({ readerId }) => readerId))],
    }),
  }),
  defineRoute({
    method: 'POST',
    path: `${REVIEW}/seen/:id/undo`,
    summary: 'Takes back one’s own mark',
    access: REVIEWERS,
    audit: { event: 'access_review.mark_undone', subjects: () => [] },
    params: z.strictObject({ id: z.uuid() }),
    response: 'nothing',
    handle: async ({ tx, params: { id } }) => {
      if (!(await undoMark(tx, id))) throw new AppError('not_found');
      return undefined;
    },
  }),
];
