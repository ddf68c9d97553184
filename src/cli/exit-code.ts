import { UsageError } from '../config.ts';
import { BackupError } from '../platform/backup/backup-error.ts';
import { KeystoreError } from '../platform/crypto/keystore-error.ts';

/** What the shell is told. */
export const EXIT = { done: 0, ourFault: 1, usage: 2, rowsNotTaken: 3 } as const;

const BACKUP_EXIT = { usage: EXIT.usage, file: EXIT.rowsNotTaken, ours: EXIT.ourFault } as const;

/** The input itself could not be taken, however the command was called: exit code 3. */
export class InputRefused extends Error {}

export function exitCodeOf(error: unknown): number {
  if (error instanceof InputRefused) return EXIT.rowsNotTaken;
  if (error instanceof BackupError) return BACKUP_EXIT[error.kind];
  return error instanceof UsageError || error instanceof KeystoreError ? EXIT.usage : EXIT.ourFault;
}

/** One line for a person; the stack only when LEVEKAR_DEBUG is set. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  if (process.env.LEVEKAR_DEBUG) return error.stack ?? error.message;
  if (code === 'EADDRINUSE')
    return 'the port is in use: stop what listens there, or choose another with PORT';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'the database does not answer: is it started, and is the address right?';
  if (code === '53100' || code === 'ENOSPC') return 'the disk is full: nothing was saved';
  return error.message || error.name;
}
