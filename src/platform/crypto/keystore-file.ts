import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeystoreError } from './keystore-error.ts';

/** Makes the keystore's file, and its folder, for their owner alone; as root in somebody's folder, for that one. */
export function makeKeystoreFile(path: string): void {
  const folder = dirname(path);
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      giveTo(dirname(folder), folder);
    }
    closeSync(openSync(path, 'wx', 0o600));
    giveTo(folder, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST')
      throw new KeystoreError(`the keystore cannot be made: ${path} (${String(code)})`, { cause: error });
    closeToOthers(path);
  }
}

function closeToOthers(path: string): void {
  const found = statSync(path);
  if (!found.isFile()) throw new KeystoreError(`the keystore is no file: ${path}`);
  if ((found.mode & 0o077) === 0) return;
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    throw new KeystoreError(`others can read the keystore: chmod 600 ${path}`, { cause: error });
  }
}

function giveTo(folder: string, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) chownSync(path, uid, gid);
}
