import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ApplicationList } from '../../../src/features/applications/application.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { LOOSE_KEY } from '../loose-threads/fetch-loose-threads.ts';

export const applicationsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'applications'],
    queryFn: async ({ signal }) =>
      (await getJson(API.case(caseId, '/applications'), ApplicationList, signal)).items,
  });

/** After a change: with the applications goes what is loose, and what holds the closing back. */
const FOLLOWING: readonly unknown[] = [LOOSE_KEY, 'closing'];

export async function refreshApplications(client: QueryClient, caseId: string): Promise<void> {
  void client.invalidateQueries({ queryKey: [LOOSE_KEY] });
  void client.invalidateQueries({
    predicate: ({ queryKey: [what, id, part] }) =>
      what === 'case' && id === caseId && FOLLOWING.includes(part),
  });
  // only the list is waited for: who sees it may go on at once, and nothing closes what she opens then
  await client.invalidateQueries({ queryKey: applicationsQuery(caseId).queryKey });
}
