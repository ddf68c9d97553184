import { accessSync, constants, existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KeystoreError } from './keystore-error.ts';
import type { SlottedKey } from './key-slots.ts';
import { openKeystore, type Generation, type Keystore } from './keystore.ts';
import { replaceMasterFile, type MasterSource } from './master-key.ts';
import { openMasterRing, type MasterRing } from './master-ring.ts';
import { KEY_BYTES, checkOf, isCheckOf, unwrapKey, wrapKey } from './wrapping.ts';

/** Small, with a rest between: a server makes keys in the meantime, and waits no longer than for one batch. */
const BATCH = 200;
const REST_MS = 8;

export type Rotation = {
  generation: number;
  /** Keys wrapped anew by this run. */
  rewrapped: number;
  /** False where the operator keeps the master key: the old one opens until the new one is set. */
  isFinished: boolean;
};

export type RotationRequest = {
  path: string;
  source: MasterSource;
  /** Else one is made, where the program keeps the file. */
  newMaster: Uint8Array | null;
  progress: (done: number, total: number) => void;
};

/**
 * Changes the master key while the service runs, and goes on where one that was cut off stopped.
 * @throws KeystoreError without a new key, or for another one than that of a change under way
 */
export async function rotateMaster({
  path,
  source,
  newMaster,
  progress,
}: RotationRequest): Promise<Rotation> {
  if (!existsSync(path)) throw new KeystoreError(`there is no keystore: ${path}`);
  const store = openKeystore(path);
  try {
    const ring = openMasterRing(store, source);
    const keepsFile = source.file !== null && canReplace(source.file);
    beginRotation(store, ring, newMaster, keepsFile);
    const { generation, master } = ring.newest();
    const total = store.keys.countBefore(generation);
    let rewrapped = 0;
    for (let after = 0; ;) {
      const batch = rewrapBatch(store, ring, after);
      const last = batch.at(-1);
      if (last === undefined) break;
      after = last.slot;
      rewrapped += batch.length;
      progress(rewrapped, total);
      await sleep(REST_MS);
    }
    const { check } = newestOf(store);
    if (keepsFile && source.file !== null && !isCheckOf(check, source.read(), store.id()))
      replaceMasterFile(source.file, master);
    return { generation, rewrapped, isFinished: forgetOlder(store, source) };
  } finally {
    store.close();
  }
}

/**
 * Lets go of the old master key when the new one is set and no key needs the old any more: the end of a change
 * that was cut off, or of one where the operator keeps the key.
 */
export function finishRotation(path: string, source: MasterSource): void {
  const store = openKeystore(path);
  try {
    if (store.generations().length > 1) forgetOlder(store, source);
  } finally {
    store.close();
  }
}

function beginRotation(
  store: Keystore,
  ring: MasterRing,
  given: Uint8Array | null,
  keepsFile: boolean,
): void {
  const id = store.id();
  store.inWriting(() => {
    const [older, underWay] = store.generations();
    if (older === undefined) throw new KeystoreError('the keystore has no master key');
    if (underWay !== undefined) {
      if (given === null || isCheckOf(underWay.check, given, id)) return;
      throw new KeystoreError('a change to another master key is under way: finish it with that one first');
    }
    if (given === null && !keepsFile)
      throw new KeystoreError(
        'the program does not keep this master key: give the new one in LEVEKAR_NEW_MASTER_KEY or --new-key-file',
      );
    if (given !== null && isCheckOf(older.check, given, id))
      throw new KeystoreError('the new master key is the one in use');
    const master = given ?? randomBytes(KEY_BYTES);
    const before = ring.of(older.generation);
    const generation = older.generation + 1;
    const byNewer = wrapKey(master, 'master', older.generation, before);
    store.putGeneration({ ...older, byNewer });
    const byOlder = wrapKey(before, 'master', generation, master);
    store.putGeneration({ generation, check: checkOf(master, id), byOlder, byNewer: null });
  });
}

/** @returns the keys that it wrapped anew, none when there are none left after that slot */
function rewrapBatch(store: Keystore, ring: MasterRing, after: number): SlottedKey[] {
  return store.inWriting(() => {
    const { generation, master } = ring.newest();
    for (const { name, ...old } of store.secretsBefore(generation)) {
      const key = unwrapKey(ring.of(old.generation), `secret:${name}`, old.generation, old.wrapped);
      store.putSecret(name, { generation, wrapped: wrapKey(master, `secret:${name}`, generation, key) });
    }
    const batch = store.keys.listBefore(generation, after, BATCH);
    for (const old of batch) {
      const key = unwrapKey(ring.of(old.generation), `owner:${old.owner}`, old.generation, old.wrapped);
      const wrapped = wrapKey(master, `owner:${old.owner}`, generation, key);
      store.keys.rewrite(old, { generation, wrapped });
    }
    return batch;
  });
}

/** @returns whether the newest is the only one left */
function forgetOlder(store: Keystore, source: MasterSource): boolean {
  const isForgotten = store.inWriting(() => {
    const newest = newestOf(store);
    if (!isCheckOf(newest.check, source.read(), store.id())) return false;
    const { generation } = newest;
    if (store.keys.countBefore(generation) > 0 || store.secretsBefore(generation).length > 0) return false;
    store.dropGenerationsBefore(generation);
    store.putGeneration({ ...newest, byOlder: null });
    return true;
  });
  if (isForgotten) store.sweep();
  return isForgotten;
}

function newestOf(store: Keystore): Generation {
  const newest = store.generations().at(-1);
  if (newest === undefined) throw new KeystoreError('the keystore has no master key');
  return newest;
}

/** A key that is mounted read-only is kept by the operator, as one in the environment is. */
function canReplace(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
