import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type pg from 'pg';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { connect } from './connection.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const ANSWERS = `select access.my_municipality() as municipality, access.my_roles() as roles, access.my_teams() as teams,
  access.my_family_teams() as "familyTeams", access.my_services() as services`;

describe.runIf(hasTestServer())('what an actor is and may, worked out once a transaction', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await openTestDatabase();
    owner = database.owner;
    app = await connect(database.login);
  });
  afterAll(async () => {
    await app.end();
    await database.close();
  });
  beforeEach(() => Promise.all([app.query('begin'), owner.query('begin')]));
  afterEach(() => Promise.all([app.query('rollback'), owner.query('rollback')]));

  const act = async (client: pg.Client, login: string, now = NOW) => {
    const { rows } = await owner.query<{ id: string }>('select id from account where login = $1', [login]);
    await client.query(`select set_config('app.actor', $1, true), set_config('app.now', $2, true)`, [
      rows[0]?.id ?? '',
      now,
    ]);
  };
  const remember = (client: pg.Client) => client.query('select access.remember_actor()');
  const answers = async (client: pg.Client) => (await client.query<Record<string, unknown>>(ANSWERS)).rows[0];

  test('is the same as when it is asked for each time, for everybody', async () => {
    const { rows } = await owner.query<{ login: string }>('select login from account order by login');
    const seen = new Set<string>();
    for (const { login } of [...rows, { login: 'nobody-of-this-name' }]) {
      await act(app, login);
      const asked = await answers(app);
      await remember(app);
      expect([login, await answers(app)]).toEqual([login, asked]);
      seen.add(JSON.stringify(asked));
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  test('is remembered: what others change meanwhile counts from the next transaction on', async () => {
    await act(app, 'ingrid');
    await remember(app);
    await owner.query(
      `delete from role_assignment where account_id = (select id from account where login = 'ingrid')`,
    );
    await owner.query('commit');
    expect(await answers(app)).toMatchObject({ roles: ['adviser'], teams: [1] });
    await app.query('commit');
    await app.query('begin');
    await act(app, 'ingrid');
    expect(await answers(app)).toMatchObject({ roles: [], teams: [], familyTeams: [] });
    await owner.query(
      `insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'adviser', '2018-01-01' from account where login = 'ingrid'`,
    );
    await owner.query('commit');
  });

  test.each([
    ['a role', `delete from role_assignment where account_id = access.actor()`],
    ['a team', `update team_membership set valid_to = '2026-01-01' where account_id = access.actor()`],
    ['the account', `update account set active_to = '2026-01-01' where id = access.actor()`],
  ])('follows a change of %s in the same transaction', async (_, change) => {
    await act(owner, 'ingrid');
    await remember(owner);
    const before = await answers(owner);
    await owner.query('savepoint change');
    await owner.query(change);
    const after = await answers(owner);
    expect(after).not.toEqual(before);
    expect(after).toMatchObject({ teams: [] });
    await remember(owner);
    expect(await answers(owner)).toEqual(after);
    await owner.query('rollback to savepoint change');
    expect(await answers(owner)).toEqual(before);
  });

  test.each([
    ['the employment', `update employment set valid_to = '2026-01-01' where account_id = access.actor()`],
    ['the service', `update service set valid_to = '2026-01-01' where team_id is null`],
  ])('follows a change of %s in the same transaction', async (_, change) => {
    await act(owner, 'amina');
    await remember(owner);
    expect(await answers(owner)).toMatchObject({ services: [expect.any(Number)] });
    await owner.query(change);
    expect(await answers(owner)).toMatchObject({ services: [] });
  });

  test('sees a team that was made in the same transaction, as the operator', async () => {
    await owner.query(
      `insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'operator', '2018-01-01' from account where login = 'ingrid'`,
    );
    await act(owner, 'ingrid');
    await remember(owner);
    const before = (await answers(owner))?.teams as number[];
    await owner.query(
      `insert into team (municipality_id, name) select access.my_municipality(), 'Et nytt team'`,
    );
    expect((await answers(owner))?.teams).toHaveLength(before.length + 1);
  });

  test('is nobody else’s, and no other day’s', async () => {
    await act(app, 'ingrid');
    await remember(app);
    await act(app, 'tarjei');
    expect(await answers(app)).toMatchObject({ roles: ['steward'], teams: [] });
    await act(app, 'ingrid', '2017-06-01T10:00:00.000Z');
    expect(await answers(app)).toMatchObject({ municipality: null, roles: [], teams: [] });
    await act(app, 'ingrid');
    expect(await answers(app)).toMatchObject({ roles: ['adviser'] });
  });

  test('is gone with the transaction', async () => {
    await act(app, 'ingrid');
    await remember(app);
    await app.query('commit');
    await app.query('begin');
    expect(await answers(app)).toEqual({
      municipality: null,
      roles: [],
      teams: [],
      familyTeams: [],
      services: [],
    });
  });

  test('how it is found is nobody’s to ask for another', async () => {
    await expect(app.query(`select access.look_up_teams(1, '{operator}')`)).rejects.toThrow(
      'permission denied',
    );
  });
});
