import { describe, expect, test } from 'vitest';
import { checkCheckpoints } from './check-checkpoints.ts';
import { lineHash, signingKey, writeCheckpointLine, type Checkpoint } from './checkpoint-line.ts';

const key = signingKey(Buffer.alloc(32, 1));

type Said = { shards: readonly [shard: number, place: number, head: string][]; kind?: Checkpoint['kind'] };

/** Lines as they are written one after the other. */
function writeLines(all: readonly Said[]): string[] {
  const lines: string[] = [];
  for (const { shards, kind = 'checkpoint' } of all) {
    const before = lines.at(-1);
    lines.push(
      writeCheckpointLine(key, {
        number: lines.length + 1,
        at: `2026-11-22T08:00:0${String(lines.length + 1)}Z`,
        kind,
        previous: before === undefined ? null : lineHash(before),
        shards: shards.map(([shard, place, head]) => ({ municipality: '3301', shard, place, head })),
      }),
    );
  }
  return lines;
}

const THREE = writeLines([
  { shards: [[0, 4, 'a']] },
  {
    shards: [
      [0, 8, 'b'],
      [1, 2, 'x'],
    ],
  },
  {
    shards: [
      [0, 8, 'b'],
      [1, 3, 'y'],
    ],
  },
]);

const expectedOf = (all: readonly Said[], chain = '3301/0') =>
  (checkCheckpoints(key, writeLines(all), 0).expected.get(chain) ?? []).map(
    ({ place, head, checkpoint }) => `${String(place)} ${head} by ${String(checkpoint)}`,
  );

describe('lines of checkpoints', () => {
  test('as they were written are whole, and tell once of each place', () => {
    const { expected, ...rest } = checkCheckpoints(key, THREE, 3);
    expect(rest).toEqual({ count: 3, problem: null, restored: null });
    expect([...expected.keys()]).toEqual(['3301/0', '3301/1']);
    expect(expected.get('3301/0')).toMatchObject([
      { place: 4, head: 'a', checkpoint: 1, at: '2026-11-22T08:00:01Z' },
      { place: 8, head: 'b', checkpoint: 2, at: '2026-11-22T08:00:02Z' },
    ]);
    expect(expected.get('3301/1')).toMatchObject([
      { place: 2, head: 'x' },
      { place: 3, head: 'y', checkpoint: 3 },
    ]);
  });

  test('are none where none was written, and nothing is wrong with that', () => {
    expect(checkCheckpoints(key, [], 0)).toMatchObject({ count: 0, problem: null, restored: null });
    expect(checkCheckpoints(key, [], 1).problem).toEqual({
      why: 'missing',
      line: 1,
      detail: 'the last is number 0, and number 1 was written',
    });
  });

  test('may be more than the database knows of, and not fewer', () => {
    expect(checkCheckpoints(key, THREE, 2).problem).toBeNull();
    expect(checkCheckpoints(key, THREE, 5).problem).toEqual({
      why: 'missing',
      line: 4,
      detail: 'the last is number 3, and number 5 was written',
    });
  });

  test('that are gone are named by the line where they should be', () => {
    expect(checkCheckpoints(key, THREE.slice(1), 3).problem).toEqual({
      why: 'missing',
      line: 1,
      detail: 'it is number 2 and follows number 0',
    });
    expect(checkCheckpoints(key, THREE.toSpliced(1, 1), 3).problem).toEqual({
      why: 'missing',
      line: 2,
      detail: 'it is number 3 and follows number 1',
    });
  });

  test('that were altered are told, the first of them, and their words count for nothing', () => {
    const altered = THREE.map((line, index) =>
      index === 0 ? line : line.replace('"head":"b"', '"head":"c"'),
    );
    const { count, problem, expected } = checkCheckpoints(key, altered, 3);
    expect(problem).toEqual({ why: 'altered', line: 2, detail: 'it is not as it was signed' });
    expect(count).toBe(1);
    expect(expected.get('3301/0')).toMatchObject([{ place: 4, head: 'a' }]);
  });

  test('of two histories do not make one', () => {
    const [, , third = ''] = writeLines([
      { shards: [[0, 4, 'a']] },
      { shards: [[0, 9, 'c']] },
      { shards: [[0, 9, 'd']] },
    ]);
    expect(checkCheckpoints(key, THREE.with(2, third), 3).problem).toEqual({
      why: 'altered',
      line: 3,
      detail: 'it was signed after another line than the one before it',
    });
  });
});

describe('what is expected of a chain', () => {
  test('is both of two that differ about one place, in the order of places', () => {
    expect(
      expectedOf([{ shards: [[0, 9, 'a']] }, { shards: [[0, 4, 'b']] }, { shards: [[0, 9, 'c']] }]),
    ).toEqual(['4 b by 2', '9 a by 1', '9 c by 3']);
  });

  test('after a restoration is what the copy still had, and what came later', () => {
    const all: Said[] = [
      { shards: [[0, 4, 'a']] },
      { shards: [[0, 8, 'b']] },
      { shards: [[0, 12, 'c']] },
      { shards: [[0, 8, 'b']], kind: 'restored' },
      { shards: [[0, 12, 'd']] },
    ];
    expect(expectedOf(all)).toEqual(['4 a by 1', '8 b by 2', '12 d by 5']);
    expect(checkCheckpoints(key, writeLines(all), 5).restored).toMatchObject({ number: 4 });
  });

  test('after a second restoration is nothing that the first had taken back', () => {
    const all: Said[] = [
      { shards: [[0, 10, 'a']] },
      { shards: [[0, 8, 'b']], kind: 'restored' },
      { shards: [[0, 12, 'c']] },
      { shards: [[0, 12, 'c']], kind: 'restored' },
    ];
    expect(expectedOf(all)).toEqual(['8 b by 2', '12 c by 3']);
    expect(checkCheckpoints(key, writeLines(all), 4).restored).toMatchObject({ number: 4 });
  });

  test('is nothing of a chain that the restored copy did not have', () => {
    const all: Said[] = [{ shards: [[1, 2, 'x']] }, { shards: [[0, 1, 'a']], kind: 'restored' }];
    expect(expectedOf(all, '3301/1')).toEqual([]);
    expect(expectedOf(all)).toEqual(['1 a by 2']);
  });
});
