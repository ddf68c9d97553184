import { z } from 'zod';
import { endSession } from '../../platform/auth/sessions.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { Language } from '../../shared/language.ts';
import { SignedIn } from '../../shared/signed-in.ts';
import { findDemoPeople, openDemoSession, setLanguage } from './people-queries.ts';

const Session = z.strictObject({
  account: z.strictObject({ id: z.uuid(), name: z.string(), language: Language }),
  municipality: SignedIn.shape.municipality,
  roles: SignedIn.shape.roles,
  teams: SignedIn.shape.teams,
  demo: z.boolean(),
});

const DemoPerson = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  municipality: z.string(),
  roles: z.array(z.string()),
  teams: z.array(z.string()),
  /** Where the person is employed now. */
  services: z.array(z.string()),
});

export const sessionRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/session',
    summary: 'Who is signed in, in which roles and teams',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: Session,
    handle: ({ actor, demo }) =>
      Promise.resolve({
        account: { id: actor.accountId, name: actor.name, language: actor.language },
        municipality: actor.municipality,
        roles: actor.roles,
        teams: actor.teams,
        demo,
      }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/session',
    summary: 'Signs out: the session is refused from the next request on',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: 'nothing',
    handle: async ({ tx, sessionToken, setSessionCookie }) => {
      await endSession(tx, sessionToken ?? '');
      setSessionCookie('clear');
      return undefined;
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/session/language',
    summary: "Keeps the person's language",
    access: 'signed_in',
    audit: 'nothing_personal',
    body: z.strictObject({ language: Language }),
    response: 'nothing',
    handle: async ({ tx, body }) => {
      await setLanguage(tx, body.language);
      return undefined;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/demo/people',
    summary: 'The example people, in demo mode',
    access: 'demo_only',
    audit: 'nothing_personal',
    response: z.strictObject({ items: z.array(DemoPerson) }),
    handle: async ({ tx }) => ({ items: await findDemoPeople(tx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/demo/sessions',
    summary: 'Signs in as one of the example people, in demo mode',
    access: 'demo_only',
    audit: 'nothing_personal',
    rateLimit: 300,
    body: z.strictObject({ accountId: z.uuid() }),
    response: 'nothing',
    status: 201,
    handle: async ({ body, setSessionCookie, ...context }) => {
      const opened = await openDemoSession(context, body.accountId);
      if (opened === null) throw new AppError('not_found');
      setSessionCookie(opened);
      return undefined;
    },
  }),
];
