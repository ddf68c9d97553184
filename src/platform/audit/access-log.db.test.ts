import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { systemClock } from '../../shared/clock.ts';
import { inTransaction, type Actor, type Tx } from '../db/transaction.ts';
import { sql } from 'kysely';
import { verifyLog, type Verdict } from './verify-log.ts';
import { writeAccessLog } from './write-access-log.ts';

describe.runIf(hasTestServer())('the access log', () => {
  let database: TestDatabase;
  let folder: string;
  let ingrid: Actor & { roles: string[] };

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'levekar-log-'));
    const { rows } = await database.owner.query<{ accountId: string; municipalityId: number }>(
      `select id as "accountId", municipality_id as "municipalityId" from account where login = 'ingrid'`,
    );
    ingrid = { ...(rows[0] as Actor), roles: [] };
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const as = <T>(work: (tx: Tx) => Promise<T>, actor = ingrid) =>
    inTransaction(database.db, systemClock, actor, work);
  const verify = (): Promise<Verdict> =>
    verifyLog(
      async (work) => {
        await database.owner.query('begin');
        try {
          return await work(database.owner);
        } finally {
          await database.owner.query('commit');
        }
      },
      database.keys,
      [join(folder, 'checkpoints.jsonl')],
      () => undefined,
    );

  test('500 reads, 16 at once, leave 500 entries without a gap', async () => {
    let toDo = 500;
    const reader = async () => {
      while ((toDo -= 1) >= 0) await as((tx) => writeAccessLog(tx, ingrid, 'enquiry.read', [randomUUID()]));
    };
    await Promise.all(Array.from({ length: 16 }, reader));
    const { rows } = await database.owner.query(
      `select sum(n)::int as entries, sum(last)::int as places from
         (select count(*) as n, max(place) as last from access_log group by municipality_id, shard) s`,
    );
    expect(rows).toEqual([{ entries: 500, places: 500 }]);
    expect(await verify()).toMatchObject({ entries: 500, problems: [], checkpointProblem: null });
  });

  test('an entry is by the actor, now, and the application can change or remove none', async () => {
    const at = new Date('2026-05-04T03:02:01.123Z');
    await inTransaction(database.db, { now: () => at }, ingrid, (tx) =>
      writeAccessLog(tx, ingrid, 'moment', [], { count: 2 }),
    );
    const { rows } = await database.owner.query(
      `select actor_id, at, roles, details, basis from access_log where event = 'moment'`,
    );
    expect(rows).toEqual([
      { actor_id: ingrid.accountId, at, roles: ['adviser'], details: { count: 2 }, basis: [] },
    ]);
    for (const statement of [
      sql`update access_log set event = 'x'`,
      sql`delete from access_log`,
      sql`insert into access_log select * from access_log limit 1`,
      sql`update log_head set place = 0`,
      sql`select * from log_head`,
      sql`select * from log_months.other`,
      sql`truncate access_log`,
      sql`select * from access_log_unchained`,
      sql`select access.log_basis('x', '{}', '{}', '{}')`,
    ])
      await expect(as((tx) => statement.execute(tx))).rejects.toThrow(/permission denied/u);
  });
});
