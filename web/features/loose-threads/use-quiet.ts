import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LooseThreads, type LooseThread } from '../../../src/features/loose-threads/loose-thread.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { caseThreadsQuery, LOOSE_KEY } from './fetch-loose-threads.ts';

type Change = { thread: LooseThread; quiet: { until: string; reason: string } | null };

/** Lets a thread be, or shows it again; every list that it stands in follows. */
export function useQuiet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ thread: { caseId, rule, subjectId, quiet: stood }, quiet }: Change) =>
      quiet === null
        ? sendJson(
            'DELETE',
            API.case(caseId, `/loose-threads/quiet/${stood?.id ?? ''}`),
            LooseThreads,
            undefined,
          )
        : sendJson('POST', API.case(caseId, '/loose-threads/quiet'), LooseThreads, {
            rule,
            subjectId,
            ...quiet,
          }),
    onSuccess: async (reply, { thread }) => {
      client.setQueryData(caseThreadsQuery(thread.caseId).queryKey, reply);
      await client.invalidateQueries({ queryKey: [LOOSE_KEY] });
      for (const key of ['cases', 'my-day'] as const) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
