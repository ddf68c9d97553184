import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect, parseDatabaseUrl, type Connection } from './connection.ts';
import { openEmbedded } from './embedded/embedded-postgres.ts';
import { readMigrations } from './migrate.ts';

export type ReachedDatabase = {
  /** As who may change the database's form. */
  connection: Connection;
  /** Whether its form is the one that this program needs; false where it cannot be asked. */
  isCurrent: boolean;
  close(): Promise<void>;
};

/**
 * Reaches the database of an installation and leaves it as it is: not migrated, and perhaps empty.
 * @param mayCreate makes the embedded one where there is none
 */
export async function reachDatabase(
  { databaseUrl, dataDir }: { databaseUrl: string | null; dataDir: string },
  { mayCreate }: { mayCreate: boolean },
  report: (line: string) => void,
): Promise<ReachedDatabase> {
  if (databaseUrl === null && !mayCreate && !existsSync(join(dataDir, 'postgres')))
    throw new Error(`there is no database in ${dataDir}`);
  const embedded = databaseUrl === null ? await openEmbedded(dataDir, report) : null;
  const connection: Connection = embedded?.connection ?? parseDatabaseUrl(databaseUrl ?? '');
  const close = async () => embedded?.close();
  try {
    return { connection, isCurrent: await hasAllMigrations(connection), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function hasAllMigrations(connection: Connection): Promise<boolean> {
  const client = await connect(connection).catch((error: unknown) => {
    // A restore may be what makes it.
    if ((error as { code?: string }).code === '3D000') return null;
    throw error;
  });
  if (client === null) return false;
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.schema_migration') is not null as there`,
    );
    if (rows[0]?.there !== true) return false;
    const applied = await client.query('select from schema_migration');
    return applied.rowCount === (await readMigrations()).size;
  } finally {
    await client.end();
  }
}
