import type { LogKeeping } from '../audit/keep-log.ts';
import { chainOldEntries, makeLogMonths } from '../audit/prepare-log.ts';
import { writeCheckpoint, type CheckpointSettings } from '../audit/write-checkpoint.ts';
import { keySourceHashes } from '../crypto/key-source-hashes.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { Keys } from '../crypto/keys.ts';
import { sealPlainValues } from '../crypto/seal-plain-values.ts';
import { openKeys, type KeystoreSettings } from '../crypto/open-keys.ts';
import {
  CommandKeyError,
  ensureCommandKey,
  readCommandKey,
  renewCommandKey,
  type KeySettings,
} from './command-key.ts';
import { connect, parseDatabaseUrl, type Connection } from './connection.ts';
import { assertKeystoreIsThere, assertOwnKeystore } from './database-keystore.ts';
import { openDatabase, type Database } from './database.ts';
import { openEmbedded } from './embedded/embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { OWNER_ROLE, ensureRoles } from './roles.ts';
import type pg from 'pg';

export type InstallationSettings = KeySettings &
  KeystoreSettings &
  CheckpointSettings & {
    databaseUrl: string | null;
    appDatabaseUrl: string | null;
  };

/** A database that is there, migrated, and open for the application. */
export type Installation = {
  db: Database;
  /** Of families, enquiries and drafts, and for the log: in the keystore, and not in the database. */
  keys: Keys;
  /** Runs an act of installation as the owner, past the policies. */
  asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T>;
  /** The key that commands act by. @throws CommandKeyError */
  readKey(): Promise<Buffer>;
  /** Makes another key in place of the one that is lost or known to somebody. */
  renewKey(): Promise<void>;
  /** What the access log needs now and then. */
  log: LogKeeping;
  /** Files applied by this start. */
  migrated: readonly string[];
  close(): Promise<void>;
};

/**
 * Opens the embedded database of a data folder, or the PostgreSQL at an address, and migrates it; and the keys.
 * @throws KeystoreError when the master key is missing, or is another
 */
export async function openInstallation(
  config: InstallationSettings,
  report: (line: string) => void,
): Promise<Installation> {
  const embedded = config.databaseUrl === null ? await openEmbedded(config.dataDir, report) : null;
  const migrator: Connection = embedded?.connection ?? parseDatabaseUrl(config.databaseUrl ?? '');
  let keys: Keyring | undefined;
  try {
    // Before the database is changed: without its keys it is of no use.
    await assertKeystoreIsThere(migrator, config);
    const keyring = (keys = openKeys(config));
    const { app, migrated } = await prepare(migrator, config.appDatabaseUrl);
    await giveKey(migrator, config, report);
    await asOwner(migrator, (owner) => assertOwnKeystore(owner, keyring));
    await sealWhatIsPlain(migrator, keyring, report);
    await prepareLog(migrator, keyring, report);
    const db = await openDatabase(app, keyring);
    return {
      db,
      keys: keyring,
      migrated,
      asOwner: (work) => asOwner(migrator, work),
      readKey: () => readCommandKey(config),
      renewKey: () => asOwner(migrator, (owner) => renewCommandKey(owner, config)),
      log: {
        checkpoint: () => asOwner(migrator, (owner) => writeCheckpoint(owner, keyring, config)),
        makeMonths: () => asOwner(migrator, makeLogMonths),
      },
      close: async () => {
        await db.destroy();
        keyring.close();
        await embedded?.close();
      },
    };
  } catch (error) {
    keys?.close();
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

/** Entries from before the log was chained get their places, some at a time: a start that is broken off goes on. */
async function prepareLog(migrator: Connection, keys: Keys, report: (line: string) => void): Promise<void> {
  await asOwner(migrator, makeLogMonths);
  for (;;) {
    const left = await asOwner(migrator, (owner) => chainOldEntries(owner, keys));
    if (left === 0) return;
    report(`Chaining the access log: ${String(left)} entries left`);
  }
}

async function sealWhatIsPlain(
  migrator: Connection,
  keys: Keyring,
  report: (line: string) => void,
): Promise<void> {
  const client = await connect(migrator);
  try {
    await client.query(`set role ${OWNER_ROLE}`);
    await sealPlainValues(client, keys, report);
    await keySourceHashes(client, keys);
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
