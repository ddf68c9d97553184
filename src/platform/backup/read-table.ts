import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableTotals } from './backup-format.ts';
import type { Table } from './describe-tables.ts';
import { RowDigest } from './row-digest.ts';
import { splitLines } from './split-lines.ts';

/** The rows of a table as COPY writes them, in whole lines. @returns how many, and their digest */
export async function* readTable(
  client: pg.Client,
  { sql, columns }: Pick<Table, 'sql' | 'columns'>,
): AsyncGenerator<{ bytes: Buffer; count: number }, TableTotals> {
  const digest = new RowDigest();
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  // As a query, since COPY does not read a partitioned table by its name.
  const rows = client.query(copyTo(`copy (select ${names} from ${sql}) to stdout`));
  for await (const { bytes, lines } of splitLines(rows)) {
    for (const line of lines) digest.add(line);
    yield { bytes, count: lines.length };
  }
  return digest.totals();
}

/** Reads a table only to know what is in it. */
export async function digestTable(
  client: pg.Client,
  table: Pick<Table, 'sql' | 'columns'>,
): Promise<TableTotals> {
  const rows = readTable(client, table);
  for (;;) {
    const step = await rows.next();
    if (step.done === true) return step.value;
  }
}
