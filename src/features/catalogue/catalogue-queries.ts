import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryContent, EntryKind } from './entry.ts';

export type Stamp = { seq: number; months: Partial<Record<EntryKind, number>> };

/** Up to where the catalogue has changed, and the months between confirmations that are not twelve. */
export async function findStamp(tx: Tx, municipalityId: number): Promise<Stamp> {
  const { rows } = await sql<{ seq: string; months: Stamp['months'] }>`
    select seq, months from access.catalogue_stamp(${municipalityId})`.execute(tx);
  return { seq: Number(rows[0]?.seq ?? 0), months: rows[0]?.months ?? {} };
}

export type Changed = {
  id: string;
  seq: number;
  version: number;
  /** As it was written; null when it is not published now. */
  content: EntryContent | null;
  confirmedOn: string | null;
  confirmedAs: string | null;
  changedOn: string;
};

/** What has changed after a number, in order. */
export async function findChanges(tx: Tx, municipalityId: number, after: number): Promise<Changed[]> {
  const { rows } = await sql<Omit<Changed, 'seq'> & { seq: string }>`
    select id, seq, version, content, confirmed_on as "confirmedOn", confirmed_as as "confirmedAs",
      changed_on as "changedOn"
    from access.catalogue_changes(${municipalityId}, ${after})`.execute(tx);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
