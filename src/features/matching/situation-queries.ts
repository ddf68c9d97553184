import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Enquiry } from '../enquiries/enquiry.ts';

/** The area where a family lives on a day; null outside the municipality, or where it is not known. */
export async function findFamilyArea(tx: Tx, familyId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ area: string | null }>`
    select area from family_address
    where municipality_id = (select access.my_municipality()) and family_id = ${familyId} and valid_from <= ${day}::date
    order by valid_from desc limit 1`.execute(tx);
  return rows[0]?.area ?? null;
}

/** What is counted of a household in an enquiry; undefined where it is not the actor's to see. */
export async function findHousehold(
  tx: Tx,
  id: string,
): Promise<Pick<Enquiry, 'area' | 'children' | 'youngPeople'> | undefined> {
  const { rows } = await sql<Pick<Enquiry, 'area' | 'children' | 'youngPeople'>>`
    select area, children, young_people as "youngPeople" from enquiry
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
  return rows[0];
}
