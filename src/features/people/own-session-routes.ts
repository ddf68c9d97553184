import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { endOtherSessions, endOwnSession, findOwnSessions } from './own-session-queries.ts';
import { OwnSessions } from './own-session.ts';

/** Where a person is signed in, for herself alone; so none of it is a reading of anybody. */
export const ownSessionRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/sessions',
    summary: 'Where one is signed in oneself, the newest first',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: OwnSessions,
    handle: async ({ tx, sessionLimits, sessionToken }) => ({
      items: await findOwnSessions(tx, sessionLimits, sessionToken ?? ''),
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/sessions/:id',
    summary: 'Ends one of them: it is refused from the next request on',
    access: 'signed_in',
    audit: 'nothing_personal',
    params: z.strictObject({ id: z.uuid() }),
    response: 'nothing',
    handle: async ({ tx, params: { id } }) => {
      if (!(await endOwnSession(tx, id))) throw new AppError('not_found');
      return undefined;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/sessions',
    summary: 'Ends all of them but the one that asks',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: 'nothing',
    handle: async ({ tx, sessionToken }) => {
      await endOtherSessions(tx, sessionToken ?? '');
      return undefined;
    },
  }),
];
