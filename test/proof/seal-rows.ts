import type { Keys } from '../../src/platform/crypto/keys.ts';
import { SEALED, type SealedTable } from '../../src/platform/crypto/sealed-columns.ts';
import { blindIndex, sealerOf } from '../../src/platform/crypto/sealing.ts';
import type { Row, Rows } from './people-rows.ts';

/** The rows with what is stored sealed in its columns' form, under the keys of their families and enquiries. */
export function sealRows(keys: Keys, tables: Rows): Rows {
  const owners = Object.entries(tables).flatMap(([table, rows]) =>
    isSealed(table) ? rows.map((row) => ownerOf(table, row)) : [],
  );
  keys.makeKeys([...new Set(owners)]);
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      isSealed(table) ? rows.map((row) => sealRow(keys, table, row)) : rows,
    ]),
  );
}

function sealRow(keys: Keys, table: SealedTable, row: Row): Row {
  const seal = sealerOf(keys, ownerOf(table, row));
  const { row: id, version, columns } = SEALED[table];
  const sealed = columns.flatMap((column) => {
    const text = row[column];
    if (typeof text !== 'string') return [];
    const at = version === null ? 1 : Number(row[version] ?? 1);
    return [[column, asJson(seal(table, String(row[id]), column as never, text, at))] as const];
  });
  const birthNumber = table === 'person_detail' ? row['birth_number'] : undefined;
  const index =
    typeof birthNumber === 'string'
      ? {
          birth_number_index: asJson(
            blindIndex(keys, 'birth_number', Number(row['municipality_id']), birthNumber),
          ),
        }
      : {};
  return { ...row, ...Object.fromEntries(sealed), ...index };
}

/** What is of no family and no enquiry has a key of its own. */
const OWN_KEYS: readonly string[] = ['family', 'case_file', 'catalogue_proposal', 'catalogue_gap'];

function isSealed(table: string): table is SealedTable {
  return table in SEALED;
}

/** Whose key: an enquiry's texts and its case have the enquiry's own, and all else is the family's. */
function ownerOf(table: SealedTable, row: Row): string {
  if (OWN_KEYS.includes(table)) return String(row['id']);
  return String(row['case_id'] ?? row['enquiry_id'] ?? row['family_id']);
}

function asJson(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
