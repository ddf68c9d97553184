import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { inTransaction, type Actor } from '../db/transaction.ts';
import { chainOldEntries, makeLogMonths } from './prepare-log.ts';
import { verifyLog } from './verify-log.ts';
import { writeAccessLog } from './write-access-log.ts';

describe.runIf(hasTestServer())('the log before it is used', () => {
  let database: TestDatabase;
  let ingrid: Actor;

  const asOwner = async <T>(work: (owner: pg.Client) => Promise<T>): Promise<T> => {
    await database.owner.query('begin');
    try {
      return await work(database.owner);
    } finally {
      await database.owner.query('commit');
    }
  };
  const months = async () =>
    (
      await database.owner.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'log_months'::regnamespace
           and relkind = 'r' and relname <> 'other' order by 1`,
      )
    ).rows.map(({ name }) => name);
  const readAt = (at: string) =>
    inTransaction(database.db, { now: () => new Date(at) }, ingrid, (tx) =>
      writeAccessLog(tx, ingrid, 'enquiry.read', []),
    );
  const tableOf = async (place: number) =>
    (
      await database.owner.query<{ table: string }>(
        'select tableoid::regclass::text as table from access_log where place = $1',
        [place],
      )
    ).rows[0]?.table;

  beforeAll(async () => {
    database = await openTestDatabase();
    const { rows } = await database.owner.query<Actor>(
      `select id as "accountId", municipality_id as "municipalityId" from account where login = 'ingrid'`,
    );
    ingrid = rows[0] as Actor;
  });
  afterAll(() => database.close());

  test('this month and the two after it have tables, made once', async () => {
    expect(await months()).toEqual([]);
    await asOwner(makeLogMonths);
    const made = await months();
    const now = new Date();
    const expected = [0, 1, 2].map((later) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later, 1)).toISOString().slice(0, 7),
    );
    expect(made).toEqual(expected.map((month) => `m${month.replace('-', '_')}`));
    await asOwner(makeLogMonths);
    expect(await months()).toEqual(made);
    const { rows } = await database.owner.query<{ n: number }>(
      `select count(*) as n from pg_class c where relnamespace = 'log_months'::regnamespace and relkind = 'r'
         and relrowsecurity and relforcerowsecurity`,
    );
    expect(rows).toEqual([{ n: 4 }]);
    const { rows: indexes } = await database.owner.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where schemaname = 'log_months' and tablename = $1`,
      [made[0]],
    );
    expect(indexes.map(({ indexdef }) => indexdef).join('\n')).toMatch(
      /gin \(subjects\).*gin_pending_list_limit/u,
    );
    expect(indexes).toHaveLength(3);
  });

  test('an entry lies in its month; where none is made yet, with the others, where the month then stays', async () => {
    await database.owner.query(`select access.make_log_months('2030-01-01', '2030-01-31')`);
    await readAt('2030-01-31T23:59:59.999Z');
    await readAt('2030-02-01T00:00:00.000Z');
    expect([await tableOf(1), await tableOf(2)]).toEqual(['log_months.m2030_01', 'log_months.other']);
    const { rows } = await database.owner.query<{ made: number }>(
      `select access.make_log_months('2030-01-15', '2030-03-15') as made`,
    );
    expect(rows).toEqual([{ made: 1 }]);
    expect((await months()).filter((name) => name.startsWith('m2030'))).toEqual(['m2030_01', 'm2030_03']);
    await readAt('2030-02-28T12:00:00.000Z');
    expect(await tableOf(3)).toBe('log_months.other');
    expect(await asOwner((owner) => chainOldEntries(owner, database.keys))).toBe(0);
  });

  test('entries from before the chain get their places, in order, and nothing of them is lost', async () => {
    await database.owner.query(
      `insert into access_log_unchained (municipality_id, at, actor_id, roles, event, subjects, details)
       select municipality_id, timestamptz '2021-05-01' + i * interval '1 hour', id, '{adviser}', 'old.' || i, array[id],
         '{}' from account, generate_series(1, 4500) i where login = 'ingrid'`,
    );
    await asOwner(makeLogMonths);
    expect((await months())[0]).toBe('m2021_05');
    const left = [];
    for (let i = 0; i < 3; i += 1) left.push(await asOwner((owner) => chainOldEntries(owner, database.keys)));
    expect(left).toEqual([2500, 500, 0]);
    const { rows } = await database.owner.query(
      `select place, at, event, actor_id, subjects, roles, basis, details from access_log
       where event in ('old.1', 'old.4500') order by place`,
    );
    const kept = {
      actor_id: ingrid.accountId,
      subjects: [ingrid.accountId],
      roles: ['adviser'],
      basis: [],
      details: { carriedOver: true },
    };
    expect(rows).toEqual([
      { ...kept, place: 4, at: new Date('2021-05-01T01:00:00Z'), event: 'old.1' },
      { ...kept, place: 4503, at: expect.any(Date) as Date, event: 'old.4500' },
    ]);
    await readAt('2030-03-01T12:00:00.000Z');
    const verdict = await verifyLog(asOwner, database.keys, [], () => undefined);
    expect(verdict).toMatchObject({ entries: 4504, problems: [], checkpointProblem: null });
  });
});
