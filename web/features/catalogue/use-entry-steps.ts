import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EntryReply, type EntryRecord } from '../../../src/features/catalogue/entry-record.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { CATALOGUE_KEY, entryQuery } from './fetch-catalogue.ts';

export type Step = 'confirm' | 'withdraw' | 'publish' | 'restore';
type Taken = { step: Step; version: number; to?: number; isUndo?: true };
type Done = { step: Step; undo: (() => void) | null };

/** Confirms, withdraws, publishes or restores an entry; what was done can be taken back while the page is open. */
export function useEntrySteps(entry: EntryRecord) {
  const client = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const [isConflict, setIsConflict] = useState(false);
  const sending = useMutation({
    mutationFn: ({ step, version, to }: Taken) =>
      sendJson(
        'POST',
        API.catalogueEntry(entry.id, `/${step}`),
        EntryReply,
        to === undefined ? { version } : { version, to },
        [409],
      ),
    onMutate: () => {
      setDone(null);
      setIsConflict(false);
    },
    onSuccess: (reply, { step, isUndo }) => {
      const stands = reply.outcome === 'saved' ? reply.entry : reply.current;
      client.setQueryData(entryQuery(entry.id).queryKey, stands);
      setIsConflict(reply.outcome === 'conflict');
      if (reply.outcome === 'saved') setDone({ step, undo: isUndo ? null : undoOf(step, stands) });
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === CATALOGUE_KEY && queryKey[1] !== 'services',
      });
    },
  });
  function undoOf(step: Step, { version }: EntryRecord): () => void {
    if (step === 'withdraw') return () => sending.mutate({ step: 'publish', version, isUndo: true });
    if (step === 'publish') return () => sending.mutate({ step: 'withdraw', version, isUndo: true });
    return () => sending.mutate({ step: 'restore', version, to: version - 1, isUndo: true });
  }
  return {
    take: (step: Step, to?: number) =>
      sending.mutate({ step, version: entry.version, ...(to !== undefined && { to }) }),
    done,
    isConflict,
    isPending: sending.isPending,
    error: sending.error,
  };
}

export type EntrySteps = ReturnType<typeof useEntrySteps>;
