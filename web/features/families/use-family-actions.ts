import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { FamilyReply } from '../../../src/features/families/family-change.ts';
import { Family } from '../../../src/features/families/family.ts';
import { isDenied, send, sendJson } from '../../api.ts';
import { useActions } from '../../use-actions.ts';
import { familyQuery } from './fetch-families.ts';

export type FamilyAction = { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; body?: unknown };

/** A merge that someone else was before says no more than that. */
const Reply = z.union([Family, FamilyReply, z.object({ code: z.literal('conflict') })]);

/** Sends changes of a family, one at a time; what stands afterwards is shown whoever was first. */
export function useFamilyActions(familyId: string) {
  const client = useQueryClient();
  const { queryKey } = familyQuery(familyId);
  return useActions(
    {
      mutationFn: async ({ method, path, body }: FamilyAction) => {
        if (method !== 'DELETE') return sendJson(method, path, Reply, body, [409]);
        await send(method, path);
        return null;
      },
      onSuccess: async (reply) => {
        const standing = reply === null ? null : familyOf(reply);
        if (standing !== null) client.setQueryData(queryKey, standing);
        // consents, contributions and the rest follow the family: what a merge moves, what protection hides
        await client.invalidateQueries({
          predicate: ({ queryKey: key }) =>
            key[1] === familyId && !(standing !== null && key[0] === queryKey[0] && key.length === 2),
        });
        void client.invalidateQueries({ queryKey: ['families'] });
        void client.invalidateQueries({ queryKey: ['enquiry-family'] });
      },
      onError: (failure) => {
        if (isDenied(failure)) void client.invalidateQueries({ queryKey });
      },
    },
    isConflictReply,
  );
}
export type FamilyActions = ReturnType<typeof useFamilyActions>;

function isConflictReply(reply: z.infer<typeof Reply> | null): boolean {
  if (reply === null) return false;
  return 'code' in reply || ('outcome' in reply && reply.outcome === 'conflict');
}

/** What stands now, where the answer says it. */
function familyOf(reply: z.infer<typeof Reply>): Family | null {
  if ('code' in reply) return null;
  if (!('outcome' in reply)) return reply;
  return reply.outcome === 'saved' ? reply.family : reply.current;
}
