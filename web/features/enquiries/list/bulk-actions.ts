import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BulkReply, type BulkChange } from '../../../../src/features/enquiries/bulk-change.ts';
import { sendJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { useMessages } from '../../../ui/language.tsx';
import { refreshEnquiries } from './fetch-list.ts';

/** What came of the last change of several rows. */
export type BulkOutcome = { change: BulkChange; reply: BulkReply; isUndone: boolean };

/** Changes several enquiries, and takes the change back for the rows where nothing has happened since. */
export function useBulkActions() {
  const { list: texts } = useMessages();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const send = (change: BulkChange) => sendJson('POST', API.bulkChange, BulkReply, change);

  const change = useMutation({
    mutationFn: send,
    onSuccess: async (reply, wanted) => {
      setOutcome({ change: wanted, reply, isUndone: false });
      await refreshEnquiries(queryClient);
    },
  });
  const undo = useMutation({
    mutationFn: async ({ change: done, reply }: BulkOutcome) => {
      for (const step of undoSteps(done, reply, texts.undoReason)) await send(step);
    },
    onSuccess: () => setOutcome((current) => (current === null ? null : { ...current, isUndone: true })),
    onSettled: () => refreshEnquiries(queryClient),
  });
  return { outcome, forget: () => setOutcome(null), change, undo };
}

/** The changes that bring the rows back to what they were. */
export function undoSteps(change: BulkChange, { done }: BulkReply, reason: string): BulkChange[] {
  if (done.length === 0 || change.action === 'reopen') return [];
  const rowsOf = (rows: typeof done) => rows.map(({ id, version }) => ({ id, version }));
  if (change.action === 'close') return [{ action: 'reopen', reason, rows: rowsOf(done) }];
  const before = new Map<string | null, typeof done>();
  for (const row of done)
    before.set(row.previousAdviserId, [...(before.get(row.previousAdviserId) ?? []), row]);
  return [...before].map(([adviserId, rows]) => ({ action: 'assign', adviserId, rows: rowsOf(rows) }));
}
