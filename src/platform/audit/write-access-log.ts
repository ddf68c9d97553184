import { sql } from 'kysely';
import type { SignedIn } from '../../shared/signed-in.ts';
import type { Tx } from '../db/transaction.ts';

/**
 * Writes who read or changed what, in the transaction that does it: no log, no answer.
 * @param subjects ids of the records shown or changed; a list is one row with all of them
 */
export async function writeAccessLog(
  tx: Tx,
  actor: Pick<SignedIn, 'accountId' | 'municipalityId' | 'roles'>,
  event: string,
  subjects: readonly string[],
): Promise<void> {
  await sql`insert into access_log (municipality_id, at, actor_id, roles, event, subjects)
    values (${actor.municipalityId}, access.now(), ${actor.accountId}, ${actor.roles}, ${event},
            ${subjects}::uuid[])`.execute(tx);
}
