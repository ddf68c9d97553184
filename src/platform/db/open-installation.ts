import {
  CommandKeyError,
  ensureCommandKey,
  readCommandKey,
  renewCommandKey,
  type KeySettings,
} from './command-key.ts';
import { connect, parseDatabaseUrl, type Connection } from './connection.ts';
import { openDatabase, type Database } from './database.ts';
import { openEmbedded } from './embedded/embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { OWNER_ROLE, ensureRoles } from './roles.ts';
import type pg from 'pg';

export type InstallationSettings = KeySettings & {
  databaseUrl: string | null;
  appDatabaseUrl: string | null;
};

/** A database that is there, migrated, and open for the application. */
export type Installation = {
  db: Database;
  /** Runs an act of installation as the owner, past the policies. */
  asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T>;
  /** The key that commands act by. @throws CommandKeyError */
  readKey(): Promise<Buffer>;
  /** Makes another key in place of the one that is lost or known to somebody. */
  renewKey(): Promise<void>;
  /** Files applied by this start. */
  migrated: readonly string[];
  close(): Promise<void>;
};

/** Opens the embedded database of a data folder, or the PostgreSQL at an address, and migrates it. */
export async function openInstallation(
  config: InstallationSettings,
  report: (line: string) => void,
): Promise<Installation> {
  const embedded = config.databaseUrl === null ? await openEmbedded(config.dataDir, report) : null;
  const migrator: Connection = embedded?.connection ?? parseDatabaseUrl(config.databaseUrl ?? '');
  try {
    const { app, migrated } = await prepare(migrator, config.appDatabaseUrl);
    await giveKey(migrator, config, report);
    const db = await openDatabase(app);
    return {
      db,
      migrated,
      asOwner: (work) => asOwner(migrator, work),
      readKey: () => readCommandKey(config),
      renewKey: () => asOwner(migrator, (owner) => renewCommandKey(owner, config)),
      close: async () => {
        await db.destroy();
        await embedded?.close();
      },
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

async function prepare(
  migrator: Connection,
  appDatabaseUrl: string | null,
): Promise<{ app: Connection; migrated: string[] }> {
  const client = await connect(migrator);
  try {
    const made = await ensureRoles(client, migrator);
    const migrated = await migrate(client);
    return { app: appDatabaseUrl === null ? made : parseDatabaseUrl(appDatabaseUrl), migrated };
  } finally {
    await client.end();
  }
}

/** A folder that cannot hold the key stops commands and not the service: they say so themselves. */
async function giveKey(
  migrator: Connection,
  config: InstallationSettings,
  report: (line: string) => void,
): Promise<void> {
  try {
    await asOwner(migrator, (owner) => ensureCommandKey(owner, config));
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    if (!(error instanceof CommandKeyError) && syscall === undefined) throw error;
    report(`No key for the command line was made: ${(error as Error).message}`);
  }
}

async function asOwner<T>(migrator: Connection, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(migrator);
  try {
    await client.query(`set role ${OWNER_ROLE}`);
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
