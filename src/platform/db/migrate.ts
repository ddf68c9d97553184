import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { OWNER_ROLE } from './roles.ts';

const MIGRATIONS = new URL('../../../migrations/', import.meta.url);
const SUPPORTED = { from: 15, to: 18 };

/** The migrations of this program by their file names, in order. */
export async function readMigrations(): Promise<Map<string, { sql: string; sha256: string }>> {
  const names = (await readdir(MIGRATIONS)).filter((name) => /^\d{4}-.*\.sql$/u.test(name)).sort();
  const migrations = new Map<string, { sql: string; sha256: string }>();
  for (const name of names) {
    const sql = await readFile(new URL(name, MIGRATIONS), 'utf8');
    migrations.set(name, { sql, sha256: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

/**
 * Applies what is missing of migrations/NNNN-what.sql, in order, each in a transaction, as the owner.
 * Forward only: a file that changed after it was applied, or that this program does not know, stops it.
 * @param upTo the last one to apply; without it all
 * @returns the names of the files applied now
 */
export async function migrate(migrator: pg.Client, upTo?: string): Promise<string[]> {
  await assertSupportedVersion(migrator);
  const migrations = await readMigrations();
  await migrator.query(`select pg_advisory_lock(4100002)`);
  try {
    await migrator.query(`set role ${OWNER_ROLE}`);
    await migrator.query('set client_min_messages to warning');
    await migrator.query(`create table if not exists schema_migration
      (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    await migrator.query('alter table schema_migration enable row level security');
    const applied = await readApplied(migrator);
    for (const name of applied.keys())
      if (!migrations.has(name))
        throw new Error(`the database is newer than this program: it holds migration ${name}`);
    const done: string[] = [];
    for (const [name, { sql, sha256 }] of migrations) {
      if (upTo !== undefined && name > upTo) break;
      const before = applied.get(name);
      if (before !== undefined && before !== sha256)
        throw new Error(`migration ${name} was changed after it was applied`);
      if (before !== undefined) continue;
      await applyOne(migrator, name, sql, sha256);
      done.push(name);
    }
    return done;
  } finally {
    await migrator.query('reset role');
    await migrator.query(`select pg_advisory_unlock(4100002)`);
  }
}

async function assertSupportedVersion(migrator: pg.Client): Promise<void> {
  const { rows } = await migrator.query<{ version: string }>(`show server_version_num`);
  const major = Math.floor(Number(Object.values(rows[0] ?? {})[0]) / 10_000);
  if (major < SUPPORTED.from || major > SUPPORTED.to)
    throw new Error(
      `PostgreSQL ${String(major)} is not supported: use ${String(SUPPORTED.from)} to ${String(SUPPORTED.to)}`,
    );
}

async function readApplied(migrator: pg.Client): Promise<Map<string, string>> {
  const { rows } = await migrator.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

async function applyOne(migrator: pg.Client, name: string, sql: string, sha256: string): Promise<void> {
  await migrator.query('begin');
  try {
    await migrator.query(sql);
    await migrator.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
    await migrator.query('commit');
  } catch (error) {
    await migrator.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
