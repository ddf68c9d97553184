import type { Expected } from './check-checkpoints.ts';
import { CHAIN_START, entryHash } from './log-entry.ts';
import type { LogProblem } from './log-problem.ts';
import type { Chain, StoredEntry } from './read-chain.ts';

export type CheckedChain = { entries: number; problem: LogProblem | null };

/**
 * Checks one chain from its first entry to its head: no place is left out or taken twice, each digest is that of
 * its entry after the one before, and what checkpoints said of it still holds.
 * @param expected what checkpoints say of this chain, in the order of places
 * @param standsElsewhere finds the place of the entry that was written at this place after that digest
 */
export async function checkChain(
  key: Uint8Array,
  chain: Chain,
  entries: AsyncIterable<StoredEntry>,
  expected: readonly Expected[],
  standsElsewhere: (place: number, before: Uint8Array) => Promise<string | null>,
): Promise<CheckedChain> {
  let count = 0;
  let before: Uint8Array = CHAIN_START;
  let lastAt: string | null = null;
  const toCome = [...expected].reverse();
  const problemAt = (
    why: LogProblem['why'],
    place: number,
    at: string | null,
    detail: string,
  ): CheckedChain => ({
    entries: count,
    problem: { why, municipality: chain.code, shard: chain.shard, place, at, detail },
  });

  for await (const entry of entries) {
    const place = count + 1;
    if (entry.place > place) {
      // The one that was here may only have changed places with another.
      const elsewhere = await standsElsewhere(place, before);
      if (elsewhere !== null) return problemAt('reordered', place, entry.at, `it stands at ${elsewhere}`);
      return problemAt('missing', place, lastAt, describeGap(place, entry.place - 1));
    }
    if (entry.place < place)
      return problemAt('added', entry.place, entry.at, 'two entries claim this place, or it has none');
    const hash = entryHash(key, before, entry);
    if (!hash.equals(entry.hash)) {
      if (chain.place !== null && place > chain.place)
        return problemAt('added', place, entry.at, 'it stands after the end of its chain');
      const elsewhere = await standsElsewhere(place, before);
      return elsewhere === null
        ? problemAt('edited', place, entry.at, `not what was written (in ${entry.month})`)
        : problemAt('reordered', place, entry.at, `what was written here stands at ${elsewhere}`);
    }
    count = place;
    before = hash;
    lastAt = entry.at;
    for (let said = toCome.at(-1); said?.place === place; said = toCome.at(-1)) {
      toCome.pop();
      if (said.head !== hash.toString('base64url'))
        return problemAt('rewritten', place, entry.at, `another than checkpoint ${describeSaid(said)} tells`);
    }
  }

  const lost = toCome.at(-1);
  if (chain.place !== null && chain.place > count)
    return problemAt('missing', count + 1, lastAt, describeGap(count + 1, chain.place));
  if (lost !== undefined) {
    const most = toCome[0]?.place ?? lost.place;
    return problemAt(
      'truncated',
      count + 1,
      lastAt,
      `${describeGap(count + 1, most)}; checkpoint ${describeSaid(lost)} tells of them`,
    );
  }
  if (chain.place === null || chain.hash === null)
    return problemAt('head', count, lastAt, 'the head of the chain is gone');
  if (chain.place !== count || !chain.hash.equals(before))
    return problemAt('head', count, lastAt, 'the head of the chain is not that of its last entry');
  return { entries: count, problem: null };
}

function describeGap(from: number, to: number): string {
  return from === to ? 'this entry is gone' : `places ${String(from)} to ${String(to)} are gone`;
}

function describeSaid({ checkpoint, at }: Expected): string {
  return `${String(checkpoint)} of ${at}`;
}
