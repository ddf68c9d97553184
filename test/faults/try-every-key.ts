import { createDecipheriv } from 'node:crypto';
import type pg from 'pg';
import { ownerOf } from '../../src/platform/crypto/envelope.ts';
import type { Keys } from '../../src/platform/crypto/keys.ts';
import { openKeystore } from '../../src/platform/crypto/keystore.ts';
import { SEALED } from '../../src/platform/crypto/sealed-columns.ts';

/** A value as it lies in the database, and whose key it was sealed with. */
export type StoredValue = { where: string; owner: string; sealed: Buffer };

const NONCE_AT = 17;
const TEXT_AT = 29;
const TAG_BYTES = 16;

/** Every sealed value of a database. @param client as whom no policy holds back */
export async function readStoredValues(client: pg.ClientBase): Promise<StoredValue[]> {
  const values: StoredValue[] = [];
  for (const [table, { columns }] of Object.entries(SEALED))
    for (const column of columns) {
      const { rows } = await client.query<{ sealed: Buffer }>(
        `select "${column}" as sealed from "${table}" where "${column}" is not null`,
      );
      const place = { table, row: '', column, version: 1 };
      for (const { sealed } of rows)
        values.push({ where: `${table}.${column}`, owner: ownerOf(place, sealed), sealed });
    }
  return values;
}

/** Every key in a keystore that the master key opens. */
export function readAllKeys(keys: Keys, keystoreFile: string): Uint8Array[] {
  const store = openKeystore(keystoreFile);
  try {
    const slots = store.keys.listBefore(0xffff_ffff, 0, 1_000_000);
    return slots.flatMap(({ owner }) => keys.keyOf(owner) ?? []);
  } finally {
    store.close();
  }
}

/** The text under a key, right or wrong: without the check that would refuse a value that was moved or changed. */
function decryptUnchecked(key: Uint8Array, sealed: Buffer): string {
  // What AES-GCM enciphers with: the nonce and a counter that begins at two.
  const counter = Buffer.concat([sealed.subarray(NONCE_AT, TEXT_AT), Buffer.from([0, 0, 0, 2])]);
  const decipher = createDecipheriv('aes-256-ctr', key, counter);
  const text = sealed.subarray(TEXT_AT, sealed.length - TAG_BYTES);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('latin1');
}

/** Where a word comes out of the values, whichever of the keys is tried. */
export function findOpened(
  values: readonly StoredValue[],
  keys: readonly Uint8Array[],
  words: readonly string[],
): string[] {
  return values.flatMap(({ where, sealed }) =>
    keys.some((key) => {
      const text = decryptUnchecked(key, sealed);
      return words.some((word) => text.includes(word));
    })
      ? [where]
      : [],
  );
}
