import { sql, type RawBuilder } from 'kysely';
import type { SealedColumn, SealedTable } from '../../platform/crypto/sealed-columns.ts';

/** In the place of `opened`: a digest of the sealed bytes, which are others each time that it is written. */
export function unopened<T extends SealedTable>(
  table: T,
  column: SealedColumn<T>,
  alias: string = table,
): RawBuilder<string> {
  return sql<string>`md5(${sql.ref(`${alias}.${column}`)})`;
}
