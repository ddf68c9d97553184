import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { foundMunicipality } from '../people/found-municipality.ts';
import type { PeopleSetup, PersonSetup } from './people-setup.ts';

const TODAY = '2022-03-01';
const PEOPLE = '/api/v1/setup/people';

describe.runIf(hasTestServer())("the steward's people", () => {
  let app: TestApp;
  let steward: TestActor;

  beforeAll(async () => {
    app = await openTestApp();
    steward = await app.signIn('tarjei');
  });
  afterAll(() => app.close());

  const read = async (actor = steward) => (await actor.get(PEOPLE)).body as PeopleSetup;
  const personOf = async (login: string): Promise<PersonSetup> => {
    const found = (await read()).people.find((person) => person.login === login);
    if (found === undefined) throw new Error(`nobody is ${login}`);
    return found;
  };
  const teamId = async (name: string) => (await read()).teams.find((team) => team.name === name)?.id;
  const refusalsOf = ({ status, body }: Answer) => [
    status,
    ...((body as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code),
  ];
  const addPerson = async (login: string) =>
    ((await steward.send('POST', PEOPLE, { login, name: `Person ${login}` })).body as { id: string }).id;

  test('the example people are flagged, with roles and teams; the operator is nobody of theirs', async () => {
    const { people, teams } = await read();
    expect(people.every(({ demo }) => demo)).toBe(true);
    expect(people.map(({ login }) => login)).not.toContain('operator');
    expect(teams.map(({ name }) => name)).toEqual(['Knutepunkt Strømsø', 'Kompetanseteam Levekår']);
    expect((await personOf('marit')).roles.map(({ role }) => role)).toEqual(['adviser', 'team_lead']);
  });

  test('a new person may nothing, then what she is given, at the next request; and no longer when it ends', async () => {
    const id = await addPerson('Ny.Person');
    const actor = await app.signIn('ny.person');
    expect((await actor.get('/api/v1/enquiries')).status).toBe(403);

    expect(
      (await steward.send('POST', `${PEOPLE}/${id}/roles`, { role: 'adviser', from: TODAY })).status,
    ).toBe(200);
    expect((await actor.get('/api/v1/enquiries')).status).toBe(200);
    expect((await actor.get('/api/v1/session')).body).toMatchObject({ teams: [] });

    const team = await teamId('Knutepunkt Strømsø');
    await steward.send('POST', `${PEOPLE}/${id}/teams`, { teamId: team, from: TODAY });
    expect((await actor.get('/api/v1/session')).body).toMatchObject({ teams: [{ id: team }] });
    await steward.send('PUT', `${PEOPLE}/${id}/teams`, { teamId: team, from: TODAY, to: TODAY });
    expect((await actor.get('/api/v1/session')).body).toMatchObject({ teams: [] });

    await steward.send('PUT', `${PEOPLE}/${id}/roles`, { role: 'adviser', from: TODAY, to: TODAY });
    expect((await actor.get('/api/v1/enquiries')).status).toBe(403);
    await steward.send('PUT', `${PEOPLE}/${id}`, { name: 'Ny Person', activeTo: TODAY });
    expect((await actor.get('/api/v1/session')).status).toBe(401);
    await steward.send('PUT', `${PEOPLE}/${id}`, { name: 'Ny Person', activeTo: null });
    expect((await actor.get('/api/v1/session')).status).toBe(200);
  });

  test('what has lasted is ended and stays as a period, what ends later can go on', async () => {
    const { id } = await personOf('jonas');
    const url = `${PEOPLE}/${id}/roles`;
    const role = { role: 'adviser', from: '2018-01-01' };
    expect((await steward.send('PUT', url, { ...role, to: '2022-06-01' })).status).toBe(200);
    expect((await personOf('jonas')).roles).toEqual([{ ...role, to: '2022-06-01' }]);
    expect((await steward.send('PUT', url, { ...role, to: null })).status).toBe(200);
    expect((await steward.send('PUT', url, { ...role, to: TODAY })).status).toBe(200);
    expect((await personOf('jonas')).roles).toEqual([{ ...role, to: TODAY }]);
    expect(refusalsOf(await steward.send('PUT', url, { ...role, to: null }))).toEqual([422, 'ended_already']);
    expect((await steward.send('POST', url, { role: 'adviser', from: TODAY })).status).toBe(200);
    expect((await personOf('jonas')).roles).toHaveLength(2);
  });

  test('refusals: taken names, periods twice, days gone by, the internal role, nobody', async () => {
    const { id } = await personOf('ingrid');
    const roles = `${PEOPLE}/${id}/roles`;
    expect(refusalsOf(await steward.send('POST', PEOPLE, { login: 'ingrid', name: 'X' }))).toEqual([
      422,
      'login_taken',
    ]);
    expect(refusalsOf(await steward.send('POST', PEOPLE, { login: 'operator', name: 'X' }))).toEqual([
      422,
      'login_taken',
    ]);
    expect((await steward.send('POST', PEOPLE, { login: 'Æsel!', name: 'X' })).status).toBe(400);
    expect(refusalsOf(await steward.send('POST', roles, { role: 'adviser', from: TODAY }))).toEqual([
      422,
      'held_already',
    ]);
    expect(refusalsOf(await steward.send('POST', roles, { role: 'analyst', from: '2022-02-28' }))).toEqual([
      422,
      'date_in_past',
    ]);
    expect((await steward.send('POST', roles, { role: 'operator', from: TODAY })).status).toBe(400);
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(
      (await steward.send('POST', `${PEOPLE}/${nobody}/roles`, { role: 'analyst', from: TODAY })).status,
    ).toBe(404);
    expect((await steward.send('POST', `${PEOPLE}/${id}/teams`, { teamId: 99999, from: TODAY })).status).toBe(
      404,
    );
  });

  test('the last steward stays, by role and by account, until another is steward without an end', async () => {
    const { id, name } = await personOf('tarjei');
    const end = { role: 'steward', from: '2018-01-01', to: TODAY };
    const endRole = () => steward.send('PUT', `${PEOPLE}/${id}/roles`, end);
    const endAccount = () => steward.send('PUT', `${PEOPLE}/${id}`, { name, activeTo: '2022-04-01' });
    expect(refusalsOf(await endRole())).toEqual([422, 'last_steward']);
    expect(refusalsOf(await endAccount())).toEqual([422, 'last_steward']);

    const second = await addPerson('second-steward');
    await steward.send('POST', `${PEOPLE}/${second}/roles`, { role: 'steward', from: '2022-05-01' });
    expect(refusalsOf(await endAccount())).toEqual([422, 'last_steward']);
    await steward.send('PUT', `${PEOPLE}/${second}/roles`, {
      role: 'steward',
      from: '2022-05-01',
      to: '2022-05-01',
    });
    await steward.send('POST', `${PEOPLE}/${second}/roles`, { role: 'steward', from: TODAY });
    expect(refusalsOf(await endAccount())).toEqual([200]);

    // and the database holds it where no rule is asked
    await expect(
      inTransaction(app.db, app.clock, { accountId: second, municipalityId: 1 }, (tx) =>
        sql`delete from role_assignment where account_id = ${second} and role = 'steward'`.execute(tx),
      ),
    ).rejects.toThrow(/must keep a steward/u);
    expect((await steward.send('PUT', `${PEOPLE}/${id}`, { name, activeTo: null })).status).toBe(200);
  });

  test('teams are added and renamed, each name once', async () => {
    const added = await steward.send('POST', '/api/v1/setup/teams', { name: 'Team Konnerud' });
    expect(added.status).toBe(201);
    const { id } = added.body as { id: number };
    expect(
      refusalsOf(await steward.send('POST', '/api/v1/setup/teams', { name: ' team  KONNERUD ' })),
    ).toEqual([422, 'team_name_taken']);
    expect(
      (await steward.send('PUT', `/api/v1/setup/teams/${String(id)}`, { name: 'Team Vest' })).status,
    ).toBe(204);
    expect(await teamId('Team Vest')).toBe(id);
    expect((await steward.send('PUT', '/api/v1/setup/teams/99999', { name: 'Ingen' })).status).toBe(404);
  });

  test("another municipality's steward neither sees nor changes them", async () => {
    await foundMunicipality(app.owner, {
      code: '4601',
      name: 'Nabokommunen',
      team: 'Naboteamet',
      areas: [],
      registrationStarts: {},
    });
    await app.owner.query(
      `with a as (insert into account (municipality_id, login, name, active_from, demo)
         select id, 'nabosteward', 'Nabo', '2020-01-01', true from municipality where code = '4601'
         returning municipality_id, id)
       insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'steward', '2020-01-01' from a`,
    );
    const other = await app.signIn('nabosteward');
    const { people, teams } = await read(other);
    expect([people.map(({ login }) => login), teams.map(({ name }) => name)]).toEqual([
      ['nabosteward'],
      ['Naboteamet'],
    ]);
    const { id } = await personOf('ingrid');
    const team = await teamId('Kompetanseteam Levekår');
    for (const answer of [
      await other.send('PUT', `${PEOPLE}/${id}`, { name: 'Endret', activeTo: TODAY }),
      await other.send('POST', `${PEOPLE}/${id}/roles`, { role: 'analyst', from: TODAY }),
      await other.send('PUT', `/api/v1/setup/teams/${String(team)}`, { name: 'Endret' }),
      await other.send('POST', `${PEOPLE}/${people[0]?.id ?? ''}/teams`, { teamId: team, from: TODAY }),
    ])
      expect(answer.status).toBe(404);
  });

  test('the database gives who is no steward none of it, and a steward never the internal role', async () => {
    const { rows } = await app.owner.query<{ login: string; id: string; municipality_id: number }>(
      "select login, id, municipality_id from account where login in ('ingrid', 'marit', 'solveig', 'tarjei')",
    );
    const attempt = (login: string, statement: ReturnType<typeof sql>) => {
      const who = rows.find((row) => row.login === login);
      return inTransaction(
        app.db,
        app.clock,
        { accountId: who?.id ?? '', municipalityId: who?.municipality_id ?? 0 },
        async (tx) => (await statement.execute(tx)).numAffectedRows ?? 0n,
      );
    };
    for (const login of ['ingrid', 'marit', 'solveig']) {
      const own = rows.find((row) => row.login === login)?.id ?? '';
      const gives = sql`insert into role_assignment (municipality_id, account_id, role, valid_from)
        select access.my_municipality(), ${own}::uuid, 'steward', access.today()`;
      await expect(attempt(login, gives)).rejects.toThrow(/row-level security/u);
      expect(await attempt(login, sql`update role_assignment set valid_to = null`)).toBe(0n);
      expect(await attempt(login, sql`delete from team_membership`)).toBe(0n);
      expect(await attempt(login, sql`update team set name = 'x'`)).toBe(0n);
      await expect(attempt(login, sql`update account set active_to = null`)).rejects.toThrow(
        /permission denied/u,
      );
      await attempt(login, sql`select access.change_account(${own}::uuid, 'x', null)`);
      expect((await personOf(login)).name).not.toBe('x');
    }
    const own = rows.find((row) => row.login === 'tarjei')?.id ?? '';
    await expect(
      attempt(
        'tarjei',
        sql`insert into role_assignment (municipality_id, account_id, role, valid_from)
          select access.my_municipality(), ${own}::uuid, 'operator', access.today()`,
      ),
    ).rejects.toThrow(/row-level security/u);
  });
});
