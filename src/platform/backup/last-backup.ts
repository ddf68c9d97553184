import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { giveToFolderOwner } from '../db/embedded/data-folder.ts';

const LastBackup = z.object({ made: z.iso.datetime(), file: z.string(), verified: z.boolean() });
export type LastBackup = z.infer<typeof LastBackup>;

const fileIn = (dataDir: string) => join(dataDir, 'last-backup.json');

/** Remembers that a backup was made, for `levekar doctor`. */
export async function writeLastBackup(dataDir: string, last: LastBackup): Promise<void> {
  const draft = `${fileIn(dataDir)}.part`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(last)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await giveToFolderOwner(draft);
  await rename(draft, fileIn(dataDir));
}

/** The last one made here; null when there is none that is known of. */
export async function readLastBackup(dataDir: string): Promise<LastBackup | null> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return LastBackup.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
