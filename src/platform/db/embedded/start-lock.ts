import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveToFolderOwner } from './data-folder.ts';
import { findProcessBirth, isSameProcessAlive } from './live-process.ts';

const WAIT_LIMIT_MS = 180_000;

/**
 * Runs the work while no other process (or other caller in this one) does so under the same folder.
 *
 * Each caller writes a ticket named after its process and looks for others: it goes on only when it is alone, else it
 * takes its ticket back and tries again. Writing before looking means that two can never both be alone, and a name
 * that says pid and start time is never used again, so a dead process's ticket can be removed without a race.
 */
export async function withStartLock<Result>(
  lockFolder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await mkdir(lockFolder, { mode: 0o700 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await giveToFolderOwner(lockFolder);
  const ticket = `${process.pid}_${findProcessBirth(process.pid) ?? 'unknown'}_${randomUUID()}`;
  await takeTicket(lockFolder, ticket);
  try {
    return await work();
  } finally {
    await rm(join(lockFolder, ticket), { force: true });
  }
}

async function takeTicket(lockFolder: string, ticket: string): Promise<void> {
  const giveUpAt = Date.now() + WAIT_LIMIT_MS;
  for (;;) {
    let holder = await findOtherLiveTicket(lockFolder, ticket);
    if (holder === undefined) {
      await writeFile(join(lockFolder, ticket), '', { mode: 0o600 });
      holder = await findOtherLiveTicket(lockFolder, ticket);
      if (holder === undefined) return;
      await rm(join(lockFolder, ticket), { force: true });
    }
    if (Date.now() > giveUpAt) {
      throw new Error(
        `Process ${holder.split('_')[0]} has been starting or stopping the database for ${WAIT_LIMIT_MS / 1000} s. ` +
          `End it, or remove ${join(lockFolder, holder)} when it is not ours.`,
      );
    }
    // Random, so that two who met do not meet again.
    await sleep(10 + Math.random() * 40);
  }
}

async function findOtherLiveTicket(lockFolder: string, own: string): Promise<string | undefined> {
  for (const name of await readdir(lockFolder)) {
    const [pid, birth] = name.split('_');
    if (name === own || birth === undefined) continue;
    if (isSameProcessAlive(Number(pid), birth)) return name;
    await rm(join(lockFolder, name), { force: true });
  }
  return undefined;
}
