import { AppError } from '../../shared/app-error.ts';

/** What the operator can mend: a key or keystore that is missing, is another, or lies open to others. */
export class KeystoreError extends Error {}

// SQLite's result codes, of which the low byte says the kind.
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

const kindOf = (error: unknown) => Number((error as { errcode?: number }).errcode) & 0xff;

/** For what goes wrong when the keystore is opened. */
export function asKeystoreError(error: unknown, path: string): unknown {
  const kind = kindOf(error);
  if (kind === CORRUPT || kind === NOT_A_DATABASE)
    return new KeystoreError(`not a keystore, or damaged: ${path}`, { cause: error });
  if (kind === READ_ONLY || kind === CANNOT_OPEN)
    return new KeystoreError(`the keystore cannot be opened: ${path}; run as the user who owns it`, {
      cause: error,
    });
  return error;
}

/** For what goes wrong while it is written. */
export function asAppError(error: unknown): unknown {
  const kind = kindOf(error);
  // The index of the log file, a file of its own, says a full disk so.
  if (kind === FULL || kind === IO_ERROR) return new AppError('storage_full', { cause: error });
  return kind === BUSY ? new AppError('busy', { cause: error }) : error;
}
