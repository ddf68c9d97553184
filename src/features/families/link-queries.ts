import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FamilyOfEnquiry } from './family-change.ts';

/** What decides whether an enquiry may be linked; undefined when it is not in the actor's registers. */
export async function findEnquiryToLink(
  tx: Tx,
  enquiryId: string,
): Promise<{ teamId: number; anonymous: boolean } | undefined> {
  const { rows } = await sql<{ teamId: number; anonymous: boolean }>`
    select team_id as "teamId", anonymous from enquiry
    where municipality_id = (select access.my_municipality()) and id = ${enquiryId}
      and team_id = any ((select access.my_teams())::integer[])`.execute(tx);
  return rows[0];
}

/** @returns false when the enquiry is linked already, to whichever family */
export async function insertLink(tx: Tx, familyId: string, enquiryId: string): Promise<boolean> {
  const { rowCount } = await sql`
    insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at)
    values ((select access.my_municipality()), ${enquiryId}, ${familyId}, (select access.actor()), access.now())
    on conflict do nothing`
    .execute(tx)
    .then(({ numAffectedRows }) => ({ rowCount: numAffectedRows ?? 0n }));
  return rowCount === 1n;
}

export async function deleteLink(tx: Tx, familyId: string, enquiryId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from family_enquiry where municipality_id = (select access.my_municipality())
      and family_id = ${familyId} and enquiry_id = ${enquiryId} returning enquiry_id`.execute(tx);
  return rows.length === 1;
}

/** The family that an enquiry belongs to, when it is one that the actor may see. */
export async function findFamilyOfEnquiry(tx: Tx, enquiryId: string): Promise<FamilyOfEnquiry['family']> {
  const { rows } = await sql<NonNullable<FamilyOfEnquiry['family']>>`
    select f.id, f.reference, ${opened('family', 'name', 'f')} as name from family_enquiry l
      join family f on f.municipality_id = l.municipality_id and f.id = l.family_id
    where l.municipality_id = (select access.my_municipality()) and l.enquiry_id = ${enquiryId}`.execute(tx);
  return rows[0] ?? null;
}
