import { closeSync, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { prepareDataFolder, prepareSocketFolder, type DataFolder } from './data-folder.ts';
import { releaseLease, takeLease } from './leases.ts';
import { stopPostmaster } from './postmaster.ts';
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
  let client: Client | undefined;
  let recovery: Promise<void> | undefined;

  async function reach(mayCreate: boolean): Promise<ReachedServer> {
    return await withStartLock(folder.startLock, async () => {
      const reached = await reachServer(folder, host, mayCreate, report);
      await takeLease(reached.client);
      client = reached.client;
      reached.client.once('end', () => {
        client = undefined;
        if (closing === undefined) recovery ??= recover().finally(() => (recovery = undefined));
      });
      // The lease is no reason for our process to go on living.
      reached.client.unref();
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
    const lease = client;
    lease?.ref();
    // A folder that was deleted under us: the server notices by itself, and stops.
    if (await stat(folder.path).catch(() => undefined)) {
      await withStartLock(folder.startLock, () => leaveServer(folder, lease));
    } else await lease?.end().catch(() => undefined);
    forgetHost();
  }

  try {
    const { connection, adopted } = await reach(true);
    return { connection, adopted, close: () => (closing ??= close()) };
  } catch (error) {
    forgetHost();
    throw error;
  }
}

/** The caller holds the start lock, so nobody joins between the question whether we are the last and the stop. */
async function leaveServer(folder: DataFolder, client: Client | undefined): Promise<void> {
  if (client === undefined) return;
  try {
    if (await releaseLease(client)) await stopPostmaster(folder);
  } finally {
    await client.end().catch(() => undefined);
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
