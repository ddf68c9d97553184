import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { SealedColumn, SealedTable } from '../../platform/crypto/sealed-columns.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { MergeDetails } from './join-details.ts';

/** Holds families with their persons until the transaction ends: what is read of them afterwards stands. */
export async function lockFamilies(tx: Tx, ids: readonly string[]): Promise<void> {
  const mine = sql`municipality_id = (select access.my_municipality())`;
  await sql`select from family where ${mine} and id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  );
  await sql`select from person where ${mine} and family_id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  );
}

/**
 * Makes everything of one family the other's; see access.merge_families. The merge's details have a key of their own.
 * @returns false when it may not be
 */
export async function mergeRecords(
  tx: Tx,
  wanted: {
    id: string;
    keptId: string;
    goneId: string;
    same: Readonly<Record<string, string>>;
    details: MergeDetails;
  },
): Promise<boolean> {
  const { id, keptId, goneId, same, details } = wanted;
  const sealed = sealer(tx, id)('family_merge', id, 'details', JSON.stringify(details));
  const { rows } = await sql<{ done: boolean }>`
    select access.merge_families(${keptId}, ${goneId}, ${JSON.stringify(same)}::jsonb, ${id}, ${sealed}) as done`.execute(
    tx,
  );
  return rows[0]?.done === true;
}

/** A merge that still stands: the record that was given up, and what was made of the details of persons. */
export async function findStandingMerge(
  tx: Tx,
  mergeId: string,
): Promise<{ fromId: string; details: MergeDetails } | undefined> {
  const { rows } = await sql<{ fromId: string; details: string }>`
    select m.from_id as "fromId", ${opened('family_merge', 'details', 'm')} as details from family_merge m
    where m.municipality_id = (select access.my_municipality()) and m.id = ${mergeId} and m.split_at is null
      and m.details is not null`.execute(tx);
  return rows[0] && { fromId: rows[0].fromId, details: readMergeDetails(rows[0].details) };
}

export function readMergeDetails(details: string): MergeDetails {
  return MergeDetails.parse(JSON.parse(details));
}

/** Puts back what a merge moved; see access.split_family. @returns false when a later merge is in the way */
export async function splitRecord(tx: Tx, mergeId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.split_family(${mergeId}) as done`.execute(tx);
  return rows[0]?.done === true;
}

/**
 * Seals with the key of the record that was split off what was written meanwhile under the other's, so that either
 * can be erased alone; for who has just split them.
 */
export async function resealMoved(tx: Tx, mergeId: string, fromId: string): Promise<void> {
  const { rows } = await sql<{
    tab: SealedTable;
    row: string;
    col: SealedColumn<SealedTable>;
    version: number;
    value: string;
  }>`
    select tab, row_id as row, col, version, value from access.moved_values(${mergeId})`.execute(tx);
  const seal = sealer(tx, fromId);
  for (const { tab, row, col, version, value } of rows)
    await sql`select access.reseal_moved(${mergeId}, ${tab}, ${row}, ${col}, ${seal(tab, row, col, value, version)})`.execute(
      tx,
    );
}
