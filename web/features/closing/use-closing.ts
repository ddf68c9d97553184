import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CaseReply } from '../../../src/features/cases/case-move.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';

/** Who waits for the answer to an application, as the list's choice says it: `person:<id>`, `service:7`, `account:<id>`. */
export type Followers = Readonly<Record<string, string>>;

/** A choice as the server takes it. */
export function followUpsOf(followers: Followers): object[] {
  return Object.entries(followers).flatMap(([applicationId, choice]): object[] => {
    const [kind, id = ''] = choice.split(':');
    if (kind === 'person') return [{ applicationId, personId: id }];
    if (kind === 'account') return [{ applicationId, accountId: id }];
    return kind === 'service' ? [{ applicationId, serviceId: Number(id) }] : [];
  });
}

/**
 * Closes the case, and has the whole page read anew, also when somebody else was first.
 * @param onClosed done as soon as it is closed: the form itself goes with the case
 */
export function useCloseCase(caseId: string, way: 'close' | 'close-by-force', onClosed: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => sendJson('POST', API.case(caseId, `/${way}`), CaseReply, body, [409]),
    onSuccess: ({ outcome }) => {
      if (outcome === 'saved') onClosed();
    },
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo-people' }),
  });
}
