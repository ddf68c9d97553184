import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connect, type Connection } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { OWNER_ROLE, ensureRoles } from '../db/roles.ts';
import { assertKnownMigrations } from './known-migrations.ts';
import { BackupError } from './backup-error.ts';
import type { End, Header } from './backup-format.ts';
import { ROW_SETTINGS, describeSequences, describeTables, type Table } from './describe-tables.ts';
import type { Progress } from './export-rows.ts';
import type { Frame } from './read-frames.ts';
import { digestTable } from './read-table.ts';
import { suspendRules } from './suspend-rules.ts';

/**
 * Gives an empty database the form that the backup's rows had, loads them in one transaction, and compares
 * what is there then, table by table, with what the backup says.
 * @param database logged in as who may make roles and act as the owner
 * @throws BackupError
 */
export async function loadBackup(
  database: Connection,
  frames: AsyncIterable<Frame>,
  progress: Progress,
): Promise<{ header: Header; end: End }> {
  const client = await connect(database);
  try {
    return await loadFrames(client, database, frames, progress);
  } finally {
    await client.end();
  }
}

async function loadFrames(
  owner: pg.Client,
  database: Connection,
  frames: AsyncIterable<Frame>,
  progress: Progress,
): Promise<{ header: Header; end: End }> {
  let header: Header | null = null;
  let tables = new Map<string, Table>();
  let back: readonly string[] = [];
  let copy: Copying | null = null;
  for await (const frame of frames) {
    switch (frame.kind) {
      case 'header':
        header = frame.header;
        await assertKnownMigrations(header);
        await makeForm(owner, database, header);
        await owner.query(`set role ${OWNER_ROLE}`);
        await owner.query('begin');
        await owner.query(ROW_SETTINGS);
        tables = await emptyTables(owner, header);
        back = await suspendRules(owner);
        break;
      case 'table':
        copy = startCopy(owner, copyStatement(owner, tables, header, frame.name));
        break;
      case 'rows':
        await copy?.write(frame.bytes);
        progress(frame.count);
        break;
      case 'tableEnd':
        await copy?.end();
        break;
      case 'end':
        if (header === null) break;
        await setSequences(owner, header);
        for (const statement of back) await owner.query(statement);
        await compareTables(owner, tables, header, frame.end);
        await owner.query('commit');
        await owner.query('analyze');
        return { header, end: frame.end };
    }
  }
  throw new BackupError('ours', 'the backup ended before its end');
}

async function makeForm(client: pg.Client, database: Connection, header: Header): Promise<void> {
  const { user: login } = await ensureRoles(client, database);
  await migrate(client, header.migrations.at(-1)?.name);
  // The application never logs in here by this database's name, which is for a while only.
  await client.query(`drop role if exists ${client.escapeIdentifier(login ?? '')}`);
}

/** The tables by name, all of them empty, with the partitions that the backup's rows lay in. */
async function emptyTables(owner: pg.Client, header: Header): Promise<Map<string, Table>> {
  const all = await describeTables(owner);
  const tables = new Map(all.map((table) => [table.name, table]));
  for (const { name, columns, partitions } of header.tables) {
    const table = tables.get(name);
    if (table === undefined || [...table.columns].sort().join() !== [...columns].sort().join())
      throw new BackupError('file', `the backup has a table ${name} that its migrations do not make`);
    for (const partition of partitions)
      if (!table.partitions.some((known) => known.name === partition.name))
        await makePartition(owner, table.sql, partition);
  }
  await owner.query(`truncate ${all.map(({ sql }) => sql).join(', ')}`);
  return tables;
}

const PARTITION_NAME = /^([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)$/u;
const BOUND = /^FOR VALUES FROM \('[\d: +-]+'\) TO \('[\d: +-]+'\)$/u;

/** A partition with the policy that every table of ours has: for the owner, and through its table for the others. */
async function makePartition(
  owner: pg.Client,
  tableSql: string,
  { name, bound }: { name: string; bound: string },
): Promise<void> {
  if (!PARTITION_NAME.test(name) || !BOUND.test(bound))
    throw new BackupError('file', `the backup has a partition ${name} that is none of ours`);
  await owner.query(`create table ${name} partition of ${tableSql} ${bound}`);
  await owner.query(`alter table ${name} enable row level security`);
  await owner.query(`alter table ${name} force row level security`);
  await owner.query(`create policy owner_all on ${name} to ${OWNER_ROLE} using (true) with check (true)`);
}

function copyStatement(
  owner: pg.Client,
  tables: ReadonlyMap<string, Table>,
  header: Header | null,
  name: string,
): string {
  const table = tables.get(name);
  const columns = header?.tables.find((one) => one.name === name)?.columns ?? [];
  if (table === undefined) throw new BackupError('file', `the backup has an unknown table ${name}`);
  return `copy ${table.sql} (${columns.map((column) => owner.escapeIdentifier(column)).join(', ')}) from stdin`;
}

type Copying = { write(rows: Buffer): Promise<void>; end(): Promise<void> };

function startCopy(owner: pg.Client, statement: string): Copying {
  const stream = owner.query(copyFrom(statement));
  const done = finished(stream);
  // Whoever writes next hears of it.
  done.catch(() => undefined);
  return {
    write: async (rows) => {
      if (!stream.write(rows)) await Promise.race([once(stream, 'drain'), done]);
    },
    end: async () => {
      stream.end();
      await done;
    },
  };
}

async function setSequences(owner: pg.Client, header: Header): Promise<void> {
  const known = new Set((await describeSequences(owner)).map(({ name }) => name));
  for (const { name, last, isCalled } of header.sequences) {
    if (!known.has(name)) throw new BackupError('file', `the backup has an unknown sequence ${name}`);
    await owner.query('select setval($1::regclass, $2, $3)', [
      name
        .split('.')
        .map((part) => owner.escapeIdentifier(part))
        .join('.'),
      last,
      isCalled,
    ]);
  }
}

async function compareTables(
  owner: pg.Client,
  tables: ReadonlyMap<string, Table>,
  header: Header,
  end: End,
): Promise<void> {
  for (const { name, columns } of header.tables) {
    const wanted = end.tables[name];
    const found = await digestTable(owner, { sql: tables.get(name)?.sql ?? name, columns });
    if (found.rows !== wanted?.rows || found.sha256 !== wanted.sha256)
      throw new BackupError('ours', `after loading, ${name} is not as it was: ${String(found.rows)} rows`);
  }
}
