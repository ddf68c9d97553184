import { execFile } from 'node:child_process';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BALLAST = 'ballast';
const BLOCK = Buffer.alloc(64 * 1024, 1);

/** A disk of its own in a folder, that can be filled and emptied again. */
export type SmallDisk = {
  path: string;
  /** Until no more goes in, but for some bytes. */
  fill(leave?: number): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
};

/** @returns null where this user may not mount */
export async function mountSmallDisk(path: string, megabytes: number): Promise<SmallDisk | null> {
  await mkdir(path, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=0711`, 'tmpfs', path]);
  } catch {
    return null;
  }
  const ballast = join(path, BALLAST);
  return {
    path,
    fill: (leave = 0) => fillWith(ballast, path, leave),
    free: () => rm(ballast, { force: true }),
    remove: async () => {
      // what still has a file open there goes on without it
      await run('umount', ['--lazy', path]);
      await rm(path, { recursive: true, force: true });
    },
  };
}

async function fillWith(ballast: string, disk: string, leave: number): Promise<void> {
  const file = await open(ballast, 'a');
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(disk);
      const room = bavail * bsize - leave;
      if (room < bsize) return;
      await file.write(BLOCK, 0, Math.min(BLOCK.length, room));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}
