import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proveErasure } from './erase-for-good.ts';
import { failLog } from './fail-log.ts';
import { describeOutcome, type FaultOutcome } from './fault-outcome.ts';
import { fillDisks } from './full-disk.ts';
import { killWhileWriting } from './kill-while-writing.ts';

type Say = (line: string) => void;

/**
 * Every fault, one after the other, on servers and folders of its own.
 * @param sizes how many kills, and how often every route is asked under each fault of the log
 * @returns whether all held; where a disk cannot be mounted that one is left out, and said
 */
export async function runFaults(sizes: { kills: number; rounds: number }, say: Say): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'levekar-faults-'));
  const outcomes: FaultOutcome[] = [];
  const take = (outcome: FaultOutcome) => {
    outcomes.push(outcome);
    say(describeOutcome(outcome));
  };
  try {
    take(await failLog(sizes.rounds, say));
    take(await killWhileWriting(join(folder, 'killed'), sizes.kills, say));
    const disks = await fillDisks(join(folder, 'disks'), say);
    if (disks === null) say('full disks: LEFT OUT, this user may not mount one');
    else take(disks);
    await mkdir(join(folder, 'erased'));
    take(await proveErasure(join(folder, 'erased')));
    const held = outcomes.filter(({ problems }) => problems.length === 0).length;
    say(`faults ${String(outcomes.length)}, of which the program stands ${String(held)}`);
    return held === outcomes.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
