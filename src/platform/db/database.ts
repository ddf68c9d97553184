import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { rememberKeys } from '../crypto/keys-of.ts';
import type { Keys } from '../crypto/keys.ts';
import { openResults } from '../crypto/open-results.ts';
import type { Connection } from './connection.ts';
import { assertBoundByPolicies } from './roles.ts';
import type { DB } from './tables.ts';

import { WatchedClient } from './watched-client.ts';
import { CHECKOUT_LIMIT, watchPool } from './watched-pool.ts';

export type Database = Kysely<DB>;

export type PoolSettings = {
  /** Connections at most. */
  max: number;
  /** A query that takes longer is stopped by the server, in ms. */
  statementTimeout: number;
};

const DEFAULT_POOL: PoolSettings = { max: 12, statementTimeout: 30_000 };

/** Opens the application's pool and makes sure that row-level security binds it; sealed values are opened with the keys. */
export async function openDatabase(
  connection: Connection,
  keys: Keys,
  settings: PoolSettings = DEFAULT_POOL,
): Promise<Database> {
  const pool = new pg.Pool({
    ...connection,
    max: settings.max,
    Client: WatchedClient,
    connectionTimeoutMillis: CHECKOUT_LIMIT,
    idleTimeoutMillis: 30_000,
    statement_timeout: settings.statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'levekar',
    // Every query is short, and compiling one takes longer than running it.
    options: '-c jit=off',
  });
  // A lost idle connection must not end the process; the next query opens a new one.
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    await assertBoundByPolicies(client);
  } catch (error) {
    client.release();
    await pool.end();
    throw error;
  }
  client.release();
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: watchPool(pool, connection, settings.statementTimeout) }),
    plugins: [openResults(keys)],
  });
  rememberKeys(db, keys);
  // It ends a pool only when it has used it once: a command without a query would wait for the idle time.
  await db.connection().execute(() => Promise.resolve());
  return db;
}
