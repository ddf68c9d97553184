import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EntryReply } from '../../../src/features/catalogue/entry-record.ts';
import { ApiError, isSignedOut, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { toConfirmQuery } from '../catalogue-keeping/to-confirm-note.tsx';
import { CATALOGUE_KEY } from './fetch-catalogue.ts';

type Confirmed = { id: string; version: number };
export type Outcome = {
  done: readonly Confirmed[];
  failed: number;
  isUndone: boolean;
  /** No answer came: the rest was not tried. */
  isUnreachable: boolean;
};

/** Confirms entries one after the other; those where somebody else was first are told of and left as they are. */
export function useConfirmSeveral() {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const sending = useMutation({
    mutationFn: async ({ which, isUndo }: { which: readonly Confirmed[]; isUndo: boolean }) => {
      const done: Confirmed[] = [];
      let isUnreachable = false;
      for (const { id, version } of which) {
        const path = API.catalogueEntry(id, isUndo ? '/restore' : '/confirm');
        const body = isUndo ? { version, to: version - 1 } : { version };
        try {
          const reply = await sendJson('POST', path, EntryReply, body, [409]);
          if (reply.outcome === 'saved') done.push({ id, version: reply.entry.version });
        } catch (error) {
          if (isSignedOut(error)) throw error;
          isUnreachable = error instanceof ApiError && error.status === 0;
          if (isUnreachable) break;
        }
      }
      const rest = which.filter((one) => done.every(({ id }) => id !== one.id));
      // what could not be undone for want of a network can be undone when it is back
      if (isUndo && isUnreachable) return { done: rest, failed: rest.length, isUndone: false, isUnreachable };
      return { done, failed: rest.length, isUndone: isUndo, isUnreachable };
    },
    onMutate: () => setOutcome(null),
    onSuccess: setOutcome,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [first, second] }) =>
          first === toConfirmQuery.queryKey[0] || (first === CATALOGUE_KEY && second !== 'services'),
      }),
  });
  return {
    outcome,
    isPending: sending.isPending,
    isTaking: (id: string) => sending.isPending && sending.variables.which.some((one) => one.id === id),
    confirm: (which: readonly Confirmed[]) => sending.mutate({ which, isUndo: false }),
    undo: () => sending.mutate({ which: outcome?.done ?? [], isUndo: true }),
  };
}
