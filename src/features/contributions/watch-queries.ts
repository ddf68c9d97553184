import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { findUnopenedPartnerFamily } from './partner-family-query.ts';
import { listUnopenedPartnerFamilies } from './partner-list-query.ts';

/** A mark of the first families of the list, of the notices and of what the actor's services wrote, as it is now. */
export async function markOfList(tx: Tx, shown: number): Promise<string> {
  const families = await listUnopenedPartnerFamilies(tx, shown);
  const beside = await sql`
    select (select count(*) from notice n where n.municipality_id = (select access.my_municipality())
        and n.service_id = any ((select access.my_services())::integer[])) as notices,
      (select max(k.recorded_at) from contribution k where k.municipality_id = (select access.my_municipality())
        and k.service_id = any ((select access.my_services())::integer[])) as written`.execute(tx);
  return markOf([families, beside.rows]);
}

/** A mark of all that the actor's services may see of a family now; undefined when it is hidden or missing. */
export async function markOfFamily(tx: Tx, familyId: string): Promise<string | undefined> {
  const family = await findUnopenedPartnerFamily(tx, familyId);
  if (family === undefined) return undefined;
  const seen = await sql`
    select count(*), md5(string_agg(k.id::text, ' ' order by k.recorded_at, k.id)) as ids from contribution k
    where k.municipality_id = (select access.my_municipality()) and k.family_id = ${familyId}`.execute(tx);
  return markOf([family, seen.rows]);
}

// A digest, so that what stands behind it cannot be read from it.
function markOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}
