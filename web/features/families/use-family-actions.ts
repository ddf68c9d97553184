import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { FamilyReply } from '../../../src/features/families/family-change.ts';
import { Family } from '../../../src/features/families/family.ts';
import { isDenied, send, sendJson } from '../../api.ts';
import { familyQuery } from './fetch-families.ts';

export type FamilyAction = { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; body?: unknown };

/** A merge that someone else was before says no more than that. */
const Reply = z.union([Family, FamilyReply, z.object({ code: z.literal('conflict') })]);

/** Sends changes of a family, one at a time; what stands afterwards is shown whoever was first. */
export function useFamilyActions(familyId: string) {
  const client = useQueryClient();
  const [done, setDone] = useState<string | null>(null);
  const [hasConflict, setHasConflict] = useState(false);
  const { queryKey } = familyQuery(familyId);
  const { mutateAsync, isPending, error, reset } = useMutation({
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
  });

  /** @returns whether it was done; why not stands in `error` or `hasConflict` */
  const run = async (action: FamilyAction, whenDone: string): Promise<boolean> => {
    setDone(null);
    setHasConflict(false);
    try {
      const reply = await mutateAsync(action);
      const isConflict = reply !== null && isConflictReply(reply);
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
export type FamilyActions = ReturnType<typeof useFamilyActions>;

function isConflictReply(reply: z.infer<typeof Reply>): boolean {
  return 'code' in reply || ('outcome' in reply && reply.outcome === 'conflict');
}

/** What stands now, where the answer says it. */
function familyOf(reply: z.infer<typeof Reply>): Family | null {
  if ('code' in reply) return null;
  if (!('outcome' in reply)) return reply;
  return reply.outcome === 'saved' ? reply.family : reply.current;
}
