import { realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { findMasterSource, type MasterSettings } from '../crypto/master-key.ts';
import { keystoreFile, type KeystoreSettings } from '../crypto/open-keys.ts';
import type { FileFacts, FilePlace } from './facts.ts';

export type FileSettings = KeystoreSettings &
  MasterSettings & {
    databaseUrl: string | null;
    checkpointFile: string;
    checkpointCommand: string | null;
    erasureJournal: string;
  };

/** Where what must be kept apart lies, and what others may read of it. */
export async function lookAtFiles(settings: FileSettings): Promise<FileFacts> {
  const { dataDir, checkpointFile, checkpointCommand, erasureJournal } = settings;
  const master = findMasterSource(settings).file;
  const keystore = keystoreFile(settings);
  const database = settings.databaseUrl === null ? dataDir : null;
  const ours = [
    dataDir,
    join(dataDir, 'key'),
    join(dataDir, 'database-password'),
    dirname(keystore),
    keystore,
    ...(master === null ? [] : [master]),
    checkpointFile,
    erasureJournal,
  ];
  const open = await Promise.all(ours.map(async (path) => ((await isOpenToOthers(path)) ? [path] : [])));
  return {
    openToOthers: [...new Set(open.flat())],
    master: master === null ? null : await findPlace(master, database),
    keystore: await findPlace(keystore, database),
    checkpoints: await findPlace(checkpointFile, database),
    erasures: await findPlace(erasureJournal, database),
    hasCheckpointCommand: checkpointCommand !== null,
  };
}

/** @param database the data folder of the embedded database; null where the database is elsewhere */
async function findPlace(path: string, database: string | null): Promise<FilePlace> {
  const [place, data] = [await resolveAsFarAsItIs(path), await resolveAsFarAsItIs(database ?? path)];
  if (database === null) return { path, isBesideDatabase: false, isOnSameDisk: false };
  const [one, other] = [await deviceOf(place), await deviceOf(data)];
  return {
    path,
    isBesideDatabase: place === data || place.startsWith(data + sep),
    isOnSameDisk: one !== null && one === other,
  };
}

/** What is not there yet will be in the folder that is. */
async function resolveAsFarAsItIs(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await resolveAsFarAsItIs(parent), path.slice(parent.length));
  }
}

async function deviceOf(path: string): Promise<number | null> {
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null) return found.dev;
    if (at === dirname(at)) return null;
  }
}

async function isOpenToOthers(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && (found.mode & 0o077) !== 0;
}
