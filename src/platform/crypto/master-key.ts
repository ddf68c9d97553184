import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { KeystoreError } from './keystore-error.ts';
import { KEY_BYTES } from './wrapping.ts';

/** Where the master key comes from; `read` asks anew each time, since it may have been changed. */
export type MasterSource = {
  /** For messages: the setting or file, never the key. */
  name: string;
  /** The file that a new one is written to; null where the operator keeps it elsewhere. */
  file: string | null;
  /** @throws KeystoreError with what to do about it */
  read(): Uint8Array;
};

export type MasterSettings = {
  dataDir: string;
  masterKey: string | null;
  masterKeyCommand: string | null;
  masterKeyFile: string | null;
};

const COMMAND_MS = 30_000;

/** The key itself wins over a command that prints it, and that over a file. */
export function findMasterSource(settings: MasterSettings): MasterSource {
  const { masterKey, masterKeyCommand } = settings;
  if (masterKey !== null)
    return {
      name: 'LEVEKAR_MASTER_KEY',
      file: null,
      read: () => decodeMaster(masterKey, 'LEVEKAR_MASTER_KEY'),
    };
  if (masterKeyCommand !== null)
    return { name: 'LEVEKAR_MASTER_KEY_COMMAND', file: null, read: () => askCommand(masterKeyCommand) };
  const file = settings.masterKeyFile ?? join(settings.dataDir, 'master.key');
  return { name: file, file, read: () => readMasterFile(file) };
}

/** A key of our own for a process that keeps nothing: tests, and what is tried out. */
export function fixedMaster(key: Uint8Array, name = 'a fixed key'): MasterSource {
  return { name, file: null, read: () => key };
}

/**
 * Makes the master key's file at the first start. Never where there is a keystore already: it would open nothing.
 * @throws KeystoreError
 */
export function ensureMasterFile(
  { file }: MasterSource,
  { hasKeystore, keystore }: { hasKeystore: boolean; keystore: string },
): void {
  if (file === null || existsSync(file)) return;
  if (hasKeystore)
    throw new KeystoreError(
      `the master key is not there: ${file}; without it the keystore ${keystore} opens nothing. Put it back, or say where it is (LEVEKAR_MASTER_KEY_FILE, LEVEKAR_MASTER_KEY or LEVEKAR_MASTER_KEY_COMMAND)`,
    );
  writeMasterFile(file, randomBytes(KEY_BYTES));
}

/** 43 characters of base64url. @throws KeystoreError */
export function decodeMaster(text: string, place: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length === KEY_BYTES && key.toString('base64url') === text.trim()) return key;
  throw new KeystoreError(`${place} is not a master key: 43 characters of base64url, 32 random bytes`);
}

/** @throws KeystoreError when it is not there, cannot be read, or others can read it too */
export function readMasterFile(file: string): Buffer {
  try {
    if ((statSync(file).mode & 0o077) !== 0)
      throw new KeystoreError(`others can read the master key: chmod 600 ${file}`);
    return decodeMaster(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new KeystoreError(`the master key cannot be read: ${file} (${code})`, { cause: error });
  }
}

/** Whole or not at all; one that another process has made in the meantime stays. */
function writeMasterFile(file: string, key: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = writeDraft(file, key, statSync(dirname(file)));
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(dirname(file));
}

/** Puts another key in the file's place, and overwrites what was there. */
export function replaceMasterFile(file: string, key: Uint8Array): void {
  const real = realpathSync(file);
  const old = openSync(real, 'r+');
  try {
    const owner = fstatSync(old);
    renameSync(writeDraft(real, key, owner), real);
    syncFolder(dirname(real));
    writeSync(old, Buffer.alloc(owner.size), 0, owner.size, 0);
    fsyncSync(old);
  } finally {
    closeSync(old);
  }
}

/** On the disk before it gets the name that counts; as root, given to who has the place. */
function writeDraft(file: string, key: Uint8Array, owner: { uid: number; gid: number }): string {
  const draft = `${file}.${randomUUID()}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${Buffer.from(key).toString('base64url')}\n`);
    if (process.getuid?.() === 0) fchownSync(handle, owner.uid, owner.gid);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return draft;
}

function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function askCommand(command: string): Buffer {
  try {
    const stdout = execFileSync('/bin/sh', ['-c', command], {
      encoding: 'utf8',
      timeout: COMMAND_MS,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return decodeMaster(stdout, 'what LEVEKAR_MASTER_KEY_COMMAND printed');
  } catch (error) {
    if (error instanceof KeystoreError) throw error;
    // The cause holds what the command printed: it is left out.
    const { status, signal } = error as { status?: number | null; signal?: string | null };
    throw new KeystoreError(`LEVEKAR_MASTER_KEY_COMMAND failed (${signal ?? `exit code ${String(status)}`})`);
  }
}
