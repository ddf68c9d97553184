import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';

/**
 * What tells a process from a later one with the same id: the boot and the start time in clock ticks since it.
 * Undefined when the process is gone, is a zombie, or /proc does not show it.
 */
export function findProcessBirth(pid: number): string | undefined {
  try {
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').slice(0, 8);
    return `${boot}.${fields[19] ?? '0'}`;
  } catch {
    return undefined;
  }
}

/** True when the process that had this id and this birth still runs. */
export function isSameProcessAlive(pid: number, birth: string): boolean {
  const now = findProcessBirth(pid);
  if (now !== undefined) return now === birth;
  try {
    process.kill(pid, 0);
    return false; // ours to signal, yet without a living entry: a zombie
  } catch (error) {
    // EPERM: somebody else's process that /proc hides from us (hidepid); assume the best of it.
    return (error as NodeJS.ErrnoException).code === 'EPERM' && !isZombie(pid);
  }
}

function isZombie(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** True when the process has this folder as its working folder, as every PostgreSQL process has its cluster. */
export async function isWorkingIn(pid: number, folder: string): Promise<boolean> {
  try {
    const [cwd, wanted] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(folder)]);
    return cwd.ino === wanted.ino && cwd.dev === wanted.dev;
  } catch {
    return false;
  }
}

/** Ids of the processes whose working folder is this one. */
export async function listProcessesIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const inside = await Promise.all(pids.map((pid) => isWorkingIn(pid, folder)));
  return pids.filter((_, index) => inside[index]);
}
