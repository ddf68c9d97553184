import { existsSync } from 'node:fs';
import { KeystoreError } from './keystore-error.ts';
import { openKeystore } from './keystore.ts';
import type { MasterSource } from './master-key.ts';
import { isCheckOf } from './wrapping.ts';

export type KeystoreStatus = {
  /** Of the keystore, which a backup of it has too. */
  id: string;
  path: string;
  /** Where the master key comes from. */
  master: string;
  /** Whether the master key that is set is the newest one, or one that is being replaced. */
  opens: 'yes' | 'old_key' | 'no';
  keys: number;
  destroyed: number;
  /** From the oldest; more than one while the master key is being changed. */
  generations: { generation: number; keys: number }[];
};

/** @throws KeystoreError where there is no keystore, or the master key cannot be read */
export function readKeystoreStatus(path: string, source: MasterSource): KeystoreStatus {
  if (!existsSync(path)) throw new KeystoreError(`there is no keystore: ${path}`);
  const store = openKeystore(path);
  try {
    const id = store.id();
    const master = source.read();
    const generations = store.generations();
    const opened = generations.findIndex(({ check }) => isCheckOf(check, master, id));
    return {
      id: id.toString('hex'),
      path,
      master: source.name,
      opens: opened === -1 ? 'no' : opened === generations.length - 1 ? 'yes' : 'old_key',
      keys: store.keys.count(),
      destroyed: store.countDestroyed(),
      generations: generations.map(({ generation }) => ({
        generation,
        keys: store.keys.countBefore(generation + 1) - store.keys.countBefore(generation),
      })),
    };
  } finally {
    store.close();
  }
}
