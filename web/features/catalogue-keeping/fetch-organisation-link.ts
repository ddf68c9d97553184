import { queryOptions } from '@tanstack/react-query';
import { LinkedEntries } from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import { askJson, isNotFound } from '../../api.ts';
import { API } from '../../paths.ts';

// The link opens once: a page that is loaded again in the same tab must still have what it was opened for. It is of an
// organisation's public entries, for an hour, and gone with the tab.
const storedAs = (token: string) => `levekar.link.${token}`;

export function readLinkKey(token: string): string | null {
  try {
    return sessionStorage.getItem(storedAs(token));
  } catch {
    return null;
  }
}

export function keepLinkKey(token: string, key: string | null): void {
  try {
    if (key === null) sessionStorage.removeItem(storedAs(token));
    else sessionStorage.setItem(storedAs(token), key);
  } catch {
    // then it is as long as the page
  }
}

/** What the key opens; when it opens nothing any more, what it last showed, so that nothing written is lost. */
export type Sitting = { isOpen: boolean; entries: LinkedEntries | null };

export const sittingQuery = (key: string) =>
  queryOptions({
    queryKey: ['linked-entries', key],
    queryFn: async ({ signal, client, queryKey }): Promise<Sitting> => {
      try {
        const entries = await askJson(API.catalogueLink('read'), LinkedEntries, { key }, signal);
        return { isOpen: true, entries };
      } catch (error) {
        if (!isNotFound(error)) throw error;
        return { isOpen: false, entries: client.getQueryData<Sitting>(queryKey)?.entries ?? null };
      }
    },
    staleTime: 0,
    gcTime: 0,
  });
