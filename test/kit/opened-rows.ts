import { openText, ownerOf, type Place } from '../../src/platform/crypto/envelope.ts';
import { SEALED } from '../../src/platform/crypto/sealed-columns.ts';
import type { TestDatabase } from './database.ts';

type Sealing = { row: string; version: string | null; columns: readonly string[] };

/** Every row of a table as the owner sees it, with what is sealed opened and whose key each took. */
export async function readOpenedRows(
  { owner, keys }: Pick<TestDatabase, 'owner' | 'keys'>,
  table: string,
): Promise<{ row: Record<string, unknown>; owners: Record<string, string> }[]> {
  const { rows } = await owner.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${owner.escapeIdentifier(table)} t order by to_jsonb(t)::text`,
  );
  const sealing = (SEALED as Readonly<Record<string, Sealing>>)[table];
  return rows.map(({ row }) => {
    const owners: Record<string, string> = {};
    for (const column of sealing?.columns ?? []) {
      const stored = row[column];
      if (sealing === undefined || typeof stored !== 'string') continue;
      const version = sealing.version === null ? 1 : Number(row[sealing.version]);
      const place: Place = { table, row: String(row[sealing.row]), column, version };
      const sealed = Buffer.from(stored.slice(2), 'hex');
      const keyOwner = ownerOf(place, sealed);
      const key = keys.keyOf(keyOwner);
      if (key === null) throw new Error(`no key for ${table}.${column}`);
      owners[column] = keyOwner;
      row[column] = openText(key, place, sealed);
    }
    return { row, owners };
  });
}
