import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { z } from 'zod';
import { Language } from '../../../src/shared/language.ts';
import { Role } from '../../../src/shared/signed-in.ts';
import { getJson, isNotFound, isSignedOut } from '../../api.ts';
import { loadMessages } from '../../messages/messages.ts';
import { API } from '../../paths.ts';

export const Session = z.object({
  account: z.object({ id: z.string(), name: z.string(), language: Language }),
  municipality: z.object({ code: z.string(), name: z.string() }),
  roles: z.array(Role).readonly(),
  teams: z.array(z.object({ id: z.int(), name: z.string() })).readonly(),
  demo: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const DemoPerson = z.object({
  accountId: z.string(),
  name: z.string(),
  municipality: z.string(),
  roles: z.array(Role).readonly(),
  teams: z.array(z.string()).readonly(),
  services: z.array(z.string()).readonly(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

export const SESSION_KEY = ['session'] as const;

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await getJson(API.session, Session, signal);
      // who is signed in decides the language of the pages
      await loadMessages(session.account.language);
      return session;
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The people to choose between in demo mode; null outside it. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: async ({ signal }): Promise<readonly DemoPerson[] | null> => {
    try {
      return (await getJson(API.demoPeople, z.object({ items: z.array(DemoPerson) }), signal)).items;
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  },
});

/** Forgets all that was shown to the one before: nobody is to see another's rows. */
export function forgetOthers(queryClient: QueryClient): void {
  const kept: readonly unknown[] = [SESSION_KEY[0], demoPeopleQuery.queryKey[0]];
  queryClient.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
}

const signedIn = getRouteApi('/signed-in');

/** The person at the page. Stays the last known one when the session ends, so that the page can stand. */
export function useSession(): Session {
  const atNavigation = signedIn.useRouteContext({ select: (context) => context.session });
  return useQuery(sessionQuery).data ?? atNavigation;
}
