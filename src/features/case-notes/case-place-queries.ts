import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type CasePlace = { familyId: string | null };

/** The case's family where the case is the actor's team's; undefined when it is missing or another's. */
export async function findCasePlace(tx: Tx, caseId: string): Promise<CasePlace | undefined> {
  const { rows } = await sql<CasePlace>`
    select l.family_id as "familyId" from enquiry e
      left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
    where e.municipality_id = (select access.my_municipality()) and e.id = ${caseId}
      and access.may_read_case(${caseId})`.execute(tx);
  return rows[0];
}
