import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { lookAtDatabase } from './look-at-database.ts';

describe.runIf(hasTestServer())('what a database says of itself', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const look = () => lookAtDatabase(database.migrator, null);

  test('right after it was made', async () => {
    const found = await look();
    expect(found).toMatchObject({
      freeLogin: null,
      tablesWithoutPolicies: [],
      plainValues: 0,
      municipalities: ['3301'],
      leftovers: [],
      pendingMigrations: 0,
    });
    expect(found?.demoAccounts).toBeGreaterThan(5);
    expect(Math.abs(found?.clockSkew ?? 99)).toBeLessThan(5);
  });

  test('after somebody opened it up', async () => {
    const { owner, login, migrator } = database;
    const leftover = `${migrator.database}_restoring`;
    await owner.query('alter table family no force row level security');
    await owner.query('alter table log_months.other disable row level security');
    await owner.query(
      `insert into unsealed_value (municipality_id, table_name, row_id, column_name, version, owner_id, value)
       select id, 'person', $1, 'name', 1, $1, 'x' from municipality`,
      [randomUUID()],
    );
    await owner.query('reset role');
    await owner.query(`alter role ${owner.escapeIdentifier(login.user ?? '')} bypassrls`);
    await owner.query(`create database ${leftover}`);
    try {
      expect(await look()).toMatchObject({
        freeLogin: login.user,
        tablesWithoutPolicies: ['log_months.other', 'public.family'],
        plainValues: 1,
        leftovers: [leftover],
      });
    } finally {
      await owner.query(`drop database ${leftover}`);
    }
  });

  test('the link is in clear only to another machine', async () => {
    expect((await look())?.link).toBe('local');
    expect(await lookAtDatabase({ ...database.migrator, database: 'levekar_is_not_here' }, null)).toBeNull();
  });

  test('a database that is none of ours says nothing', async () => {
    expect(await lookAtDatabase({ ...database.migrator, database: 'postgres' }, null)).toBeNull();
  });
});
