import { readMigrations } from '../db/migrate.ts';
import { BackupError } from './backup-error.ts';
import type { Header } from './backup-format.ts';

/** @throws BackupError for what a newer program, or none of ours, has made */
export async function assertKnownMigrations(header: Header): Promise<void> {
  const known = await readMigrations();
  const unknown = header.migrations.find(({ name, sha256 }) => known.get(name)?.sha256 !== sha256);
  if (unknown !== undefined)
    throw new BackupError(
      'usage',
      `the backup is newer than this program: it holds migration ${unknown.name}. Restore it with the program that made it, or a newer one`,
    );
  const names = [...known.keys()].slice(0, header.migrations.length);
  if (names.join() !== header.migrations.map(({ name }) => name).join())
    throw new BackupError('file', 'the backup lacks a migration between others');
}
