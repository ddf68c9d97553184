import { sql } from 'kysely';
import { sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { QuietThread } from './loose-thread.ts';

/** Puts it in the place of what stood for the same thread. */
export async function replaceQuiet(
  tx: Tx,
  caseId: string,
  id: string,
  { rule, subjectId, until, reason }: QuietThread,
): Promise<void> {
  await sql`delete from loose_quiet where municipality_id = (select access.my_municipality())
    and case_id = ${caseId} and rule = ${rule} and subject_id = ${subjectId}`.execute(tx);
  await sql`
    insert into loose_quiet (municipality_id, id, case_id, rule, subject_id, until_day, reason, by_account, on_day)
    values ((select access.my_municipality()), ${id}, ${caseId}, ${rule}, ${subjectId}, ${until},
      ${sealer(tx, caseId)('loose_quiet', id, 'reason', reason)}::bytea, (select access.actor()), access.today())`.execute(
    tx,
  );
}

/** @returns false when there is none for the actor */
export async function deleteQuiet(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from loose_quiet where municipality_id = (select access.my_municipality())
    and case_id = ${caseId} and id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}
