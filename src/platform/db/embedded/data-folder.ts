import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, realpath, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The unprivileged user and group (nobody) that Linux distributions share; PostgreSQL refuses to run as root. */
const NOBODY = 65534;

export type RunAs = { uid: number; gid: number };

export type DataFolder = {
  /** Absolute, with links resolved. */
  path: string;
  cluster: string;
  socket: string;
  log: string;
  password: string;
  startLock: string;
  binaries: string;
  /** Whom PostgreSQL runs as when we are root, else undefined: it runs as we do. */
  runAs: RunAs | undefined;
};

/** Creates the data folder when it is not there. Throws when it cannot be, or belongs to somebody else. */
export async function prepareDataFolder(dataDir: string): Promise<DataFolder> {
  const wanted = resolve(dataDir);
  await mkdir(dirname(wanted), { recursive: true });
  await mkdir(wanted, { mode: 0o700 }).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!(await stat(wanted)).isDirectory()) throw new Error(`The data folder ${wanted} is a file.`);
  });
  const path = await realpath(wanted);
  const cluster = join(path, 'postgres');
  return {
    path,
    cluster,
    socket: join(path, 'socket'),
    log: join(path, 'postgres.log'),
    password: join(path, 'database-password'),
    startLock: join(path, 'start-lock'),
    binaries: join(path, 'postgres-18-bin'),
    runAs: await decideRunAs(path, cluster),
  };
}

async function decideRunAs(path: string, cluster: string): Promise<RunAs | undefined> {
  const folder = await stat(path);
  const existing = await stat(cluster).catch(() => undefined);
  const self = process.getuid?.() ?? 0;
  if (self !== 0) {
    if (existing === undefined || existing.uid === self) return undefined;
    throw new Error(
      `The database in ${cluster} belongs to user id ${existing.uid}, and this is user id ${self}. ` +
        'Start as the user (or root) that created it, or change the owner of the whole data folder.',
    );
  }
  // Root in somebody's folder must leave it so that its owner can start there too.
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  if (folder.uid !== 0 && (await hasName(folder.uid))) return { uid: folder.uid, gid: folder.gid };
  return { uid: NOBODY, gid: NOBODY };
}

/** initdb refuses a user id without a name. */
async function hasName(uid: number): Promise<boolean> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return users.split('\n').some((line) => line.split(':')[2] === String(uid));
}

/** When we are root: gives the file to the owner of the folder that it lies in. */
export async function giveToFolderOwner(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const owner = await stat(dirname(path));
  if (owner.uid !== 0) await chown(path, owner.uid, owner.gid);
}

/** Creates the folder for the server's socket, open to the server's own user only (and to root). */
export async function prepareSocketFolder(folder: DataFolder): Promise<void> {
  await mkdir(folder.socket, { recursive: true, mode: 0o700 });
  await chmod(folder.socket, 0o700);
  if (folder.runAs) await chown(folder.socket, folder.runAs.uid, folder.runAs.gid);
}

/** The password kept in the data folder; undefined when there is none. */
export async function findPassword(folder: DataFolder): Promise<string | undefined> {
  try {
    return (await readFile(folder.password, 'utf8')).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a new random password, on the disk before the cluster that needs it. */
export async function createPassword(folder: DataFolder): Promise<string> {
  const password = randomBytes(32).toString('base64url');
  const draft = `${folder.password}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${password}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await giveToFolderOwner(draft);
  await rename(draft, folder.password);
  await syncFolder(folder.path);
  return password;
}

/** Makes creations and renames in the folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
