import { createHmac } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { keysOf } from './keys-of.ts';
import type { Tx } from '../db/transaction.ts';
import { sealText } from './envelope.ts';
import type { Keys } from './keys.ts';
import { SEALED, type SealedColumn, type SealedTable } from './sealed-columns.ts';

/** Seals a value for its place; nothing stays nothing. Without a version the row is one that never changes. */
export type Seal = <T extends SealedTable, V extends string | null>(
  table: T,
  row: string,
  column: SealedColumn<T>,
  text: V,
  version?: number,
) => V extends null ? Buffer | null : Buffer;

/**
 * Seals with the key of a family, or of an enquiry or draft; the key is made with its first value.
 * @param owner uuid of the record whose key it is
 */
export function sealer(tx: Tx, owner: string): Seal {
  return sealerOf(keysOf(tx), owner);
}

/** As `sealer`, where there is no transaction: at start, and in tests. */
export function sealerOf(keys: Keys, owner: string): Seal {
  // As the database writes ids: sealed for the same in capitals, a value would never open.
  const id = owner.toLowerCase();
  return ((table: string, row: string, column: string, text: string | null, version = 1) =>
    text === null
      ? null
      : sealText(keys.makeKey(id), id, { table, row: row.toLowerCase(), column, version }, text)) as Seal;
}

/**
 * A sealed column as SQL: with its place, and opened in every result that it is part of, also inside arrays
 * and jsonb. It can be selected, and neither compared, sorted nor searched.
 * @param alias of the table in the statement
 */
export function opened<T extends SealedTable>(
  table: T,
  column: SealedColumn<T>,
  alias: string = table,
): RawBuilder<string> {
  const { row, version } = SEALED[table];
  const versionOf = version === null ? sql`1` : sql.ref(`${alias}.${version}`);
  return sql<string>`access.placed(${sql.lit(table)}, ${sql.ref(`${alias}.${row}`)}::text, ${sql.lit(column)},
    ${versionOf}, ${sql.ref(`${alias}.${column}`)})`;
}

/** What an exact value is found by, without the database knowing it: a keyed digest, another for each municipality. */
export function blindIndex(
  keys: Keys,
  field: 'birth_number' | 'address',
  municipalityId: number,
  value: string,
): Buffer {
  const key = keys.purposeKey(`blind-index:${field}:${String(municipalityId)}`);
  return createHmac('sha256', key).update(value).digest();
}
