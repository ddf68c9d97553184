import { existsSync } from 'node:fs';
import type pg from 'pg';
import type { Keys } from '../crypto/keys.ts';
import { KeystoreError } from '../crypto/keystore-error.ts';
import { keystoreFile, type KeystoreSettings } from '../crypto/open-keys.ts';
import { connect, type Connection } from './connection.ts';
import { OWNER_ROLE } from './roles.ts';

/**
 * Before keys are opened, which makes a keystore where there is none: a database that is sealed has its keys
 * somewhere, and another folder than theirs is a slip.
 * @throws KeystoreError
 */
export async function assertKeystoreIsThere(migrator: Connection, settings: KeystoreSettings): Promise<void> {
  const file = keystoreFile(settings);
  if (existsSync(file)) return;
  const client = await connect(migrator);
  try {
    const { rows } = await client.query<{ isThere: boolean }>(
      `select to_regclass('public.sealed_by') is not null as "isThere"`,
    );
    if (rows[0]?.isThere !== true) return;
    await client.query(`set role ${OWNER_ROLE}`);
    const { rowCount } = await client.query('select from sealed_by');
    if (rowCount !== 0) throw otherKeystore(`there is no keystore in ${file}`);
  } finally {
    await client.end();
  }
}

/**
 * The database remembers whose keys it is sealed with, from the first time on.
 * @param owner acts as the tables' owner
 * @throws KeystoreError when they are another keystore's: what is sealed with these would be lost among the rest
 */
export async function assertOwnKeystore(owner: pg.Client, keys: Keys): Promise<void> {
  const { rows } = await owner.query<{ keystore: string }>(
    `with marked as (insert into sealed_by (keystore) values ($1) on conflict do nothing returning keystore)
     select keystore from marked union all select keystore from sealed_by`,
    [keys.id],
  );
  if (rows[0]?.keystore !== keys.id)
    throw otherKeystore('this database is sealed with the keys of another keystore');
}

function otherKeystore(what: string): KeystoreError {
  return new KeystoreError(
    `${what}: LEVEKAR_DATA, --data or LEVEKAR_KEYSTORE says where the right one is, and levekar keys restore brings its backup back`,
  );
}
