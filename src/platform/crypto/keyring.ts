import { randomBytes } from 'node:crypto';
import type { Keys } from './keys.ts';
import { KeystoreError } from './keystore-error.ts';
import { openKeystore, type Keystore } from './keystore.ts';
import type { MasterSource } from './master-key.ts';
import { openMasterRing, type MasterRing } from './master-ring.ts';
import { KEY_BYTES, deriveKey, unwrapKey, wrapKey } from './wrapping.ts';

/** The keys, for as long as the keystore is open. */
export type Keyring = Keys & { close(): void };

const CACHED_KEYS = 100_000;
/** What another process destroyed opens nothing here after so long. */
const LOOK_MS = 50;
const ROOT = 'root';

/** The owner's key is gone for good, and none is made in its place. */
export class KeyDestroyedError extends Error {}

/**
 * Opens the keystore at `path` (or `:memory:`), made where it is missing.
 * @throws KeystoreError when the master key is another, or is not there
 */
export function openKeyring({ path, master }: { path: string; master: MasterSource }): Keyring {
  const store = openKeystore(path);
  try {
    const ring = openMasterRing(store, master);
    // One that was killed while it destroyed keys has left their traces.
    store.sweep();
    return makeKeyring(store, ring, openRoot(store, ring));
  } catch (error) {
    store.close();
    throw error;
  }
}

function makeKeyring(store: Keystore, ring: MasterRing, root: Uint8Array): Keyring {
  const cache = new Map<string, Uint8Array>();
  const purposes = new Map<string, Uint8Array>();
  const id = store.id();
  let seen = store.dataVersion();
  let lookedAt = performance.now();

  const forgetWhatOthersChanged = () => {
    const now = performance.now();
    if (now - lookedAt < LOOK_MS) return;
    lookedAt = now;
    const version = store.dataVersion();
    if (version === seen) return;
    seen = version;
    cache.clear();
    ring.refresh();
  };
  const remember = (owner: string, key: Uint8Array) => {
    if (cache.size >= CACHED_KEYS) cache.delete(cache.keys().next().value ?? '');
    cache.set(owner, key);
  };
  const keyOf = (owner: string): Uint8Array | null => {
    forgetWhatOthersChanged();
    const cached = cache.get(owner);
    if (cached !== undefined) return cached;
    const found = store.keys.find(owner);
    if (found === null) return null;
    const { generation, wrapped } = found;
    const key = unwrapKey(ring.of(generation), `owner:${owner}`, generation, wrapped);
    remember(owner, key);
    return key;
  };
  const makeMissing = (owners: readonly string[]) => {
    const missing = owners.filter((owner) => keyOf(owner) === null);
    if (missing.length === 0) return;
    // The generation is read while nobody else writes: a change of master key misses no key.
    store.inWriting(() => {
      const { generation, master } = ring.newest();
      for (const owner of missing) {
        if (store.isDestroyed(owner)) throw new KeyDestroyedError(`the key of ${owner} is destroyed`);
        if (store.keys.find(owner) !== null) continue;
        const wrapped = wrapKey(master, `owner:${owner}`, generation, randomBytes(KEY_BYTES));
        store.keys.put(owner, { generation, wrapped });
      }
    });
  };

  return {
    id: id.toString('hex'),
    keyOf,
    isDestroyed: (owner) => store.isDestroyed(owner),
    makeKeys: makeMissing,
    makeKey: (owner) => {
      makeMissing([owner]);
      const key = keyOf(owner);
      if (key === null) throw new KeyDestroyedError(`the key of ${owner} is destroyed`);
      return key;
    },
    destroyKeys: (owners) => {
      const destroyed = store.inWriting(() => {
        for (const owner of owners) store.bury(owner);
        return owners.filter((owner) => store.keys.blank(owner)).length;
      });
      for (const owner of owners) cache.delete(owner);
      if (!store.sweep())
        throw new KeystoreError(
          'the keystore was busy: the keys are destroyed, but traces may be left in its log file until the next start',
        );
      return destroyed;
    },
    purposeKey: (purpose) => {
      const derived = purposes.get(purpose) ?? deriveKey(root, id, `purpose:${purpose}`);
      purposes.set(purpose, derived);
      return derived;
    },
    close: () => {
      cache.clear();
      store.close();
    },
  };
}

/** The secret that all purposes' keys are derived from, made with the keystore. */
function openRoot(store: Keystore, ring: MasterRing): Uint8Array {
  const found = store.findSecret(ROOT);
  if (found !== null)
    return unwrapKey(ring.of(found.generation), `secret:${ROOT}`, found.generation, found.wrapped);
  return store.inWriting(() => {
    const { generation, master } = ring.newest();
    const other = store.findSecret(ROOT);
    if (other !== null)
      return unwrapKey(ring.of(other.generation), `secret:${ROOT}`, other.generation, other.wrapped);
    const root = randomBytes(KEY_BYTES);
    store.putSecret(ROOT, { generation, wrapped: wrapKey(master, `secret:${ROOT}`, generation, root) });
    return root;
  });
}
