import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** The case that was entered with this sending before; undefined when it comes for the first time. */
export async function findCaseOfSending(tx: Tx, sentId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from enquiry
    where municipality_id = (select access.my_municipality()) and draft_id = ${sentId}
      and access.may_read_case(id)`.execute(tx);
  return rows[0]?.id;
}
