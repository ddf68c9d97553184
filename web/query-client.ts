import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isSignedOut } from './api.ts';
import { SESSION_KEY } from './features/people/session.ts';

const MINUTE = 60_000;

export function createQueryClient(): QueryClient {
  // The page stays as it is, with what has been typed; the shell then tells that the session is over.
  const noteSignedOut = (error: unknown) => {
    if (isSignedOut(error)) client.setQueryData(SESSION_KEY, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noteSignedOut }),
    mutationCache: new MutationCache({ onError: noteSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: MINUTE / 2,
        // long enough that the way back from an enquiry finds the list as it was
        gcTime: 30 * MINUTE,
        // a server on this very machine answers without any network
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502);
}
