import type pg from 'pg';
import type { Keys } from '../crypto/keys.ts';
import { checkChain } from './check-chain.ts';
import { chainName, checkCheckpoints, type CheckedCheckpoints } from './check-checkpoints.ts';
import { readCheckpointFile } from './checkpoint-file.ts';
import { signingKey } from './checkpoint-line.ts';
import { entryHash } from './log-entry.ts';
import type { CheckpointProblem, LogProblem } from './log-problem.ts';
import { readChains, readEntries, type Chain } from './read-chain.ts';

export type Verdict = {
  /** Entries that were found good, of all chains. */
  entries: number;
  chains: number;
  checkpoints: number;
  /** The first of each chain, by municipality code and shard. */
  problems: LogProblem[];
  checkpointProblem: CheckpointProblem | null;
  restored: CheckedCheckpoints['restored'];
};

/** Runs work in a transaction of its own, as the owner. */
type AsOwner = <T>(work: (owner: pg.Client) => Promise<T>) => Promise<T>;

/**
 * Checks the whole log against its keys and its checkpoints; next to a running server too.
 * @param files with checkpoints, in the order they were written
 * @param tell is told how many entries were checked, now and then
 */
export async function verifyLog(
  asOwner: AsOwner,
  keys: Keys,
  files: readonly string[],
  tell: (entries: number) => void,
): Promise<Verdict> {
  // Checkpoints first, the log later: what they tell must be in it.
  const written = await asOwner(findLastWritten);
  const lines = (await Promise.all(files.map(readCheckpointFile))).flat();
  const checked = checkCheckpoints(signingKey(keys.purposeKey('checkpoint')), lines, written);
  const found = await asOwner((owner) => checkChains(owner, keys.purposeKey('log'), checked, tell));
  return {
    ...found,
    checkpoints: checked.count,
    checkpointProblem: checked.problem,
    restored: checked.restored,
  };
}

async function findLastWritten(owner: pg.ClientBase): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    'select coalesce(max(number), 0) as n from log_checkpoint where is_filed',
  );
  return rows[0]?.n ?? 0;
}

async function checkChains(
  owner: pg.ClientBase,
  key: Uint8Array,
  checked: CheckedCheckpoints,
  tell: (entries: number) => void,
): Promise<Pick<Verdict, 'entries' | 'chains' | 'problems'>> {
  // One picture of heads and entries, whatever is added meanwhile.
  await owner.query('set transaction isolation level repeatable read, read only');
  const chains = await readChains(owner);
  const problems: LogProblem[] = [];
  let entries = 0;
  for (const chain of chains) {
    const expected = checked.expected.get(chainName({ municipality: chain.code, shard: chain.shard })) ?? [];
    const found = await checkChain(key, chain, readEntries(owner, chain), expected, (place, before) =>
      findElsewhere(owner, key, chains, chain, place, before),
    );
    entries += found.entries;
    if (found.problem !== null) problems.push(found.problem);
    tell(entries);
  }
  problems.push(...findChainsGone(chains, checked));
  return { entries, chains: chains.length, problems };
}

/** Chains that checkpoints tell of and that have neither a head nor an entry. */
function findChainsGone(chains: readonly Chain[], { expected }: CheckedCheckpoints): LogProblem[] {
  const known = new Set(chains.map(({ code, shard }) => chainName({ municipality: code, shard })));
  return [...expected.entries()]
    .filter(([name]) => !known.has(name))
    .map(([name, [first]]) => {
      const [municipality = '', shard = ''] = name.split('/');
      const detail = `the whole chain is gone; checkpoint ${String(first?.checkpoint)} tells of it`;
      return { why: 'truncated', municipality, shard: Number(shard), place: 1, at: null, detail };
    });
}

/** Looks through the municipality's chains for the entry that was written at this place after that digest. */
async function findElsewhere(
  owner: pg.ClientBase,
  key: Uint8Array,
  chains: readonly Chain[],
  { municipality, shard }: Chain,
  place: number,
  before: Uint8Array,
): Promise<string | null> {
  for (const other of chains.filter((chain) => chain.municipality === municipality))
    for await (const entry of readEntries(owner, other))
      if (
        (entry.place !== place || entry.shard !== shard) &&
        entryHash(key, before, { ...entry, shard, place }).equals(entry.hash)
      )
        return `shard ${String(entry.shard)}, place ${String(entry.place)}`;
  return null;
}
