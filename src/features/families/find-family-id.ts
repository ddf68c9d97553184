import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';

/**
 * The id of the family that a reference or an id names, among those that the actor may see; null for any other,
 * missing or hidden alike. An id is given back as it is: whoever opens it meets the policies.
 */
export async function findFamilyId(tx: Tx, text: string): Promise<string | null> {
  const id = z.uuid().safeParse(text.trim().toLowerCase());
  if (id.success) return id.data;
  const { rows } = await sql<{ id: string }>`
    select id from family
    where municipality_id = (select access.my_municipality()) and reference = ${text.trim().toUpperCase()}
      and merged_into is null`.execute(tx);
  return rows[0]?.id ?? null;
}
