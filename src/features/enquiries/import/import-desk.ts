import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Spelling } from './build-value-lookup.ts';
import type { PreparedImport, RejectedRow } from './prepare-import.ts';

/** A file that someone has sent and not yet taken: it lives in memory only, and never on a disk. */
export type ImportOnDesk = {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly expiresAt: number;
  teamId: number;
  sheet: string | null;
  mapping: readonly Spelling[];
  prepared: PreparedImport | null;
  /** What was not taken, or would not be. */
  rejects: readonly RejectedRow[];
  state: 'ready' | 'taking' | 'taken';
  progress: { done: number; total: number };
  cancellation: AbortController;
};

const LIFE_MINUTES = 30;
const MOST_FILES = 20;
const MOST_BYTES = 128 * 1024 * 1024;

const desk = new Map<string, ImportOnDesk>();

/**
 * Puts a file on the desk for half an hour. Whoever has one there already swaps it for this one.
 * @throws AppError `too_many_requests` when the desk is full
 */
export function putOnDesk(
  clock: Clock,
  file: Pick<ImportOnDesk, 'accountId' | 'fileName' | 'bytes' | 'teamId' | 'sheet'>,
): ImportOnDesk {
  clearExpired(clock);
  for (const other of desk.values())
    if (other.accountId === file.accountId && other.state !== 'taking') desk.delete(other.id);
  const held = [...desk.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (desk.size >= MOST_FILES || held + file.bytes.length > MOST_BYTES)
    throw new AppError('too_many_requests');
  const put: ImportOnDesk = {
    ...file,
    id: randomUUID(),
    expiresAt: clock.now().getTime() + LIFE_MINUTES * 60_000,
    mapping: [],
    prepared: null,
    rejects: [],
    state: 'ready',
    progress: { done: 0, total: 0 },
    cancellation: new AbortController(),
  };
  desk.set(put.id, put);
  setTimeout(() => desk.delete(put.id), LIFE_MINUTES * 60_000).unref();
  return put;
}

/** The person's own file. @throws AppError `not_found` for another's, or when its time is over */
export function findOnDesk(clock: Clock, accountId: string, id: string): ImportOnDesk {
  clearExpired(clock);
  const found = desk.get(id);
  if (found?.accountId !== accountId) throw new AppError('not_found');
  return found;
}

/** Takes a file off the desk; one that is being taken is stopped, and nothing of it stays. */
export function takeOffDesk(file: ImportOnDesk): void {
  file.cancellation.abort();
  desk.delete(file.id);
}

function clearExpired(clock: Clock): void {
  const now = clock.now().getTime();
  for (const file of desk.values())
    if (file.expiresAt <= now && file.state !== 'taking') desk.delete(file.id);
}
