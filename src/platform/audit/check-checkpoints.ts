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
    expected: expectedOf(good),
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

/**
 * All that was said and still holds: a restoration takes back what the restored copy did not have. Two that differ
 * about one place are both expected, and the log cannot agree with both.
 */
function expectedOf(good: readonly Checkpoint[]): Map<string, Expected[]> {
  const byChain = new Map<string, Map<string, Expected>>();
  for (const { number, at, kind, shards } of good) {
    if (kind === 'restored') forgetLost(byChain, shards);
    for (const shard of shards) {
      const chain = byChain.get(chainName(shard)) ?? new Map<string, Expected>();
      byChain.set(chainName(shard), chain);
      const said = `${String(shard.place)} ${shard.head}`;
      if (!chain.has(said)) chain.set(said, { ...shard, checkpoint: number, at });
    }
  }
  return new Map(
    [...byChain].map(([name, chain]) => [name, [...chain.values()].sort((a, b) => a.place - b.place)]),
  );
}

function forgetLost(byChain: ReadonlyMap<string, Map<string, Expected>>, shards: Checkpoint['shards']): void {
  const kept = new Map(shards.map((shard) => [chainName(shard), shard.place]));
  for (const [name, chain] of byChain)
    for (const [said, { place }] of chain) if (place > (kept.get(name) ?? 0)) chain.delete(said);
}

export function chainName({ municipality, shard }: { municipality: string; shard: number }): string {
  return `${municipality}/${String(shard)}`;
}
