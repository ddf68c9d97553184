import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EntryReply } from '../../../src/features/catalogue/entry-record.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { toConfirmQuery } from '../catalogue-keeping/to-confirm-note.tsx';
import { CATALOGUE_KEY } from './fetch-catalogue.ts';

type Confirmed = { id: string; version: number };
type Outcome = { done: readonly Confirmed[]; failed: number; isUndone: boolean };

/** Confirms entries one after the other; those where somebody else was first are told of and left as they are. */
export function useConfirmSeveral() {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const sending = useMutation({
    mutationFn: async ({ which, isUndo }: { which: readonly Confirmed[]; isUndo: boolean }) => {
      const done: Confirmed[] = [];
      for (const { id, version } of which) {
        const path = API.catalogueEntry(id, isUndo ? '/restore' : '/confirm');
        const body = isUndo ? { version, to: version - 1 } : { version };
        const reply = await sendJson('POST', path, EntryReply, body, [409]).catch(() => null);
        if (reply?.outcome === 'saved') done.push({ id, version: reply.entry.version });
      }
      return { done, failed: which.length - done.length, isUndone: isUndo };
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
    confirm: (which: readonly Confirmed[]) => sending.mutate({ which, isUndo: false }),
    undo: () => sending.mutate({ which: outcome?.done ?? [], isUndo: true }),
  };
}
