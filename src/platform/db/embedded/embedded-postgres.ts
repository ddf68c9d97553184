import { closeSync, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataFolder, prepareSocketFolder, type DataFolder } from './data-folder.ts';
import { takeLease, type Lease } from './leases.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { reachServer, type Connection, type ReachedServer } from './reach-server.ts';
import { withStartLock } from './start-lock.ts';

const SOCKET_PATH_LIMIT_BYTES = 107;
const RECOVERY_ATTEMPTS = 30;

export type EmbeddedPostgres = {
  /** Ready for `new pg.Pool({ ...connection })` until `close()`. */
  connection: Connection;
  /** True when the server already ran, started by another process or left by a killed one. */
  adopted: boolean;
  /** Lets go of the server; it is stopped when no other process uses it. End your own connections first. */
  close(): Promise<void>;
};

/**
 * Gives the PostgreSQL server of this data folder: creates it the first time, starts it when it does not run, joins it
 * when it does. While open, a server that dies is started again. Several processes may have one folder open.
 * Throws an Error whose message says what to do; when the server did not start, with the last lines of its log.
 */
export async function openEmbedded(
  dataDir: string,
  report: (line: string) => void = () => undefined,
): Promise<EmbeddedPostgres> {
  const folder = await prepareDataFolder(dataDir);
  const { host, forgetHost } = await nameSocketFolder(folder);
  let closing: Promise<void> | undefined;
  let lease: Lease | undefined;
  let recovery: Promise<void> | undefined;

  async function reach(mayCreate: boolean): Promise<ReachedServer> {
    return await withStartLock(folder.startLock, async () => {
      const reached = await reachServer(folder, host, mayCreate, report);
      lease = await takeLease(reached.client);
      void lease.ended.then(() => {
        if (closing === undefined) recovery ??= recover().finally(() => (recovery = undefined));
      });
      return reached;
    });
  }

  async function recover(): Promise<void> {
    report('The connection to the database broke; connecting again');
    for (let attempt = 1; closing === undefined && attempt <= RECOVERY_ATTEMPTS; attempt += 1) {
      try {
        await reach(false);
        report('Connected to the database again');
        return;
      } catch (error) {
        if (attempt === RECOVERY_ATTEMPTS) report(error instanceof Error ? error.message : String(error));
        await sleep(attempt * 100, undefined, { ref: false });
      }
    }
  }

  async function close(): Promise<void> {
    await recovery;
    // When the folder was deleted under us, the server notices by itself and stops.
    if (await stat(folder.path).catch(() => undefined)) {
      await withStartLock(folder.startLock, async () => {
        // Nobody joins between the question whether we are the last and the stop.
        if (await isLastUser()) await stopPostmaster(folder);
      });
    }
    await lease?.end();
    forgetHost();
  }

  async function isLastUser(): Promise<boolean> {
    try {
      if (lease) return await lease.release();
    } catch {
      // It broke, as when the server crashed a moment ago: ask again on a new connection.
    }
    if ((await findPostmaster(folder)) === undefined) return false;
    lease = await takeLease((await reachServer(folder, host, false, report)).client);
    return await lease.release();
  }

  try {
    const { connection, adopted } = await reach(true);
    return { connection, adopted, close: () => (closing ??= close()) };
  } catch (error) {
    forgetHost();
    throw error;
  }
}

/**
 * A socket's path ends at 107 bytes. That of a longer folder is reached through a descriptor which we keep open: nothing
 * of it lies in a temporary folder, where it could be squatted or swept away.
 */
async function nameSocketFolder(folder: DataFolder): Promise<{ host: string; forgetHost: () => void }> {
  if (Buffer.byteLength(join(folder.socket, '.s.PGSQL.5432')) <= SOCKET_PATH_LIMIT_BYTES) {
    return { host: folder.socket, forgetHost: () => undefined };
  }
  await prepareSocketFolder(folder);
  const descriptor = openSync(folder.socket, 'r');
  return { host: `/proc/${process.pid}/fd/${descriptor}`, forgetHost: () => closeSync(descriptor) };
}
