import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { systemClock } from '../../shared/clock.ts';
import { connect } from '../db/connection.ts';
import { OWNER_ROLE } from '../db/roles.ts';
import { inTransaction, type Actor } from '../db/transaction.ts';
import { readCheckpointFile } from './checkpoint-file.ts';
import { verifyLog } from './verify-log.ts';
import { writeAccessLog } from './write-access-log.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

describe.runIf(hasTestServer())('checkpoints', () => {
  let database: TestDatabase;
  let folder: string;
  let file: string;
  let sent: string;
  let ingrid: Actor;

  const inOwn = async <T>(owner: pg.Client, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
    await owner.query('begin');
    try {
      return await work(owner);
    } finally {
      await owner.query('commit');
    }
  };
  const read = () =>
    inTransaction(database.db, systemClock, ingrid, (tx) => writeAccessLog(tx, ingrid, 'enquiry.read', []));
  const checkpoint = (command: string | null = null, owner = database.owner) =>
    inOwn(owner, (given) =>
      writeCheckpoint(given, database.keys, { checkpointFile: file, checkpointCommand: command }),
    );
  const numbersIn = async (path: string) =>
    (await readCheckpointFile(path)).map((line) => (JSON.parse(line) as { number: number }).number);
  const verify = () =>
    verifyLog(
      (work) => inOwn(database.owner, work),
      database.keys,
      [file],
      () => undefined,
    );

  beforeAll(async () => {
    database = await openTestDatabase();
    const { rows } = await database.owner.query<Actor>(
      `select id as "accountId", municipality_id as "municipalityId" from account where login = 'ingrid'`,
    );
    ingrid = rows[0] as Actor;
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-checkpoints-'));
    file = join(folder, 'file.jsonl');
    sent = join(folder, 'sent.jsonl');
    await database.owner.query('delete from log_checkpoint');
    await read();
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('one is written when the log has grown, and else none', async () => {
    expect(await checkpoint()).toEqual([]);
    expect(await checkpoint()).toEqual([]);
    expect(await numbersIn(file)).toEqual([1]);
    await read();
    await checkpoint();
    expect(await numbersIn(file)).toEqual([1, 2]);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('"municipality":"3301"');
    expect(text).not.toContain(ingrid.accountId);
    expect(await verify()).toMatchObject({ checkpoints: 2, problems: [], checkpointProblem: null });
  });

  test('a file that cannot be written to is told, and gets all of them later', async () => {
    await mkdir(file);
    expect(await checkpoint()).toEqual([`${file}: EISDIR`]);
    await read();
    expect(await checkpoint()).toEqual([`${file}: EISDIR`]);
    await rm(file, { recursive: true });
    expect(await checkpoint()).toEqual([]);
    expect(await numbersIn(file)).toEqual([1, 2]);
    expect(await verify()).toMatchObject({ checkpoints: 2, checkpointProblem: null });
  });

  test('a command gets each line in order, and what it did not take again; the file waits for none of it', async () => {
    const take = `cat >> '${sent}'`;
    expect(await checkpoint(take)).toEqual([]);
    await read();
    expect(await checkpoint('exit 1')).toEqual(['LEVEKAR_CHECKPOINT_COMMAND: the command ended with 1']);
    await read();
    expect(await checkpoint('exit 1')).toHaveLength(1);
    expect(await numbersIn(file)).toEqual([1, 2, 3]);
    expect(await numbersIn(sent)).toEqual([1]);
    expect(await checkpoint(take)).toEqual([]);
    expect(await numbersIn(sent)).toEqual([1, 2, 3]);
    expect(await readFile(sent, 'utf8')).toBe(await readFile(file, 'utf8'));
  });

  test('a database that is older than the file goes on with the numbers of the file', async () => {
    await checkpoint();
    await read();
    await checkpoint();
    await database.owner.query('delete from log_checkpoint');
    await read();
    await checkpoint();
    expect(await numbersIn(file)).toEqual([1, 2, 3]);
    expect(await verify()).toMatchObject({ checkpoints: 3, checkpointProblem: null });
  });

  test('a file that somebody emptied is not begun anew as if nothing had been', async () => {
    await checkpoint();
    await writeFile(file, '');
    await read();
    await checkpoint();
    expect(await numbersIn(file)).toEqual([2]);
    expect(await verify()).toMatchObject({ checkpointProblem: { why: 'missing', line: 1 } });
  });

  test('a server and a command at once write one chain of lines', async () => {
    const others = await Promise.all([1, 2, 3].map(() => connect(database.migrator)));
    for (const other of others) await other.query(`set role ${OWNER_ROLE}`);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([read(), ...others.map((other) => checkpoint(null, other))]);
      await checkpoint();
    }
    for (const other of others) await other.end();
    const numbers = await numbersIn(file);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(await verify()).toMatchObject({ problems: [], checkpointProblem: null });
  });
});
