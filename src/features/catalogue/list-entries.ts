import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { findEntryRows } from './entry-list-queries.ts';
import type { EntryListQuery, EntryRow } from './entry-record.ts';
import { findMonths } from './entry-record-queries.ts';
import { confirmByDay, isStale } from './freshness-rules.ts';

/** What the actor is to keep, by list. */
export async function listEntries(
  { tx, clock }: { tx: Tx; clock: Clock },
  query: EntryListQuery,
): Promise<{ items: EntryRow[]; total: number }> {
  const months = await findMonths(tx);
  const { rows, total } = await findEntryRows(tx, query);
  const items = rows.map(({ changedOn, total: _, ...row }) => {
    const confirmBy = confirmByDay({ kind: row.kind, confirmedOn: row.confirmedOn, changedOn }, months);
    return { ...row, confirmBy, isStale: row.state === 'published' && isStale({ confirmBy }, today(clock)) };
  });
  return { items, total };
}
