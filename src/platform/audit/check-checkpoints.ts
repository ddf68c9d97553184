import type { KeyObject } from 'node:crypto';
import { lineHash, readCheckpointLine, type Checkpoint } from './checkpoint-line.ts';
import type { CheckpointProblem } from './log-problem.ts';

/** What a checkpoint says that a chain's entry has as its digest. */
export type Expected = { place: number; head: string; checkpoint: number; at: string };

export type CheckedCheckpoints = {
  count: number;
  problem: CheckpointProblem | null;
  /** By `code/shard`, in the order of places. */
  expected: ReadonlyMap<string, readonly Expected[]>;
  /** The last restoration from a copy, where there was one. */
  restored: Checkpoint | null;
};

/**
 * Checks the lines of checkpoints: each as it was signed, each naming the one before it, the first being number 1
 * and none missing at the end.
 * @param atLeast the number of the last line that the database knows to be there
 */
export function checkCheckpoints(
  key: KeyObject,
  lines: readonly string[],
  atLeast: number,
): CheckedCheckpoints {
  const read = lines.map((line) => readCheckpointLine(key, line));
  const good = read.filter((checkpoint) => checkpoint !== null);
  const restored = good.findLast(({ kind }) => kind === 'restored') ?? null;
  return {
    count: good.length,
    problem: findProblem(lines, read) ?? findMissingEnd(read.at(-1)?.number ?? 0, lines.length, atLeast),
    expected: expectedOf(good, restored),
    restored,
  };
}

function findProblem(
  lines: readonly string[],
  read: readonly (Checkpoint | null)[],
): CheckpointProblem | null {
  let number = 0;
  let previous: string | null = null;
  for (const [index, checkpoint] of read.entries()) {
    const line = index + 1;
    if (checkpoint === null) return { why: 'altered', line, detail: 'it is not as it was signed' };
    if (checkpoint.number !== number + 1)
      return {
        why: 'missing',
        line,
        detail: `it is number ${String(checkpoint.number)} and follows number ${String(number)}`,
      };
    if (checkpoint.previous !== previous)
      return { why: 'altered', line, detail: 'it was signed after another line than the one before it' };
    number = checkpoint.number;
    previous = lineHash(lines[index] ?? '');
  }
  return null;
}

function findMissingEnd(last: number, count: number, atLeast: number): CheckpointProblem | null {
  if (last >= atLeast) return null;
  const detail = `the last is number ${String(last)}, and number ${String(atLeast)} was written`;
  return { why: 'missing', line: count + 1, detail };
}

/** After a restoration only what the restored copy still had is expected of the checkpoints before it. */
function expectedOf(good: readonly Checkpoint[], restored: Checkpoint | null): Map<string, Expected[]> {
  const kept = new Map(restored?.shards.map((shard) => [chainName(shard), shard.place]));
  const byChain = new Map<string, Map<number, Expected>>();
  for (const { number, at, shards } of good)
    for (const shard of shards) {
      const isLost =
        restored !== null && number < restored.number && shard.place > (kept.get(chainName(shard)) ?? 0);
      if (isLost) continue;
      const chain = byChain.get(chainName(shard)) ?? new Map<number, Expected>();
      byChain.set(chainName(shard), chain);
      const known = chain.get(shard.place);
      // Two that differ about one place: the log cannot agree with both, and the later one is told.
      if (known?.head !== shard.head) chain.set(shard.place, { ...shard, checkpoint: number, at });
    }
  return new Map(
    [...byChain].map(([name, chain]) => [name, [...chain.values()].sort((a, b) => a.place - b.place)]),
  );
}

export function chainName({ municipality, shard }: { municipality: string; shard: number }): string {
  return `${municipality}/${String(shard)}`;
}
