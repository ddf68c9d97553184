/** What is wrong with the log, and where it begins. `place` is the first bad entry's in its chain. */
export type LogProblem = {
  /** `edited`: its words, its time or its digest are not what was written. `missing`: gone from the middle or, as
   * the chain's head tells, from the end. `reordered`: another entry stands here. `added`: nobody wrote it.
   * `head`: the chain's head is not that of its last entry. `truncated` and `rewritten`: what only a checkpoint
   * tells: entries gone from the end with the head moved back, or others in their place. */
  why: 'edited' | 'missing' | 'reordered' | 'added' | 'head' | 'truncated' | 'rewritten';
  /** Its code. */
  municipality: string;
  shard: number;
  place: number;
  /** The entry's own time; of one that is gone, the time of the one before it; null where there is neither. */
  at: string | null;
  /** Words on where the other entry belongs, how many are gone, which checkpoint tells. */
  detail: string;
};

/** `altered`: not as it was signed. `missing`: lines before this one, or at the end, are gone. */
export type CheckpointProblem = {
  why: 'altered' | 'missing';
  /** Counted from 1, in the file. */
  line: number;
  detail: string;
};

/** One line in words for a person. */
export function describeLogProblem(problem: LogProblem): string {
  const { municipality, shard, place, at, why, detail } = problem;
  const isGone = why === 'missing' || why === 'truncated';
  const time = at === null ? '' : isGone ? `, after ${at}` : `, ${at}`;
  return `municipality ${municipality}, shard ${String(shard)}, place ${String(place)}${time}: ${why}: ${detail}`;
}

export function describeCheckpointProblem({ line, why, detail }: CheckpointProblem): string {
  return `checkpoint line ${String(line)}: ${why}: ${detail}`;
}
