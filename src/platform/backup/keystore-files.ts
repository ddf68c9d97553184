import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asPathFault } from './age-keys.ts';

const NAME = /^levekar-keys-([0-9a-f]{32})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.age(\.part)?$/u;
const DAY_MS = 86_400_000;

/** What a backup of a keystore is called in a folder of them. */
export function nameKeystoreBackup(keystoreId: string, made: Date): string {
  const time = made.toISOString().replace(/[-:]|\.\d+/gu, '');
  return `levekar-keys-${keystoreId}-${time}.age`;
}

/**
 * The keystore's backups in a folder that are older than they may be: each of them still opens what was erased
 * since. What a cut-off backup left counts too.
 */
export async function findOldBackups(
  folder: string,
  { keystoreId, keepDays, now }: { keystoreId: string; keepDays: number; now: Date },
): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw asPathFault(error, folder);
  });
  return names
    .filter((name) => {
      const made = madeAt(name, keystoreId);
      return made !== null && now.getTime() - made > keepDays * DAY_MS;
    })
    .sort()
    .map((name) => join(folder, name));
}

/** @returns those that were deleted */
export async function pruneBackups(files: readonly string[]): Promise<string[]> {
  const pruned: string[] = [];
  for (const file of files)
    if ((await stat(file)).isFile()) {
      await rm(file);
      pruned.push(file);
    }
  return pruned;
}

function madeAt(name: string, keystoreId: string): number | null {
  const found = NAME.exec(name);
  if (found === null || found[1] !== keystoreId) return null;
  const [year, month, day, hour, minute, second] = found.slice(2, 8);
  return Date.parse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`,
  );
}
