import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CaseReach } from './case-reach-rules.ts';

/** How far the enquiry's case has come; it stays so until the transaction ends. */
export async function findCaseReach(tx: Tx, enquiryId: string): Promise<CaseReach | null> {
  await sql`select from enquiry where municipality_id = (select access.my_municipality()) and id = ${enquiryId}
    for no key update`.execute(tx);
  const { rows } = await sql<CaseReach>`
    select stage, form, first_on as "firstOn", open_tasks as "openTasks" from access.case_reach(${enquiryId})`.execute(
    tx,
  );
  return rows[0] ?? null;
}
