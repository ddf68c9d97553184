import type pg from 'pg';
import type { Keys } from './keys.ts';
import { SEALED, type SealedTable } from './sealed-columns.ts';
import { blindIndex, sealerOf } from './sealing.ts';

const BATCH = 2000;

type Waiting = {
  municipality: number;
  table: SealedTable;
  row: string;
  version: number;
  owner: string;
  values: Record<string, string>;
};

/**
 * Seals what a version before sealing stored in clear, and removes it. Each batch is a transaction of its
 * own, so that a start that is broken off goes on where it was.
 * @param owner not in a transaction; acts as the tables' owner
 * @returns rows sealed
 */
export async function sealPlainValues(
  owner: pg.Client,
  keys: Keys,
  report: (line: string) => void,
): Promise<number> {
  let done = 0;
  for (;;) {
    await owner.query('begin');
    try {
      const waiting = await takeBatch(owner);
      if (waiting.length === 0) {
        await owner.query('commit');
        break;
      }
      keys.makeKeys(waiting.map((row) => row.owner));
      for (const row of waiting) await sealRow(owner, keys, row);
      await owner.query('commit');
      done += waiting.length;
      report(`Sealed ${String(done)} rows that were stored in clear`);
    } catch (error) {
      await owner.query('rollback');
      throw error;
    }
  }
  if (done > 0) await finish(owner);
  return done;
}

async function takeBatch(owner: pg.Client): Promise<Waiting[]> {
  // All values of a row at once: what a row must have is checked at every update.
  const { rows } = await owner.query<Waiting>(
    `with batch as (
       select distinct municipality_id, table_name, row_id from unsealed_value
       order by municipality_id, table_name, row_id limit $1),
     taken as (
       delete from unsealed_value u using batch b
       where (u.municipality_id, u.table_name, u.row_id) = (b.municipality_id, b.table_name, b.row_id) returning u.*)
     select municipality_id as municipality, table_name as "table", row_id as row, max(version) as version,
       (array_agg(owner_id))[1] as owner, jsonb_object_agg(column_name, value) as values
     from taken group by municipality_id, table_name, row_id, version`,
    [BATCH],
  );
  return rows;
}

async function sealRow(owner: pg.Client, keys: Keys, row: Waiting): Promise<void> {
  const { table, municipality, version, values } = row;
  const seal = sealerOf(keys, row.owner);
  const parameters: unknown[] = [municipality, row.row];
  const assignments = Object.entries(values).map(([column, value]) => {
    parameters.push(seal(table, row.row, column as never, value, version));
    return `${owner.escapeIdentifier(column)} = $${String(parameters.length)}`;
  });
  if (table === 'person_detail' && values.birth_number !== undefined) {
    parameters.push(blindIndex(keys, 'birth_number', municipality, values.birth_number));
    assignments.push(`birth_number_index = $${String(parameters.length)}`);
  }
  const { version: versionColumn, row: rowColumn } = SEALED[table];
  if (versionColumn !== null) parameters.push(version);
  const ofVersion =
    versionColumn === null
      ? ''
      : `and ${owner.escapeIdentifier(versionColumn)} = $${String(parameters.length)}`;
  const { rowCount } = await owner.query(
    `update ${owner.escapeIdentifier(table)} set ${assignments.join(', ')}
     where municipality_id = $1 and ${owner.escapeIdentifier(rowColumn)} = $2 ${ofVersion}`,
    parameters,
  );
  if (rowCount !== 1) throw new Error(`${table} has no row for a value that is to be sealed`);
}

/**
 * Emptied and not deleted from: so the file goes that held the texts. Log files that the server has not yet
 * written over may still hold them, and older backups do.
 */
async function finish(owner: pg.Client): Promise<void> {
  await owner.query('truncate unsealed_value');
  const { rows } = await owner.query<{ statement: string }>(
    `select format('alter table %s validate constraint %I', conrelid::regclass, conname) as statement
     from pg_constraint where not convalidated and contype = 'c'`,
  );
  for (const { statement } of rows) await owner.query(statement);
}
