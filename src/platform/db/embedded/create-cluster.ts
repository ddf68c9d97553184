import { randomUUID } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createPassword, findPassword, syncFolder, type DataFolder } from './data-folder.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { describeFreeSpace } from './start-failure.ts';
import { descriptorPath, spawnAs } from './spawn-as.ts';

const MAJOR_VERSION = '18';
const DRAFT_PREFIX = 'postgres.new-';

/** True when there is a finished cluster. Throws when it is of another major version of PostgreSQL. */
export async function hasCluster(folder: DataFolder): Promise<boolean> {
  const version = await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined && version.trim() !== MAJOR_VERSION) {
    throw new Error(
      `The database in ${folder.cluster} is of PostgreSQL ${version.trim()}, and this program runs ${MAJOR_VERSION}. ` +
        'It has not been touched. Export it with the older program and import it here into a new data folder.',
    );
  }
  return (await stat(join(folder.cluster, 'global', 'pg_control')).catch(() => undefined)) !== undefined;
}

/**
 * Creates the cluster. The caller holds the start lock. It is made under another name and renamed when whole, so the
 * name `postgres` is the mark of a finished cluster, and one cut short is never mistaken for it.
 */
export async function createCluster(
  folder: DataFolder,
  binaries: PostgresBinaries,
  report: (line: string) => void,
): Promise<void> {
  await setAsideForeignFolder(folder, report);
  for (const name of await readdir(folder.path)) {
    // An initdb that outlived its starter may still write here; what it adds is removed next time.
    if (name.startsWith(DRAFT_PREFIX) || name.startsWith('database-password.'))
      await removeDraft(join(folder.path, name));
  }
  report('Creating the database');
  const password = (await findPassword(folder)) ?? (await createPassword(folder));
  // C.UTF-8 is missing on some older systems; sorting comes from ICU in either case.
  const draft =
    (await runInitdb(folder, binaries, password, 'C.UTF-8')) ??
    (await runInitdb(folder, binaries, password, 'C'));
  if (draft === undefined) throw new Error('PostgreSQL accepts neither of the locales C.UTF-8 and C.');
  await rename(draft, folder.cluster);
  await syncFolder(folder.path);
}

/** A folder named postgres without a cluster in it is none of our making: kept, under another name. */
async function setAsideForeignFolder(folder: DataFolder, report: (line: string) => void): Promise<void> {
  if (!(await stat(folder.cluster).catch(() => undefined))) return;
  const isEmpty = await rmdir(folder.cluster).then(
    () => true,
    () => false,
  );
  if (isEmpty) return;
  const aside = `${folder.cluster}.incomplete-${Date.now()}`;
  await rename(folder.cluster, aside);
  report(`Moved an incomplete database out of the way, to ${aside}`);
}

/** Returns the new cluster's folder, or undefined when the system lacks the locale. */
async function runInitdb(
  folder: DataFolder,
  binaries: PostgresBinaries,
  password: string,
  locale: string,
): Promise<string | undefined> {
  const draft = join(folder.path, `${DRAFT_PREFIX}${randomUUID()}`);
  await mkdir(draft, { mode: 0o700 });
  if (folder.runAs) await chown(draft, folder.runAs.uid, folder.runAs.gid);
  const cluster = await open(draft, 'r');
  const passwordFile = await openPasswordFile(folder, password);
  try {
    const args = [
      ...['-D', descriptorPath(0), `--pwfile=${descriptorPath(1)}`, '--username=postgres'],
      ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=nb-NO', `--locale=${locale}`],
      ...['--data-checksums', '--auth=scram-sha-256', '--no-instructions', '--no-clean'],
    ];
    const output = await runToEnd(folder, binaries.initdb, args, [cluster.fd, passwordFile.fd]);
    if (output === undefined) return draft;
    await removeDraft(draft);
    if (/invalid locale/i.test(output)) return undefined;
    if (/user does not exist/.test(output)) {
      // As in a container that runs under a number without a name.
      const uid = folder.runAs?.uid ?? process.getuid?.();
      throw new Error(
        `PostgreSQL creates no database as user id ${uid}, which has no line in /etc/passwd. ` +
          'Add one, start as another user, or use a server of your own with --database URL.',
      );
    }
    const lines = output.trim().split('\n').slice(-15).join('\n');
    throw new Error(`The database could not be created.${await describeFreeSpace(folder)}\n${lines}`);
  } finally {
    await cluster.close();
    await passwordFile.close();
  }
}

/** A file that initdb's user may read, without a name that anybody else could open it by. */
async function openPasswordFile(folder: DataFolder, password: string) {
  const path = join(folder.path, `${DRAFT_PREFIX}${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await file.writeFile(`${password}\n`);
  if (folder.runAs) await file.chown(folder.runAs.uid, folder.runAs.gid);
  await rm(path);
  return file;
}

/** Undefined when all went well, else what the program wrote. */
function runToEnd(
  folder: DataFolder,
  program: string,
  args: string[],
  descriptors: number[],
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    // A session of its own: Ctrl-C reaches us, and we decide.
    const child = spawnAs(folder.runAs, program, args, { output: 'pipe', open: descriptors, detached: true });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? undefined : output || `initdb ended with ${code}`));
  });
}

async function removeDraft(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}
