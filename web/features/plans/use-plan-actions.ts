import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { PlanReply } from '../../../src/features/plans/plan.ts';
import { PriorityReply } from '../../../src/features/plans/priority.ts';
import { isDenied, sendJson } from '../../api.ts';
import { planQuery, prioritiesQuery } from './fetch-plan.ts';

export type PlanAction = { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown };

/** Sends changes of a plan, one at a time; what stands afterwards is shown whoever was first. */
export function usePlanActions(caseId: string) {
  return useActions(caseId, planQuery(caseId).queryKey, PlanReply, ({ plan }) => plan);
}

/** The same of what services are asked to put first. */
export function usePriorityActions(caseId: string) {
  return useActions(caseId, prioritiesQuery(caseId).queryKey, PriorityReply, ({ priorities }) => priorities);
}

export type PlanActions = ReturnType<typeof usePlanActions>;

function useActions<S extends z.ZodType<{ outcome: 'saved' | 'conflict' }>>(
  caseId: string,
  queryKey: QueryKey,
  schema: S,
  standingOf: (reply: z.output<S>) => unknown,
) {
  const client = useQueryClient();
  const [done, setDone] = useState<string | null>(null);
  const [hasConflict, setHasConflict] = useState(false);
  const { mutateAsync, isPending, error, reset } = useMutation({
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
  });

  /** @returns whether it was done; why not stands in `error` or `hasConflict` */
  const run = async (action: PlanAction, whenDone: string): Promise<boolean> => {
    setDone(null);
    setHasConflict(false);
    try {
      const { outcome } = await mutateAsync(action);
      setHasConflict(outcome === 'conflict');
      if (outcome === 'saved') setDone(whenDone);
      return outcome === 'saved';
    } catch {
      return false;
    }
  };
  return {
    run,
    isPending,
    error,
    hasConflict,
    done,
    /** Before another question: what was said of the last is not said of it. */
    clear: () => {
      reset();
      setDone(null);
      setHasConflict(false);
    },
  };
}
