import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { KeystoreError, asKeystoreError } from './keystore-error.ts';
import { openKeystore, readKeystore, type Keystore } from './keystore.ts';
import type { MasterSource } from './master-key.ts';
import { openMasterRing } from './master-ring.ts';
import { unwrapKey, wrapKey } from './wrapping.ts';

export type Restored = {
  /** Keys that came back. */
  restored: number;
  /** Keys that the keystore had already. */
  kept: number;
  /** Keys that were destroyed after the copy was made, and stay so. */
  destroyed: number;
};

const EVERY_GENERATION = 0xffffffff;
// As SQLite says it.
const NO_LIMIT = -1;

/** The keystore as it is now, its keys still wrapped. It is never a file: one left behind would keep what is destroyed later. */
export function serializeKeystore(path: string): Uint8Array {
  if (!existsSync(path)) throw new KeystoreError(`there is no keystore: ${path}`);
  const store = openKeystore(path);
  try {
    return store.serialize();
  } finally {
    store.close();
  }
}

/**
 * Puts the keys of a copy back: all of them where the keystore is lost, those that are missing where it is there.
 * @throws KeystoreError for a copy of another keystore, or when the master key does not open it; nothing is changed
 */
export function restoreKeystore(path: string, source: MasterSource, bytes: Uint8Array): Restored {
  const copy = openCopy(bytes);
  try {
    const copyRing = openMasterRing(copy, source);
    const store = openKeystore(path);
    try {
      const restored = store.inWriting(() => {
        if (!store.id().equals(copy.id())) becomeCopy(store, copy);
        const ring = openMasterRing(store, source);
        for (const owner of copy.allDestroyed()) {
          store.bury(owner);
          store.keys.blank(owner);
        }
        const { generation, master } = ring.newest();
        const counts = { restored: 0, kept: 0, destroyed: 0 };
        for (const { owner, ...old } of copy.keys.listBefore(EVERY_GENERATION, 0, NO_LIMIT)) {
          const fate = fateOf(store, owner);
          counts[fate] += 1;
          if (fate !== 'restored') continue;
          const key = unwrapKey(copyRing.of(old.generation), `owner:${owner}`, old.generation, old.wrapped);
          store.keys.put(owner, { generation, wrapped: wrapKey(master, `owner:${owner}`, generation, key) });
        }
        return counts;
      });
      store.sweep();
      return restored;
    } finally {
      store.close();
    }
  } finally {
    copy.close();
  }
}

function fateOf(store: Keystore, owner: string): keyof Restored {
  if (store.isDestroyed(owner)) return 'destroyed';
  return store.keys.find(owner) === null ? 'restored' : 'kept';
}

/** A start on a new machine makes a keystore, which is of no use to anybody: it gives way. */
function becomeCopy(store: Keystore, copy: Keystore): void {
  if (store.keys.count() > 0)
    throw new KeystoreError(
      `the backup is of another keystore than ${store.path}, which has keys of its own: move that one away first`,
    );
  store.becomeEmpty(copy.id());
  for (const generation of copy.generations()) store.putGeneration(generation);
  for (const { name, ...secret } of copy.allSecrets()) store.putSecret(name, secret);
}

// Where the file's header says how its changes are logged; in memory they are not.
const LOG_VERSIONS = [18, 19];

function openCopy(bytes: Uint8Array): Keystore {
  const copy = Uint8Array.from(bytes);
  if (copy.length === 0) throw new KeystoreError('not a keystore, or damaged: the backup');
  for (const at of LOG_VERSIONS) copy[at] = 1;
  const db = new DatabaseSync(':memory:');
  try {
    db.deserialize(copy);
    const { quick_check: check } = db.prepare('pragma quick_check').get() ?? {};
    const isKeystore =
      db.prepare("select 1 from sqlite_schema where name = 'owner_slot'").get() !== undefined;
    if (check !== 'ok' || !isKeystore) throw new KeystoreError('not a keystore, or damaged: the backup');
    return readKeystore(db, 'in the backup');
  } catch (error) {
    db.close();
    throw asKeystoreError(error, 'the backup');
  }
}
