import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { CaseReply } from '../../../src/features/cases/case-move.ts';
import { Coordinators } from '../../../src/features/cases/coordinator.ts';
import { isDenied, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { useActions } from '../../use-actions.ts';
import { caseQuery, coordinatorsQuery } from './fetch-case.ts';

type CaseAction = { method: 'POST' | 'PUT'; part: string; body: unknown };
const Reply = z.union([CaseReply, Coordinators]);

/** Sends what is done with a case; what stands afterwards is shown whoever was first. */
export function useCaseActions(caseId: string) {
  const client = useQueryClient();
  const { queryKey } = caseQuery(caseId);
  return useActions(
    {
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
    },
    (reply) => 'outcome' in reply && reply.outcome === 'conflict',
  );
}
export type CaseActions = ReturnType<typeof useCaseActions>;
