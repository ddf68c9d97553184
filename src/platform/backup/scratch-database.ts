import type pg from 'pg';
import { connect, type Connection } from '../db/connection.ts';
import { BackupError } from './backup-error.ts';

/** One restore or check of a database at a time; the second number is the database's name. */
const LOCK = 4100005;
const LONGEST_NAME = 63;

export type Beside = 'checking' | 'restoring' | 'replaced';

/** What a database beside another is called. */
export function besideName(database: string, purpose: Beside): string {
  return `${database.slice(0, LONGEST_NAME - purpose.length - 1)}_${purpose}`;
}

/** Whether a login may make databases on its server, as a check or a restore takes. */
export async function mayMakeDatabases(target: Connection): Promise<boolean> {
  const client = await connect(target);
  try {
    return await hasCreatedb(client);
  } finally {
    await client.end();
  }
}

async function hasCreatedb(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper or rolcreatedb as may from pg_roles where rolname = current_user',
  );
  return rows[0]?.may === true;
}

/**
 * Runs work from the server's maintenance database, from where databases are made, renamed and dropped; for
 * one database at a time.
 * @param target connection of the database it is about, which need not be there
 * @param mayWait waits for another's work to end
 * @throws BackupError where this login may not make databases, or others are at work
 */
export async function fromMaintenance<T>(
  target: Connection,
  { mayWait }: { mayWait: boolean },
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> {
  const admin = await connect({ ...target, database: 'postgres' });
  try {
    if (!(await hasCreatedb(admin)))
      throw new BackupError(
        'usage',
        `this login may not make databases: as the server's administrator, alter role ${target.user ?? 'LOGIN'} createdb`,
      );
    const { rows } = await admin.query<{ isMine: boolean }>(
      mayWait
        ? 'select pg_advisory_lock($1, hashtext($2)), true as "isMine"'
        : 'select pg_try_advisory_lock($1, hashtext($2)) as "isMine"',
      [LOCK, target.database],
    );
    if (rows[0]?.isMine !== true)
      throw new BackupError('usage', `another restore or check of ${target.database} is running`);
    return await work(admin);
  } finally {
    await admin.end();
  }
}

export async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`);
}

/** A database of that name, empty, sorted the Norwegian way; in place of one that a killed run left. */
export async function makeDatabase(admin: pg.Client, name: string): Promise<void> {
  await dropDatabase(admin, name);
  await admin.query(
    `create database ${admin.escapeIdentifier(name)} template template0 encoding 'UTF8'
     locale_provider icu icu_locale 'nb-NO'`,
  );
}
