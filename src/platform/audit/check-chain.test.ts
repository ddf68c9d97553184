import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkChain, type CheckedChain } from './check-chain.ts';
import type { Expected } from './check-checkpoints.ts';
import { CHAIN_START, entryHash } from './log-entry.ts';
import type { Chain, StoredEntry } from './read-chain.ts';

const KEY = Buffer.alloc(32, 7);
const LENGTH = 6;
const ENTRIES = writeChain(LENGTH);
const WHOLE = { code: '3301', municipality: 1, shard: 2, place: LENGTH, hash: hashOf(LENGTH) };

/** A chain as the program writes it; `mark` makes it another one. */
function writeChain(length: number, mark = ''): StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let place = 1; place <= length; place += 1) {
    const entry = {
      municipality: 1,
      shard: 2,
      place,
      at: timeOf(place),
      actor: `actor${mark}`,
      roles: '{adviser}',
      teams: '{1}',
      services: '{}',
      event: 'family.read',
      basis: '{own_team}',
      subjects: '{}',
      details: '{}',
    };
    const hash = entryHash(KEY, entries.at(-1)?.hash ?? CHAIN_START, entry);
    entries.push({ ...entry, hash, month: 'log_months.m2026_11' });
  }
  return entries;
}

function timeOf(place: number): string {
  return `2026-11-02T08:00:0${String(place)}.000000Z`;
}
function hashOf(place: number): Buffer {
  return ENTRIES[place - 1]?.hash ?? CHAIN_START;
}
function said(place: number, checkpoint: number, head = hashOf(place)): Expected {
  return { place, head: head.toString('base64url'), checkpoint, at: `day ${String(checkpoint)}` };
}

async function* yieldAll(entries: readonly StoredEntry[]): AsyncGenerator<StoredEntry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

type Found = {
  entries?: readonly StoredEntry[];
  chain?: Partial<Chain>;
  expected?: readonly Expected[];
  elsewhere?: (place: number, before: Uint8Array) => string | null;
};
const check = ({ entries = ENTRIES, chain, expected = [], elsewhere = () => null }: Found) =>
  checkChain(KEY, { ...WHOLE, ...chain }, yieldAll(entries), expected, (place, before) =>
    Promise.resolve(elsewhere(place, before)),
  );
const problem = (
  entries: number,
  rest: Omit<NonNullable<CheckedChain['problem']>, 'municipality' | 'shard'>,
) => ({
  entries,
  problem: { municipality: '3301', shard: 2, ...rest },
});

describe('a whole chain', () => {
  test('is found whole, with all that checkpoints say of it', async () => {
    expect(await check({})).toEqual({ entries: LENGTH, problem: null });
    expect(await check({ expected: [said(2, 1), said(4, 2), said(LENGTH, 3)] })).toEqual({
      entries: LENGTH,
      problem: null,
    });
  });

  test('may be empty', async () => {
    expect(await check({ entries: [], chain: { place: 0, hash: CHAIN_START } })).toEqual({
      entries: 0,
      problem: null,
    });
  });
});

