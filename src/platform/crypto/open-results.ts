import type { KyselyPlugin, UnknownRow } from 'kysely';
import { SealBrokenError, openBytes, openText, ownerOf, type Place } from './envelope.ts';
import type { Keys } from './keys.ts';

// access.placed in migrations/0019-sealed.sql writes it; no text that a person sends may hold the first character.
const MARK = '\u0001sealed|';

/** Opens what a statement selected through `opened`, wherever in the result it stands. */
export function openResults(keys: Keys): KyselyPlugin {
  return {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) =>
      Promise.resolve({ ...result, rows: result.rows.map((row) => openRow(keys, row)) }),
  };
}

function openRow(keys: Keys, row: UnknownRow): UnknownRow {
  for (const name in row) {
    const value = row[name];
    if (typeof value === 'string' ? value.startsWith(MARK) : value !== null && typeof value === 'object')
      row[name] = openValue(keys, value);
  }
  return row;
}

function openValue(keys: Keys, value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(MARK) ? openPlaced(keys, value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => openValue(keys, item));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return openRow(keys, value as UnknownRow);
}

function openPlaced(keys: Keys, placed: string): string {
  const [, table = '', row = '', column = '', version = '', hex = ''] = placed.split('|');
  return openSealed(keys, { table, row, column, version: Number(version) }, Buffer.from(hex, 'hex'));
}

/** Opens a value that was read as it is stored. @throws SealBrokenError */
export function openSealed(keys: Keys, place: Place, sealed: Uint8Array): string {
  const key = keys.keyOf(ownerOf(place, sealed));
  if (key === null) throw new SealBrokenError(place, 'no_key');
  return openText(key, place, sealed);
}

/** As `openSealed`, of a file's bytes. @throws SealBrokenError */
export function openSealedBytes(keys: Keys, place: Place, sealed: Uint8Array): Buffer {
  const key = keys.keyOf(ownerOf(place, sealed));
  if (key === null) throw new SealBrokenError(place, 'no_key');
  return openBytes(key, place, sealed);
}
