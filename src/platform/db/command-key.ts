import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { giveToFolderOwner, syncFolder } from './embedded/data-folder.ts';

export type KeySettings = {
  dataDir: string;
  /** The key itself where there is no file, as in a container; else null. */
  commandKey: string | null;
};

/** The key that commands need is not there, cannot be read, or is another. */
export class CommandKeyError extends Error {}

const KEY_BYTES = 32;

const keyFile = (dataDir: string) => join(dataDir, 'key');

/**
 * Gives the installation its key the first time: the one that is set or lies in the data folder already,
 * else a new one, written there for its owner alone. The database keeps the hash.
 */
export async function ensureCommandKey(owner: pg.Client, settings: KeySettings): Promise<void> {
  // Two first starts at once: the second waits here and finds the key made.
  await owner.query('select pg_advisory_xact_lock(4100003)');
  const { rowCount } = await owner.query('select from command_key');
  if (rowCount !== 0) return;
  await keepHash(owner, (await findCommandKey(settings)) ?? (await writeNewKey(settings.dataDir)));
}

/** Makes another key, in the data folder; or takes the one that is set instead of it. */
export async function renewCommandKey(owner: pg.Client, settings: KeySettings): Promise<void> {
  await owner.query('delete from command_key');
  const isSet = settings.commandKey !== null;
  await keepHash(
    owner,
    (isSet ? await findCommandKey(settings) : null) ?? (await writeNewKey(settings.dataDir)),
  );
}

async function keepHash(owner: pg.Client, key: Buffer): Promise<void> {
  await owner.query('insert into command_key (hash) values ($1)', [
    createHash('sha256').update(key).digest(),
  ]);
}

/** @throws CommandKeyError with what to do about it */
export async function readCommandKey(settings: KeySettings): Promise<Buffer> {
  const key = await findCommandKey(settings);
  if (key !== null) return key;
  throw new CommandKeyError(
    `the data folder's key is not there: ${keyFile(settings.dataDir)} (LEVEKAR_DATA or --data says which folder, LEVEKAR_KEY can hold the key instead)`,
  );
}

async function findCommandKey({ dataDir, commandKey }: KeySettings): Promise<Buffer | null> {
  if (commandKey !== null) return decodeKey(commandKey, 'LEVEKAR_KEY');
  const file = keyFile(dataDir);
  try {
    return decodeKey(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof CommandKeyError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new CommandKeyError(
      `the data folder's key cannot be read: ${file} (${code ?? 'unknown'}); run as the user who owns the folder`,
      { cause: error },
    );
  }
}

function decodeKey(text: string, place: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length === KEY_BYTES && key.toString('base64url') === text.trim()) return key;
  throw new CommandKeyError(`${place} is not a key: 43 characters of base64url`);
}

async function writeNewKey(dataDir: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${keyFile(dataDir)}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${key.toString('base64url')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await giveToFolderOwner(draft);
  await rename(draft, keyFile(dataDir));
  await syncFolder(dataDir);
  return key;
}
