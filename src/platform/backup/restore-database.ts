import type pg from 'pg';
import { connect, type Connection } from '../db/connection.ts';
import { OWNER_ROLE } from '../db/roles.ts';
import { BackupError } from './backup-error.ts';
import type { Progress } from './export-rows.ts';
import { loadBackup } from './load-backup.ts';
import type { Frame } from './read-frames.ts';
import { besideName, dropDatabase, fromMaintenance, makeDatabase } from './scratch-database.ts';

export type RestoreOrder = {
  /** Takes the place of a database that holds data. */
  replace: boolean;
  /**
   * Makes the restored database ready for use, under its own name: what fails here brings the old one back.
   * It has closed its connections when it is done.
   */
  settle: () => Promise<void>;
};

/**
 * Loads a backup into a database beside the one that is there, and then swaps their names. Until the end the
 * old database stays as it was, whatever happens.
 * @param target logged in as who may make databases and act as the owner; it need not be there
 * @throws BackupError
 */
export async function restoreDatabase(
  target: Connection,
  frames: AsyncIterable<Frame>,
  { replace, settle }: RestoreOrder,
  progress: Progress,
): Promise<void> {
  await fromMaintenance(target, { mayWait: false }, async (admin) => {
    const isThere = await assertReplaceable(admin, target, replace);
    const restoring = besideName(target.database, 'restoring');
    const replaced = besideName(target.database, 'replaced');
    await makeDatabase(admin, restoring);
    try {
      await loadBackup({ ...target, database: restoring }, frames, progress);
      if (isThere) await dropDatabase(admin, replaced);
      await swap(admin, target.database, isThere ? replaced : null, restoring);
      try {
        await settle();
      } catch (error) {
        await swap(admin, target.database, restoring, isThere ? replaced : null);
        throw error;
      }
    } catch (error) {
      await dropDatabase(admin, restoring);
      throw error;
    }
    await dropDatabase(admin, replaced);
  });
}

/** Gives what has the target's name another, and the name to the next; both or neither. */
async function swap(
  admin: pg.Client,
  target: string,
  away: string | null,
  next: string | null,
): Promise<void> {
  const rename = (from: string, to: string) =>
    admin.query(`alter database ${admin.escapeIdentifier(from)} rename to ${admin.escapeIdentifier(to)}`);
  await admin.query('begin');
  try {
    if (away !== null) await rename(target, away);
    if (next !== null) await rename(next, target);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    // Somebody came in after we had looked.
    if ((error as { code?: string }).code === '55006') throw inUse(target);
    throw error;
  }
}

/** @returns whether there is a database of that name @throws BackupError where it is not for us to replace */
async function assertReplaceable(admin: pg.Client, target: Connection, replace: boolean): Promise<boolean> {
  const { rows } = await admin.query<{ users: number }>(
    `select (select count(*) from pg_stat_activity a where a.datname = d.datname and a.usesysid is not null) as users
     from pg_database d where d.datname = $1`,
    [target.database],
  );
  if (rows[0] === undefined) return false;
  if (rows[0].users > 0) throw inUse(target.database);
  const state = await describeState(target);
  if (state === 'foreign')
    throw new BackupError(
      'usage',
      `${target.database} holds the tables of another program: name another database`,
    );
  if (state === 'data' && !replace)
    throw new BackupError('usage', 'there is data here already: --replace puts the backup in its place');
  return true;
}

async function describeState(target: Connection): Promise<'empty' | 'data' | 'foreign'> {
  const client = await connect(target);
  try {
    const { rows } = await client.query<{ ours: boolean; tables: number }>(
      `select to_regclass('public.schema_migration') is not null and to_regclass('public.municipality') is not null as ours,
         (select count(*) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and c.relname <> 'schema_migration') as tables`,
    );
    if (rows[0]?.ours !== true) return rows[0]?.tables === 0 ? 'empty' : 'foreign';
    // Every row of an installation belongs to a municipality.
    await client.query(`set role ${OWNER_ROLE}`);
    return (await client.query('select from municipality limit 1')).rowCount === 0 ? 'empty' : 'data';
  } finally {
    await client.end();
  }
}

function inUse(database: string): BackupError {
  return new BackupError('usage', `the database ${database} is in use: stop the service, and try again`);
}
