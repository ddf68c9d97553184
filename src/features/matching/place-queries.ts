import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** The area where a family lives on a day; null outside the municipality, or where it is not known. */
export async function findFamilyArea(tx: Tx, familyId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ area: string | null }>`
    select area from family_address
    where municipality_id = (select access.my_municipality()) and family_id = ${familyId} and valid_from <= ${day}::date
    order by valid_from desc limit 1`.execute(tx);
  return rows[0]?.area ?? null;
}
