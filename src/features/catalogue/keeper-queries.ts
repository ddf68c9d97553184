import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type Keeper = { id: string; name: string };
const MOST_KEEPERS = 2000;

/** Who has an account in the municipality today and can be asked to see to an entry, by name. */
export async function findKeepers(tx: Tx): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    select a.id, a.name from account a
    where a.municipality_id = (select access.my_municipality())
      and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)
      and exists (select from role_assignment r
        where r.municipality_id = a.municipality_id and r.account_id = a.id and r.role not in ('operator', 'guest')
          and r.valid_from <= access.today() and (r.valid_to is null or access.today() < r.valid_to))
    order by a.name, a.id limit ${MOST_KEEPERS}`.execute(tx);
  return rows;
}
