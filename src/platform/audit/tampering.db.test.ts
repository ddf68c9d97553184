import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { inTransaction, type Actor } from '../db/transaction.ts';
import { describeCheckpointProblem, describeLogProblem } from './log-problem.ts';
import { verifyLog } from './verify-log.ts';
import { writeAccessLog } from './write-access-log.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

// A chain of 12: places 1 to 6 in November, 7 to 12 in December; a checkpoint after 4, 8 and 12.
const otherLetter = (letter: string) => (letter === 'A' ? 'B' : 'A');

describe.runIf(hasTestServer())('a log that somebody changed', () => {
  let database: TestDatabase;
  let folder: string;
  let file: string;
  let ingrid: Actor;
  let lines: string;

  const asOwner = async <T>(work: (owner: pg.Client) => Promise<T>): Promise<T> => {
    await database.owner.query('begin');
    try {
      return await work(database.owner);
    } finally {
      await database.owner.query('commit');
    }
  };
  const read = (place: number) => {
    const at = new Date(`2026-${place <= 6 ? '11' : '12'}-02T08:00:${String(place).padStart(2, '0')}Z`);
    return inTransaction(database.db, { now: () => at }, ingrid, (tx) =>
      writeAccessLog(tx, ingrid, 'enquiry.read', [ingrid.accountId]),
    );
  };
  const checkpoint = (kind?: 'restored') =>
    asOwner((owner) =>
      writeCheckpoint(owner, database.keys, { checkpointFile: file, checkpointCommand: null }, kind),
    );
  const verify = async () => {
    const { problems, checkpointProblem } = await verifyLog(asOwner, database.keys, [file], () => undefined);
    return [
      ...problems.map(describeLogProblem),
      ...(checkpointProblem === null ? [] : [describeCheckpointProblem(checkpointProblem)]),
    ];
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'levekar-log-'));
    file = join(folder, 'checkpoints.jsonl');
    const { rows } = await database.owner.query<Actor>(
      `select id as "accountId", municipality_id as "municipalityId" from account where login = 'ingrid'`,
    );
    ingrid = rows[0] as Actor;
    await database.owner.query(`select access.make_log_months('2026-11-01', '2026-12-01')`);
    for (let place = 1; place <= 12; place += 1) {
      await read(place);
      if (place % 4 === 0) expect(await checkpoint()).toEqual([]);
    }
    lines = await readFile(file, 'utf8');
    for (const table of ['access_log', 'log_head', 'log_checkpoint'])
      await database.owner.query(`create table kept_${table} as table ${table}`);
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await writeFile(file, lines);
    await database.owner.query(`select access.make_log_months('2026-11-01', '2026-12-01')`);
    for (const table of ['access_log', 'log_head', 'log_checkpoint'])
      await database.owner.query(`truncate ${table}; insert into ${table} table kept_${table}`);
  });

  test('as it was written it is whole', async () => {
    expect(await verify()).toEqual([]);
  });

  // 12 has the place 112 meanwhile: the two of a swap would meet.
  const swap = (one: number, other: number) =>
    `update access_log set place = 100 + place where place in (${String(one)}, ${String(other)});
     update access_log set place = ${String(one + other)} + 100 - place where place > 100`;

  test.each([
    ['an account', `update access_log set actor_id = gen_random_uuid() where place = 5`, 5, 'edited'],
    ['a subject', `update access_log set subjects = '{}' where place = 5`, 5, 'edited'],
    ['the roles', `update access_log set roles = roles || '{steward}'::text[] where place = 3`, 3, 'edited'],
    ['the basis', `update access_log set basis = '{own_team}' where place = 12`, 12, 'edited'],
    ['details', `update access_log set details = '{"a": 1}' where place = 1`, 1, 'edited'],
    ['the event', `update access_log set event = 'enquiry.listed' where place = 2`, 2, 'edited'],
    ['the time', `update access_log set at = at + interval '1 microsecond' where place = 4`, 4, 'edited'],
    ['the month', `update access_log set at = at + interval '1 month' where place = 4`, 4, 'edited'],
    ['a digest', `update access_log set hash = sha256(hash) where place = 9`, 9, 'edited'],
    ['a row in the middle', `delete from access_log where place = 6`, 6, 'missing'],
    ['the first row', `delete from access_log where place = 1`, 1, 'missing'],
    ['the last rows', `delete from access_log where place > 10`, 11, 'missing'],
    ['all rows', `delete from access_log`, 1, 'missing'],
    ['a month', `drop table log_months.m2026_12`, 7, 'missing'],
    [
      'a detached month',
      `alter table access_log detach partition log_months.m2026_11; drop table log_months.m2026_11`,
      1,
      'missing',
    ],
    ['two places', swap(3, 10), 3, 'reordered'],
    ['two neighbours', swap(5, 6), 5, 'reordered'],
    [
      'a hole closed up',
      `delete from access_log where place = 6; update access_log set place = place - 1 where place > 6`,
      6,
      'edited',
    ],
    [
      'an entry put to another chain',
      `update access_log set shard = 1, place = 1 where place = 12`,
      12,
      'missing',
    ],
    [
      'a second entry at a place',
      `insert into access_log select municipality_id, shard, place, at + interval '1 second', actor_id, roles, teams, services, event, basis, subjects, details, hash from access_log where place = 7`,
      7,
      'added',
    ],
    [
      'an entry after the end',
      `insert into access_log select municipality_id, shard, 13, at, actor_id, roles, teams, services, event, basis, subjects, details, hash from access_log where place = 12`,
      13,
      'added',
    ],
    [
      'the head alone',
      `update log_head set place = 9, hash = (select hash from access_log where place = 9) where place = 12`,
      12,
      'head',
    ],
    ['no head', `delete from log_head where place = 12`, 12, 'head'],
    // Only the checkpoint of place 12 can tell.
    [
      'the tail with the head moved back',
      `delete from access_log where place > 10; update log_head set place = 10, hash = (select hash from access_log where place = 10) where place = 12`,
      11,
      'truncated',
    ],
    [
      'all of it with the head',
      `delete from access_log; update log_head set place = 0, hash = decode(repeat('00', 32), 'hex') where place = 12`,
      1,
      'truncated',
    ],
    ['the whole municipality', `delete from access_log; delete from log_head`, 1, 'truncated'],
  ])('%s is found', async (_what, statements, place, why) => {
    await database.owner.query(statements);
    const [first] = await verify();
    expect(first).toContain(`municipality 3301, shard 0, place ${String(place)}`);
    expect(first).toContain(`: ${why}: `);
  });

  test('the time and the month of what is wrong are told, and which checkpoint knows', async () => {
    await database.owner.query(`update access_log set event = 'x' where place = 5`);
    expect(await verify()).toEqual([
      'municipality 3301, shard 0, place 5, 2026-11-02T08:00:05.000000Z: edited: not what was written (in log_months.m2026_11)',
    ]);
    await database.owner.query(
      `delete from access_log where place > 3;
       update log_head set place = 3, hash = (select hash from access_log where place = 3) where place = 12`,
    );
    expect(await verify()).toEqual([
      expect.stringMatching(
        /^municipality 3301, shard 0, place 4, after 2026-11-02T08:00:03.000000Z: truncated: places 4 to 12 are gone; checkpoint 1 of 20/u,
      ),
    ]);
  });

  test('a log written anew with the keys is not the one of the checkpoints', async () => {
    await database.owner.query(
      `delete from access_log; update log_head set place = 0, hash = decode(repeat('00', 32), 'hex') where place = 12`,
    );
    for (let place = 1; place <= 12; place += 1) await read(place + 12);
    expect(await verify()).toEqual([
      expect.stringMatching(/place 4, .*: rewritten: another than checkpoint 1 of/u),
    ]);
  });

  const first = (text: string) => text.split('\n')[0] ?? '';
  test.each([
    ['the first line', (text: string) => text.slice(first(text).length + 1), 1, 'missing'],
    ['a line in the middle', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 2, 'missing'],
    ['the last line', (text: string) => text.split('\n').toSpliced(2, 1).join('\n'), 3, 'missing'],
    ['all lines', () => '', 1, 'missing'],
    ['a place', (text: string) => text.replace('"place":8', '"place":7'), 2, 'altered'],
    ['a time', (text: string) => text.replace(/"at":"20\d\d/u, '"at":"1999'), 1, 'altered'],
    ['a signature', (text: string) => text.replace(/(?<="signature":")./u, otherLetter), 1, 'altered'],
    ['a field added', (text: string) => text.replace('"number":3', '"number":3,"more":1'), 3, 'altered'],
    [
      'another key',
      (text: string) => text.replace(/"key":"[\w-]+/u, `"key":"${'A'.repeat(43)}`),
      1,
      'altered',
    ],
    ['no checkpoint at all', (text: string) => text.replace('\n', '\nhello\n'), 2, 'altered'],
    ['a line twice', (text: string) => `${first(text)}\n${text}`, 2, 'missing'],
  ])('of the checkpoints, %s is found', async (_what, change, line, why) => {
    await writeFile(file, change(lines));
    expect(await verify()).toEqual([expect.stringContaining(`checkpoint line ${String(line)}: ${why}: `)]);
  });

  test('a line that was cut off while it was written is no line, and the next one takes its place', async () => {
    await appendFile(file, '{"number":4,"at":"20');
    expect(await verify()).toEqual([]);
    await read(13);
    expect(await checkpoint()).toEqual([]);
    expect((await readFile(file, 'utf8')).startsWith(lines)).toBe(true);
    expect(await verify()).toEqual([]);
    expect(await checkpoint()).toEqual([]);
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(5);
  });

  test('after a restoration from a copy what the copy lacked is not asked for, and the rest is', async () => {
    // A copy of when the second checkpoint was written, and the file of now.
    await database.owner.query(
      `delete from access_log where place > 8;
       update log_head set place = 8, hash = (select hash from access_log where place = 8) where place = 12;
       delete from log_checkpoint`,
    );
    expect(await verify()).toEqual([expect.stringContaining('place 9, ')]);
    expect(await checkpoint('restored')).toEqual([]);
    await read(9);
    expect(await checkpoint()).toEqual([]);
    expect(await verify()).toEqual([]);
    await database.owner.query(
      `delete from access_log where place > 7;
       update log_head set place = 7, hash = (select hash from access_log where place = 7) where place = 9`,
    );
    expect(await verify()).toEqual([
      expect.stringMatching(/place 8, after .*: truncated: .*checkpoint [24] of/u),
    ]);
  });
});
