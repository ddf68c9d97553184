import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Absences, type NewAbsence } from '../../../src/features/workload/absence.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { absencesQuery } from './fetch-workload.ts';

type Change = { add: NewAbsence } | { remove: string };

/** Records an absence or takes one away; what hangs on it is asked anew. */
export function useAbsences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) =>
      'add' in change
        ? sendJson('POST', API.absences, Absences, change.add)
        : sendJson('DELETE', API.absence(change.remove), Absences, undefined),
    onSuccess: (reply) => {
      client.setQueryData(absencesQuery.queryKey, reply);
      for (const key of ['my-day', 'cases', 'loose-threads', 'case'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
