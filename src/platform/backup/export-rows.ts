import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Clock } from '../../shared/clock.ts';
import type { Keys } from '../crypto/keys.ts';
import { readMigrations } from '../db/migrate.ts';
import { OWNER_ROLE } from '../db/roles.ts';
import { BackupError } from './backup-error.ts';
import { END_OF_ROWS, jsonLine, makeEnd, type Header, type TableTotals } from './backup-format.ts';
import {
  NOT_IN_BACKUP,
  ROW_SETTINGS,
  describeSequences,
  describeTables,
  type Table,
} from './describe-tables.ts';
import { readTable } from './read-table.ts';

/** Hears how many rows more have been dealt with. */
export type Progress = (rows: number) => void;

type Export = { client: pg.Client; keys: Keys; clock: Clock; progress: Progress };

/** Everything in the database as it is at one moment, as the lines of a backup. */
export async function* exportRows({ client, keys, clock, progress }: Export): AsyncGenerator<Buffer> {
  await client.query(`set role ${OWNER_ROLE}`);
  await client.query('begin isolation level repeatable read read only');
  await client.query(ROW_SETTINGS);
  const tables = (await describeTables(client)).filter(({ name }) => !NOT_IN_BACKUP.has(name));
  const header = await makeHeader(client, tables, clock);
  const whole = createHash('sha256');
  const seen = (bytes: Buffer) => {
    whole.update(bytes);
    return bytes;
  };
  yield seen(jsonLine(header));
  const totals: Record<string, TableTotals> = {};
  for (const table of tables) {
    yield seen(jsonLine({ table: table.name }));
    const rows = readTable(client, table);
    for (;;) {
      const step = await rows.next();
      if (step.done === true) {
        totals[table.name] = step.value;
        break;
      }
      yield seen(step.value.bytes);
      progress(step.value.count);
    }
    yield seen(Buffer.concat([END_OF_ROWS, Buffer.from('\n')]));
  }
  await client.query('commit');
  yield jsonLine(makeEnd(keys, totals, whole.digest('hex')));
}

async function makeHeader(client: pg.Client, tables: readonly Table[], clock: Clock): Promise<Header> {
  const hidden = tables.filter(({ isWhole }) => !isWhole).map(({ name }) => name);
  if (hidden.length > 0)
    throw new BackupError('ours', `the owner may not see every row of ${hidden.join(', ')}`);
  if (!tables.some(({ name }) => name === 'public.schema_migration'))
    throw new BackupError('usage', 'there is no Levekår database here yet');
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration order by name collate "C"',
  );
  const known = await readMigrations();
  const unknown = migrations.find((one) => known.get(one.name)?.sha256 !== one.sha256);
  if (unknown !== undefined)
    throw new BackupError(
      'usage',
      `the database is newer than this program: it holds migration ${unknown.name}`,
    );
  const { rows: version } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return {
    format: 'levekar-backup',
    version: 1,
    made: clock.now().toISOString(),
    postgres: version[0]?.version ?? 0,
    migrations,
    tables: tables.map(({ name, columns, partitions }) => ({ name, columns, partitions })),
    sequences: await describeSequences(client),
    hasPlainValues: await hasPlainValues(client, tables),
  };
}

async function hasPlainValues(client: pg.Client, tables: readonly Table[]): Promise<boolean> {
  if (!tables.some(({ name }) => name === 'public.unsealed_value')) return true;
  const { rowCount } = await client.query('select from unsealed_value limit 1');
  return rowCount !== 0;
}