describe('what somebody changed', () => {
  test('is found at the first entry that is not what was written, whichever field it is', async () => {
    const fields = [
      'municipality',
      'shard',
      'at',
      'actor',
      'roles',
      'teams',
      'services',
      'event',
      'basis',
      'subjects',
      'details',
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: LENGTH }),
        fc.constantFrom(...fields),
        async (place, field) => {
          const entries = ENTRIES.map((entry) =>
            entry.place === place
              ? {
                  ...entry,
                  [field]: typeof entry[field] === 'number' ? entry[field] + 1 : `${entry[field]} `,
                }
              : entry,
          );
          expect(await check({ entries })).toMatchObject({
            entries: place - 1,
            problem: { why: 'edited', place, at: entries[place - 1]?.at },
          });
        },
      ),
    );
    const entries = ENTRIES.with(2, { ...(ENTRIES[2] as StoredEntry), hash: hashOf(1) });
    expect(await check({ entries })).toEqual(
      problem(2, {
        why: 'edited',
        place: 3,
        at: timeOf(3),
        detail: 'not what was written (in log_months.m2026_11)',
      }),
    );
  });

  test('is found where entries are gone', async () => {
    expect(await check({ entries: ENTRIES.toSpliced(2, 1) })).toEqual(
      problem(2, { why: 'missing', place: 3, at: timeOf(2), detail: 'this entry is gone' }),
    );
    expect(await check({ entries: ENTRIES.toSpliced(0, 2) })).toEqual(
      problem(0, { why: 'missing', place: 1, at: null, detail: 'places 1 to 2 are gone' }),
    );
    expect(await check({ entries: ENTRIES.slice(0, 4) })).toEqual(
      problem(4, { why: 'missing', place: 5, at: timeOf(4), detail: 'places 5 to 6 are gone' }),
    );
    expect(await check({ entries: [] })).toMatchObject({ problem: { why: 'missing', place: 1, at: null } });
  });

  test('is told apart from what only stands elsewhere', async () => {
    const asked: [number, string][] = [];
    const elsewhere = (place: number, before: Uint8Array) => {
      asked.push([place, Buffer.from(before).toString('hex')]);
      return 'shard 1, place 9';
    };
    expect(await check({ entries: ENTRIES.toSpliced(2, 1), elsewhere })).toEqual(
      problem(2, { why: 'reordered', place: 3, at: timeOf(4), detail: 'it stands at shard 1, place 9' }),
    );
    const other = { ...(ENTRIES[3] as StoredEntry), place: 3 };
    expect(await check({ entries: ENTRIES.with(2, other), elsewhere })).toEqual(
      problem(2, {
        why: 'reordered',
        place: 3,
        at: timeOf(4),
        detail: 'what was written here stands at shard 1, place 9',
      }),
    );
    expect(asked).toEqual(Array(2).fill([3, hashOf(2).toString('hex')]));
  });

  test('is found where nobody wrote', async () => {
    const twice = ENTRIES.toSpliced(3, 0, { ...(ENTRIES[2] as StoredEntry), at: 'later' });
    expect(await check({ entries: twice })).toEqual(
      problem(3, {
        why: 'added',
        place: 3,
        at: 'later',
        detail: 'two entries claim this place, or it has none',
      }),
    );
    const after = { ...(ENTRIES[0] as StoredEntry), place: LENGTH + 1 };
    expect(await check({ entries: [...ENTRIES, after] })).toEqual(
      problem(LENGTH, {
        why: 'added',
        place: LENGTH + 1,
        at: timeOf(1),
        detail: 'it stands after the end of its chain',
      }),
    );
    // Without a head there is no end to stand after.
    expect(await check({ entries: [...ENTRIES, after], chain: { place: null, hash: null } })).toMatchObject({
      problem: { why: 'edited', place: LENGTH + 1 },
    });
  });

  test('is found in the head', async () => {
    const atEnd = { why: 'head', place: LENGTH, at: timeOf(LENGTH) } as const;
    const isAnother = 'the head of the chain is not that of its last entry';
    expect(await check({ chain: { hash: hashOf(1) } })).toEqual(
      problem(LENGTH, { ...atEnd, detail: isAnother }),
    );
    expect(await check({ chain: { place: 5, hash: hashOf(5) } })).toEqual(
      problem(LENGTH, { ...atEnd, detail: isAnother }),
    );
    // A place of the one and the digest of the other.
    expect(await check({ chain: { place: 5 } })).toEqual(problem(LENGTH, { ...atEnd, detail: isAnother }));
    for (const gone of [{ place: null }, { hash: null }])
      expect(await check({ chain: gone })).toEqual(
        problem(LENGTH, { ...atEnd, detail: 'the head of the chain is gone' }),
      );
  });
});

describe('what only checkpoints know', () => {
  test('entries gone from the end, with the head moved back', async () => {
    const cut = { entries: ENTRIES.slice(0, 3), chain: { place: 3, hash: hashOf(3) } };
    expect(await check(cut)).toEqual({ entries: 3, problem: null });
    expect(await check({ ...cut, expected: [said(2, 1), said(4, 2), said(6, 3)] })).toEqual(
      problem(3, {
        why: 'truncated',
        place: 4,
        at: timeOf(3),
        detail: 'places 4 to 6 are gone; checkpoint 2 of day 2 tells of them',
      }),
    );
    expect(await check({ ...cut, expected: [said(4, 2)] })).toMatchObject({
      problem: { detail: 'this entry is gone; checkpoint 2 of day 2 tells of them' },
    });
  });

  test('a chain written anew with the keys', async () => {
    const anew = writeChain(LENGTH, ' other');
    const chain = { hash: anew.at(-1)?.hash ?? null };
    expect(await check({ entries: anew, chain })).toEqual({ entries: LENGTH, problem: null });
    expect(await check({ entries: anew, chain, expected: [said(4, 2), said(6, 3)] })).toEqual(
      problem(4, {
        why: 'rewritten',
        place: 4,
        at: timeOf(4),
        detail: 'another than checkpoint 2 of day 2 tells',
      }),
    );
  });

  test.each([1, 2, 3, 4, 5, 6])('of many checkpoints, that place %i was another is told', async (place) => {
    const expected = [1, 2, 3, 4, 5, 6].map((each) =>
      said(each, each, each === place ? CHAIN_START : undefined),
    );
    expect(await check({ expected })).toMatchObject({
      entries: place,
      problem: { why: 'rewritten', place, detail: `another than checkpoint ${place} of day ${place} tells` },
    });
  });

  test.each([
    ['the earlier', [said(4, 1, CHAIN_START), said(4, 2)], 1],
    ['the later', [said(4, 1), said(4, 2, CHAIN_START)], 2],
  ])(
    'of two that differ about one place the log agrees with one: %s is told',
    async (_what, expected, told) => {
      expect(await check({ expected: [...expected, said(6, 3)] })).toMatchObject({
        problem: {
          why: 'rewritten',
          place: 4,
          detail: `another than checkpoint ${String(told)} of day ${String(told)} tells`,
        },
      });
    },
  );
});
