import { hashKey, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isDenied, isSignedOut } from './api.ts';
import { SESSION_KEY, type Session } from './features/people/session.ts';
import { dropDenied, dropPersonalData } from './personal-data.ts';
import { forgetWritingOfOthers } from './ui/unsaved-writing.ts';

const MINUTE = 60_000;

export function createQueryClient(): QueryClient {
  // The page stays as it is, with what has been typed; the shell then tells that the session is over.
  const noteSignedOut = (error: unknown) => {
    if (isSignedOut(error)) client.setQueryData(SESSION_KEY, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        noteSignedOut(error);
        if (isDenied(error)) dropDenied(client, queryKey);
      },
    }),
    mutationCache: new MutationCache({ onError: noteSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: MINUTE / 2,
        // long enough that the way back from an enquiry finds the list as it was
        gcTime: 30 * MINUTE,
        // a server on this very machine answers without any network
        networkMode: 'always',
        // which would otherwise leave what could not be fetched as it is when the network is back
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 1 && isWorthRetrying(error),
      },
      // what was sent may be about persons: it is not kept when it has been sent
      mutations: { networkMode: 'always', gcTime: 0 },
    },
  });
  dropWhenSessionEnds(client);
  return client;
}

/** However the session came to an end, or to be another person's: what it showed of persons goes with it. */
function dropWhenSessionEnds(client: QueryClient): void {
  let last: string | undefined;
  client.getQueryCache().subscribe(({ query, type }) => {
    if (type !== 'updated' || query.queryHash !== hashKey(SESSION_KEY)) return;
    const session = query.state.data as Session | null | undefined;
    const now = session?.account.id;
    if (session === undefined || now === last) return;
    if (last !== undefined) dropPersonalData(client);
    if (now !== undefined) forgetWritingOfOthers(now);
    last = now;
  });
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502);
}
