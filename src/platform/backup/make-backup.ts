import { stat } from 'node:fs/promises';
import type { Clock } from '../../shared/clock.ts';
import type { Keys } from '../crypto/keys.ts';
import { connect, type Connection } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { BackupError } from './backup-error.ts';
import { isOfKeystore, type End, type Header } from './backup-format.ts';
import { exportRows, type Progress } from './export-rows.ts';
import { loadBackup } from './load-backup.ts';
import { readFrames, type Frame } from './read-frames.ts';
import { assertKnownMigrations } from './known-migrations.ts';
import { besideName, dropDatabase, fromMaintenance, makeDatabase } from './scratch-database.ts';
import { openSealedFile, sealToDraft, type FileKey } from './sealed-file.ts';

export type BackupOrder = {
  keys: Keys;
  clock: Clock;
  file: string;
  /** age recipients; at least one. */
  recipients: readonly string[];
  /** Writes over a file that is there. */
  force: boolean;
  /** Loads it into a database for a while, and not only reads it back. */
  verify: boolean;
};

export type BackupReport = { header: Header; end: End; bytes: number };

/**
 * Writes everything in the database to one encrypted file, reads the file back from the disk, and only then
 * gives it its name.
 * @param database logged in as who may act as the owner
 * @throws BackupError with no file left
 */
export async function makeBackup(
  database: Connection,
  order: BackupOrder,
  progress: Progress,
): Promise<BackupReport> {
  const { file, keys, clock } = order;
  if (!order.force && (await stat(file).catch(() => null)) !== null)
    throw new BackupError('usage', `${file} is there already: --force writes over it`);
  const client = await connect(database);
  try {
    const draft = await sealToDraft(exportRows({ client, keys, clock, progress }), order.recipients, file);
    try {
      const frames = readFrames(openSealedFile(draft.draft, [draft.fileKey]));
      const { header, end } = order.verify
        ? await loadInScratch(database, frames, () => undefined)
        : await readThrough(frames);
      await draft.keep();
      return { header, end, bytes: draft.bytes };
    } catch (error) {
      await draft.discard();
      throw error;
    }
  } finally {
    await client.end();
  }
}

/**
 * Reads a whole backup without touching any database: that it opens, is whole, and is of this installation.
 * @param keys of this installation; null where there are none to compare with
 * @throws BackupError
 */
export async function inspectBackup(
  file: string,
  identities: readonly (string | FileKey)[],
  keys: Keys | null,
): Promise<{ header: Header; end: End }> {
  const found = await readThrough(readFrames(openSealedFile(file, identities)));
  if (keys !== null && !isOfKeystore(keys, found.end))
    throw new BackupError(
      'usage',
      'the backup was not made with the keystore that is here: what is sealed in it would not open. Bring that keystore back first (levekar keys restore)',
    );
  await assertKnownMigrations(found.header);
  return found;
}

async function readThrough(frames: AsyncIterable<Frame>): Promise<{ header: Header; end: End }> {
  let header: Header | null = null;
  for await (const frame of frames) {
    if (frame.kind === 'header') header = frame.header;
    if (frame.kind === 'end' && header !== null) return { header, end: frame.end };
  }
  throw new BackupError('file', 'the backup ended before its end');
}

/**
 * Loads a backup into a database made for it on the same server, compares every table, brings it to this
 * program's form, and drops it.
 * @throws BackupError
 */
export async function loadInScratch(
  target: Connection,
  frames: AsyncIterable<Frame>,
  progress: Progress,
): Promise<{ header: Header; end: End }> {
  return fromMaintenance(target, { mayWait: true }, async (admin) => {
    const scratch = { ...target, database: besideName(target.database, 'checking') };
    await makeDatabase(admin, scratch.database);
    try {
      const loaded = await loadBackup(scratch, frames, progress);
      const client = await connect(scratch);
      try {
        await migrate(client);
      } finally {
        await client.end();
      }
      return loaded;
    } finally {
      await dropDatabase(admin, scratch.database);
    }
  });
}
