import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import { PlanReply } from '../../../src/features/plans/plan.ts';
import { PriorityReply } from '../../../src/features/plans/priority.ts';
import { isDenied, sendJson } from '../../api.ts';
import { useActions } from '../../use-actions.ts';
import { planQuery, prioritiesQuery } from './fetch-plan.ts';

export type PlanAction = { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown };

/** Sends changes of a plan, one at a time; what stands afterwards is shown whoever was first. */
export function usePlanActions(caseId: string) {
  return useActionsOfCase(caseId, planQuery(caseId).queryKey, PlanReply, ({ plan }) => plan);
}

/** The same of what services are asked to put first. */
export function usePriorityActions(caseId: string) {
  return useActionsOfCase(
    caseId,
    prioritiesQuery(caseId).queryKey,
    PriorityReply,
    ({ priorities }) => priorities,
  );
}

export type PlanActions = ReturnType<typeof usePlanActions>;

function useActionsOfCase<S extends z.ZodType<{ outcome: 'saved' | 'conflict' }>>(
  caseId: string,
  queryKey: QueryKey,
  schema: S,
  standingOf: (reply: z.output<S>) => unknown,
) {
  const client = useQueryClient();
  return useActions(
    {
      mutationFn: ({ method, path, body }: PlanAction) => sendJson(method, path, schema, body, [409]),
      onSuccess: (reply) => {
        client.setQueryData(queryKey, standingOf(reply));
        // the page's head, its timeline and its loose threads follow the plan
        void client.invalidateQueries({
          predicate: ({ queryKey: key }) => key[1] === caseId && key[2] !== queryKey[2],
        });
      },
      onError: (failure) => {
        if (isDenied(failure)) void client.invalidateQueries({ queryKey });
      },
    },
    ({ outcome }) => outcome === 'conflict',
  );
}
