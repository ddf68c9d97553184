import { chmod, chown, lchown, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveToFolderOwner, prepareSocketFolder, type DataFolder } from './data-folder.ts';
import { isWorkingIn, listProcessesIn } from './live-process.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { descriptorPath, spawnAs } from './spawn-as.ts';
import { readLogFrom } from './start-failure.ts';

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;
const STOP_LIMIT_MS = 120_000;

// For two cores and a few dozen users; whoever needs other settings has a server of their own (--database URL).
const SETTINGS = {
  listen_addresses: '',
  port: '5432',
  unix_socket_directories: descriptorPath(1),
  unix_socket_permissions: '0700',
  fsync: 'on',
  shared_buffers: '128MB',
  max_connections: '60',
  work_mem: '16MB',
  jit: 'off',
  random_page_cost: '1.1',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** A server that was started here: what it wrote once it has ended, undefined while it runs. */
export type StartedPostmaster = { findFailure(): Promise<string | undefined> };

/** Starts the server in a session of its own, so that Ctrl-C in our terminal does not reach it. */
export async function startPostmaster(
  folder: DataFolder,
  binaries: PostgresBinaries,
): Promise<StartedPostmaster> {
  await prepareSocketFolder(folder);
  await removeForeignPidFile(folder);
  await giveClusterToServer(folder);
  const log = await openLog(folder);
  const logStart = (await log.stat()).size;
  const cluster = await open(folder.cluster, 'r');
  const socket = await open(folder.socket, 'r');
  try {
    // As ourselves the cluster is named by its path, which is what ps then shows.
    const dataDirectory = folder.runAs ? descriptorPath(0) : folder.cluster;
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawnAs(folder.runAs, binaries.postgres, ['-D', dataDirectory, ...settings], {
      output: log.fd,
      open: [cluster.fd, socket.fd],
      detached: true,
    });
    let ending: string | undefined;
    child.on('error', (error) => (ending = error.message));
    child.on('exit', (code, signal) => (ending ??= `postgres ended with ${code ?? signal}`));
    child.unref();
    return {
      async findFailure() {
        if (ending === undefined) return undefined;
        return `${await readLogFrom(folder, logStart)}\n${ending}`;
      },
    };
  } finally {
    await Promise.all([log.close(), cluster.close(), socket.close()]);
  }
}

/** The id of the server's first process; undefined when none runs in this cluster. */
export async function findPostmaster(folder: DataFolder): Promise<number | undefined> {
  const pid = await readPid(folder);
  return pid !== undefined && (await isWorkingIn(pid, folder.cluster)) ? pid : undefined;
}

/** Asks the server to end its sessions and stop, and waits until it has. */
export async function stopPostmaster(folder: DataFolder): Promise<void> {
  const pid = await findPostmaster(folder);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  const giveUpAt = Date.now() + STOP_LIMIT_MS;
  while (await isWorkingIn(pid, folder.cluster)) {
    if (Date.now() > giveUpAt)
      throw new Error(`PostgreSQL (process ${pid}) has not stopped; see ${folder.log}`);
    await sleep(10);
  }
}

async function readPid(folder: DataFolder): Promise<number | undefined> {
  const text = await readFile(join(folder.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : undefined;
}

/**
 * After a power cut the process id in postmaster.pid may belong to another program, which PostgreSQL takes for itself
 * and then refuses to start for ever. It is removed only when that id lives and nothing works in the cluster; in all
 * other cases PostgreSQL decides, as it also looks for survivors of a killed server by their shared memory.
 */
async function removeForeignPidFile(folder: DataFolder): Promise<void> {
  const pid = await readPid(folder);
  if (pid === undefined || !(await stat(`/proc/${pid}`).catch(() => undefined))) return;
  if ((await listProcessesIn(folder.cluster)).length > 0) return;
  await rm(join(folder.cluster, 'postmaster.pid'), { force: true });
  await rm(join(folder.socket, '.s.PGSQL.5432.lock'), { force: true });
}

/** A copy that root restored belongs to root. The folder itself comes last, so that a cut leaves it to be redone. */
async function giveClusterToServer(folder: DataFolder): Promise<void> {
  if (folder.runAs === undefined || (await stat(folder.cluster)).uid === folder.runAs.uid) return;
  const { uid, gid } = folder.runAs;
  for (const name of await readdir(folder.cluster, { recursive: true })) {
    await lchown(join(folder.cluster, name), uid, gid);
  }
  await chmod(folder.cluster, 0o700);
  await chown(folder.cluster, uid, gid);
}

async function openLog(folder: DataFolder) {
  const existing = await stat(folder.log).catch(() => undefined);
  if (existing && existing.size > LOG_LIMIT_BYTES) await rename(folder.log, `${folder.log}.1`);
  const log = await open(folder.log, 'a', 0o600);
  await giveToFolderOwner(folder.log);
  return log;
}
