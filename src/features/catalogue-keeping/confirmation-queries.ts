import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryKind } from '../catalogue/entry.ts';

/** Who may have to be asked today; nobody is the actor. @param after the last of those before */
export async function findConfirmationsDue(
  tx: Tx,
  most: number,
  after: string | null,
): Promise<{ accountId: string; municipalityId: number }[]> {
  const { rows } = await sql<{ accountId: string; municipalityId: number }>`
    select account_id as "accountId", municipality_id as "municipalityId"
    from access.confirmations_due(${most}, ${after}::uuid)`.execute(tx);
  return rows;
}

export type KeptRow = {
  id: string;
  kind: EntryKind;
  confirmedOn: string | null;
  changedOn: string;
  askedOn: string | null;
};

/** What the actor has the keeping of; ideas from elsewhere are nobody's to confirm. */
export function findOwnKept(tx: Tx): Promise<KeptRow[]> {
  return findKept(tx, sql`k.owner_id = (select access.actor())`);
}

/** All of the municipality's, whoever has the keeping of them. */
export function findAllKept(tx: Tx): Promise<KeptRow[]> {
  return findKept(tx, sql`true`);
}

async function findKept(tx: Tx, condition: RawBuilder<unknown>): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select e.id, e.kind, e.confirmed_on as "confirmedOn",
      (e.changed_at at time zone 'Europe/Oslo')::date as "changedOn", k.asked_on as "askedOn"
    from catalogue_entry e
      left join catalogue_keeping k on k.municipality_id = e.municipality_id and k.entry_id = e.id
    where e.municipality_id = (select access.my_municipality()) and e.state = 'published'
      and e.content ->> 'elsewhere' is null and ${condition}`.execute(tx);
  return rows;
}

/** Queues the actor's mail of today, once. @returns whether it was queued now */
export async function queueConfirmation(
  tx: Tx,
  { past, soon, ids }: { past: number; soon: number; ids: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ isQueued: boolean }>`
    select access.queue_confirmation(${past}, ${soon}, ${ids}::text[]) as "isQueued"`.execute(tx);
  return rows[0]?.isQueued === true;
}
