import { sql, type Transaction } from 'kysely';
import type { Clock } from '../../shared/clock.ts';
import { keysOf, rememberKeys } from '../crypto/keys-of.ts';
import type { Database } from './database.ts';
import { rememberDatabase } from './database-of.ts';
import type { DB } from './tables.ts';

export type Tx = Transaction<DB>;

/** Who acts. Nobody is what an open route and the sign-in itself run as: policies then show no row. */
export type Actor = { accountId: string; municipalityId: number };

/**
 * Runs work in one transaction in which the database knows the actor and the clock. Everything that
 * reads or writes a row goes through here: without an actor the policies let nothing out.
 */
export async function inTransaction<T>(
  db: Database,
  clock: Clock,
  actor: Actor | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    rememberKeys(tx, keysOf(db));
    rememberDatabase(tx, db);
    await sql`select set_config('app.actor', ${actor?.accountId ?? ''}, true),
                     set_config('app.now', ${clock.now().toISOString()}, true)`.execute(tx);
    // A request names its actor when it has found its session, and what that is and may is worked out there.
    if (actor !== null) await sql`select access.remember_actor()`.execute(tx);
    return work(tx);
  });
}
