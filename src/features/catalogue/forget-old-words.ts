import { sql } from 'kysely';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Clock } from '../../shared/clock.ts';

/**
 * Takes away what strangers wrote that nobody has dealt with in time, from backups too: with its keys. What was counted
 * stays. The days are the database's (`access.forget_old_words`).
 * @returns of how many gaps and proposals
 */
export function forgetOldWords({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  return inTransaction(db, clock, null, async (tx) => {
    const { rows } = await sql<{ forgotten: string[] }>`
      select access.forget_old_words() as forgotten`.execute(tx);
    const forgotten = rows[0]?.forgotten ?? [];
    // Before it is committed: should that fail, the words are gone all the same, and the next round takes the rows.
    if (forgotten.length > 0) keysOf(tx).destroyKeys(forgotten);
    return forgotten.length;
  });
}
