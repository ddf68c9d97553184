import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { CaseReply } from '../../../src/features/cases/case-move.ts';
import { Coordinators } from '../../../src/features/cases/coordinator.ts';
import { isDenied, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { caseQuery, coordinatorsQuery } from './fetch-case.ts';

type CaseAction = { method: 'POST' | 'PUT'; part: string; body: unknown };
const Reply = z.union([CaseReply, Coordinators]);

/** Sends what is done with a case; what stands afterwards is shown whoever was first. */
export function useCaseActions(caseId: string) {
  const client = useQueryClient();
  const [done, setDone] = useState<string | null>(null);
  const [hasConflict, setHasConflict] = useState(false);
  const { queryKey } = caseQuery(caseId);
  const { mutateAsync, isPending, error, reset } = useMutation({
    // one after the other, each on what the one before left
    scope: { id: `case ${caseId}` },
    mutationFn: ({ method, part, body }: CaseAction) =>
      sendJson(method, API.case(caseId, part), Reply, body, [409]),
    onSuccess: (reply) => {
      if ('items' in reply) client.setQueryData(coordinatorsQuery(caseId).queryKey, reply.items);
      else client.setQueryData(queryKey, reply.outcome === 'saved' ? reply.case : reply.current);
      // the register, the family and the case's own parts follow its steps
      void client.invalidateQueries({
        predicate: ({ queryKey: key }) => key[0] === 'case' && key[1] === caseId && key.length > 2,
      });
      for (const key of ['cases', 'enquiry', 'enquiries', 'family'] as const)
        void client.invalidateQueries({ queryKey: [key] });
    },
    onError: (failure) => {
      if (isDenied(failure)) void client.invalidateQueries({ queryKey });
    },
  });

  /** @returns whether it was done; why not stands in `error` or `hasConflict` */
  const run = async (action: CaseAction, whenDone: string): Promise<boolean> => {
    setDone(null);
    setHasConflict(false);
    try {
      const reply = await mutateAsync(action);
      const isConflict = 'outcome' in reply && reply.outcome === 'conflict';
      setHasConflict(isConflict);
      if (!isConflict) setDone(whenDone);
      return !isConflict;
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
export type CaseActions = ReturnType<typeof useCaseActions>;
