import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { assertBoundByPolicies } from './roles.ts';
import type { DB } from './tables.ts';

export type Database = Kysely<DB>;

export type PoolSettings = {
  /** Connections at most. */
  max: number;
  /** A query that takes longer is stopped by the server, in ms. */
  statementTimeout: number;
};

const DEFAULT_POOL: PoolSettings = { max: 12, statementTimeout: 30_000 };

/** Opens the application's pool and makes sure that row-level security binds it. */
export async function openDatabase(
  connection: Connection,
  settings: PoolSettings = DEFAULT_POOL,
): Promise<Database> {
  const pool = new pg.Pool({
    ...connection,
    max: settings.max,
    connectionTimeoutMillis: 3000,
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
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  // It ends a pool only when it has used it once: a command without a query would wait for the idle time.
  await db.connection().execute(() => Promise.resolve());
  return db;
}
