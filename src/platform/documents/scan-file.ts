import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { AppError } from '../../shared/app-error.ts';

/** Under what the database waits for a transaction that does nothing. */
const COMMAND_LIMIT = 30_000;
/** Each holds a connection and a file in memory. */
const MOST_AT_ONCE = 3;
let running = 0;

/**
 * Gives a file to the operator's virus scanner on its standard input.
 * @param command ends with 0 for clean and 1 for infected
 * @returns whether it is infected
 * @throws AppError `scan_failed` when it says neither, or nothing in time; `busy` when too many are looked at
 */
export async function isInfected(command: string, bytes: Uint8Array): Promise<boolean> {
  if (running >= MOST_AT_ONCE) throw new AppError('busy');
  running += 1;
  try {
    const child = spawn('/bin/sh', ['-c', command], {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: COMMAND_LIMIT,
      killSignal: 'SIGKILL',
    });
    // One that ends without reading is judged by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code === 0 || code === 1) return code === 1;
  } catch (error) {
    throw new AppError('scan_failed', { cause: error });
  } finally {
    running -= 1;
  }
  throw new AppError('scan_failed');
}
