import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { syncFolder } from '../db/embedded/data-folder.ts';
import { BackupError } from './backup-error.ts';

const IDENTITY = /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/u;

/**
 * Makes a key pair: the identity, which opens backups, in a file for its owner alone.
 * @returns the recipient, to which backups are encrypted
 * @throws BackupError where there is a file already
 */
export async function makeIdentityFile(file: string, made: Date): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new BackupError('usage', `${file} is there already: backups made to it would be lost with it`);
    throw asPathFault(error, file);
  });
  try {
    await handle.writeFile(`# created: ${made.toISOString()}\n# public key: ${recipient}\n${identity}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
  return recipient;
}

/** Where the pair lies that is made when nobody has said to whom. */
export const ownIdentityFile = (dataDir: string) => join(dataDir, 'backup-identity.txt');

/**
 * For an installation that has been given no recipient: a pair of its own, made the first time, so that a backup is
 * never left undone. Its place is beside the data, which is not where it should stay.
 */
export async function ownRecipient(
  dataDir: string,
  made: Date,
): Promise<{ recipient: string; isNew: boolean }> {
  const file = ownIdentityFile(dataDir);
  if (!existsSync(file)) return { recipient: await makeIdentityFile(file, made), isNew: true };
  const [identity = ''] = await readIdentities(file);
  return { recipient: await identityToRecipient(identity), isNew: false };
}

/** The identities of a file as `age-keygen` and `makeIdentityFile` write it. @throws BackupError */
export async function readIdentities(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw asPathFault(error, file);
  });
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0 || !lines.every((line) => IDENTITY.test(line)))
    throw new BackupError('usage', `${file} is not an identity: lines of AGE-SECRET-KEY-1…`);
  return lines;
}

/** @param given what was typed or set, separated by commas or blanks @throws BackupError for what is no recipient */
export function readRecipients(given: readonly string[]): string[] {
  const recipients = given.flatMap((text) => text.split(/[\s,]+/u)).filter((text) => text !== '');
  for (const recipient of recipients) {
    // What opens a backup has no place on the machine that makes it, and none in an error message.
    if (recipient.startsWith('AGE-SECRET-KEY-'))
      throw new BackupError('usage', 'that is an identity, which is secret: give the recipient, age1…');
    try {
      new Encrypter().addRecipient(recipient);
    } catch (error) {
      throw new BackupError('usage', `not a recipient: ${recipient}`, error);
    }
  }
  return [...new Set(recipients)];
}

/** What the caller can mend by naming another file, as such; anything else as it is. */
export function asPathFault(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || ['ENOSPC', 'EIO', 'EDQUOT'].includes(code ?? '')) return error;
  const why = code === 'ENOENT' ? 'it is not there' : (code ?? 'unknown');
  return new BackupError('usage', `${file === '' ? 'a file without a name' : file}: ${why}`, error);
}
