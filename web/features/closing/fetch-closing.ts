import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Closing } from '../../../src/features/closing/closing.ts';
import { LearningList } from '../../../src/features/closing/learning.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

const PART = 'closing';

export const closingQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, PART],
    queryFn: ({ signal }) => getJson(API.case(caseId, '/closing'), Closing, signal),
  });

export const learningsQuery = (year: number) =>
  queryOptions({
    queryKey: ['learnings', year],
    queryFn: async ({ signal }) => (await getJson(API.learnings({ year }), LearningList, signal)).items,
  });

/** What is left follows what is done elsewhere on the page: in the plan, with the applications. */
export function useFollowingCase(caseId: string): void {
  const client = useQueryClient();
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        const [what, id, part] = event.query.queryKey as readonly unknown[];
        const isAnew = event.query.state.dataUpdateCount > 1;
        if (what !== 'case' || id !== caseId || part === PART || !isAnew) return;
        void client.invalidateQueries({ queryKey: closingQuery(caseId).queryKey });
      }),
    [client, caseId],
  );
}
