import { randomBytes } from 'node:crypto';
import { openKeyring, type Keyring } from '../../src/platform/crypto/keyring.ts';
import { openKeys } from '../../src/platform/crypto/open-keys.ts';
import { fixedMaster } from '../../src/platform/crypto/master-key.ts';

/** Keys of a keystore in memory, under a master key of its own. */
export function openMemoryKeys(): Keyring {
  return openKeyring({ path: ':memory:', master: fixedMaster(randomBytes(32)) });
}

/** The keys in a data folder, as a program that is started with it has them; made where they are missing. */
export function openFolderKeys(dataDir: string): Keyring {
  const settings = { keystoreDir: null, masterKey: null, masterKeyCommand: null, masterKeyFile: null };
  return openKeys({ ...settings, dataDir });
}
