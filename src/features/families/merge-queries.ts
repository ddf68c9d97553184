import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** Makes everything of one family the other's; see access.merge_families. @returns false when it may not be */
export async function mergeRecords(
  tx: Tx,
  wanted: { id: string; keptId: string; goneId: string; same: Readonly<Record<string, string>> },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select access.merge_families(${wanted.keptId}, ${wanted.goneId}, ${JSON.stringify(wanted.same)}::jsonb,
      ${wanted.id}) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** Puts back what a merge moved; see access.split_family. @returns false when a later merge is in the way */
export async function splitRecord(tx: Tx, mergeId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.split_family(${mergeId}) as done`.execute(tx);
  return rows[0]?.done === true;
}
