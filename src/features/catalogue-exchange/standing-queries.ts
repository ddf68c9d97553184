import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { StandingEntry } from './import/name-entries.ts';

/** Everything in the actor's own catalogue, drafts and what is withdrawn too. */
export async function findStanding(tx: Tx): Promise<StandingEntry[]> {
  const { rows } = await sql<StandingEntry>`
    select id, state, content from catalogue_entry
    where municipality_id = (select access.my_municipality()) order by id`.execute(tx);
  return rows;
}
