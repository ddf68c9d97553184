import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isNotFound, send } from '../../api.ts';
import { API } from '../../paths.ts';
import { budgetQuery } from './fetch-budget.ts';

/** Deletes what is kept, because the family no longer wishes it. */
export function useForgetBudget(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      try {
        await send('DELETE', API.case(caseId, '/budget'));
      } catch (error) {
        // somebody else was first: it is gone, as it was to be
        if (!isNotFound(error)) throw error;
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: budgetQuery(caseId).queryKey }),
  });
}
