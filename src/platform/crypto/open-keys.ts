import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyring, type Keyring } from './keyring.ts';
import { ensureMasterFile, findMasterSource, type MasterSettings } from './master-key.ts';
import { finishRotation } from './rotate-master.ts';

export type KeystoreSettings = MasterSettings & {
  /** The keystore's folder; null for `keystore` in the data folder. */
  keystoreDir: string | null;
};

export function keystoreFile({ keystoreDir, dataDir }: KeystoreSettings): string {
  return join(keystoreDir ?? join(dataDir, 'keystore'), 'keys.db');
}

/**
 * The keys of an installation. At the first start it makes the keystore, and the master key's file; and it ends a
 * change of master key that only waits for the new one to be set.
 * @throws KeystoreError when the master key is missing where there is a keystore, or is another
 */
export function openKeys(settings: KeystoreSettings): Keyring {
  const path = keystoreFile(settings);
  const master = findMasterSource(settings);
  ensureMasterFile(master, { hasKeystore: existsSync(path), keystore: path });
  const keyring = openKeyring({ path, master });
  finishRotation(path, master);
  return keyring;
}
