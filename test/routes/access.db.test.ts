import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/app.ts';
import { foundMunicipality } from '../../src/features/people/found-municipality.ts';
import { ROLES as ALL_ROLES, type Role } from '../../src/shared/signed-in.ts';
import { openTestApp, type TestActor, type TestApp } from '../kit/app.ts';
import { hasTestServer } from '../kit/database.ts';
import { enquiry } from '../kit/enquiry.ts';

const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

/** A guest comes by a link and not by signing in: what that opens, and to whom, is told of with the links. */
const ROLES = ALL_ROLES.filter((role) => role !== 'guest');

describe.runIf(hasTestServer())('access', () => {
  let app: TestApp;
  let ownId: string;
  const actors = new Map<Role, TestActor>();

  /** An account with just this role; advisers and team leads in the given team. */
  async function addPerson(
    login: string,
    role: Role,
    municipality: string,
    team: string,
  ): Promise<TestActor> {
    await app.owner.query(
      `with a as (insert into account (municipality_id, login, name, active_from, demo)
         select id, $1, $1, '2020-01-01', true from municipality where code = $2 returning municipality_id, id),
       r as (insert into role_assignment (municipality_id, account_id, role, valid_from)
         select municipality_id, id, $3, '2020-01-01' from a)
       insert into team_membership (municipality_id, account_id, team_id, valid_from)
       select a.municipality_id, a.id, t.id, '2020-01-01' from a join team t using (municipality_id) where t.name = $4`,
      [login, municipality, role, team],
    );
    return app.signIn(login);
  }

  beforeAll(async () => {
    app = await openTestApp();
    await foundMunicipality(app.owner, {
      code: '4601',
      name: 'Nabokommunen',
      team: 'Naboteamet',
      areas: [],
      registrationStarts: {},
    });
    for (const role of ROLES)
      actors.set(
        role,
        await addPerson(`only-${role.replace('_', '-')}`, role, '3301', 'Kompetanseteam Levekår'),
      );
    const registered = await (await app.signIn('ingrid')).send('POST', '/api/v1/enquiries', enquiry());
    ownId = (registered.body as { id: string }).id;
  });
  afterAll(() => app.close());

  const guarded = ROUTES.filter(
    ({ access }) => access !== 'open' && access !== 'demo_only' && !access.includes('guest'),
  );

  test.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s is closed to who is not signed in and to every role that it does not name',
    async (_name, route) => {
      const url = route.path.replace(':id', ownId).replace(':year', '2021');
      const body = route.body === undefined ? undefined : {};
      const call = (actor: TestActor) =>
        route.method === 'GET' ? actor.get(url) : actor.send(route.method, url, body);
      expect((await call(app.anyone)).status).toBe(401);
      if (route.access === 'signed_in') return;
      for (const role of ROLES) {
        const answer = await call(actors.get(role) as TestActor);
        const isAllowed = (route.access as readonly Role[]).includes(role);
        expect([role, answer.status === 403]).toEqual([role, !isAllowed]);
        if (!isAllowed) expect(answer.text).not.toContain('Strøm');
      }
    },
  );

  test.each([
    ['another team', 'jonas'],
    ['another municipality', 'nabo'],
  ])('an enquiry of %s is as missing: same answer, not in the list, not counted', async (_name, login) => {
    const actor =
      login === 'nabo' ? await addPerson('nabo', 'adviser', '4601', 'Naboteamet') : await app.signIn(login);
    const hidden = await actor.get(`/api/v1/enquiries/${ownId}`);
    const missing = await actor.get(`/api/v1/enquiries/${NOBODYS_ID}`);
    expect(hidden.status).toBe(404);
    const withoutId = ({ body }: { body: unknown }) => ({ ...(body as object), requestId: '' });
    expect(withoutId(hidden)).toEqual(withoutId(missing));
    const list = await actor.get('/api/v1/enquiries');
    expect(list.body).toEqual({ items: [], next: null, count: { value: 0, more: false } });
  });

  test('a role that ended and an account that ended have no effect on the next request', async () => {
    const actor = await addPerson('short-term', 'adviser', '3301', 'Kompetanseteam Levekår');
    expect((await actor.get(`/api/v1/enquiries/${ownId}`)).status).toBe(200);
    await app.owner.query(
      `update role_assignment set valid_to = '2022-03-01' from account a
       where a.id = account_id and a.login = 'short-term'`,
    );
    expect((await actor.get(`/api/v1/enquiries/${ownId}`)).status).toBe(403);
    await app.owner.query(`update account set active_to = '2022-03-01' where login = 'short-term'`);
    expect((await actor.get(`/api/v1/session`)).status).toBe(401);
  });

  test('a session ends when it is signed out, idle, or old, and is never stored as it is', async () => {
    const actor = await app.signIn('marit');
    expect((await actor.get('/api/v1/session')).status).toBe(200);
    const token = actor.cookie.split('=')[1] ?? '';
    const { rows } = await app.owner.query<{ text: string }>(`select s::text as text from session s`);
    expect(rows.every(({ text }) => !text.includes(token))).toBe(true);
    expect((await actor.send('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await actor.get('/api/v1/session')).status).toBe(401);

    const idle = await app.signIn('marit');
    const start = app.clock.now();
    app.clock.set(new Date(start.getTime() + 31 * 60_000));
    expect((await idle.get('/api/v1/session')).status).toBe(401);
    app.clock.set(start);
  });

  test('the application login sees no row without an actor, and cannot become the owner', async () => {
    const { sql } = await import('kysely');
    const { rows } = await sql<{ n: number }>`select count(*) as n from enquiry`.execute(app.db);
    expect(rows[0]?.n).toBe(0);
    await expect(sql`set role levekar_owner`.execute(app.db)).rejects.toThrow(/permission denied/u);
    await expect(sql`delete from enquiry`.execute(app.db)).rejects.toThrow(/permission denied/u);
    await expect(sql`update access_log set event = 'x'`.execute(app.db)).rejects.toThrow(
      /permission denied/u,
    );
  });

  test('every table has forced row-level security', async () => {
    const { rows } = await app.owner.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname <> 'schema_migration' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  test.each([
    ['another site by Origin', { origin: 'https://evil.example' }],
    ['another site by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['a rebound name', { host: 'evil.example' }],
  ])('a change asked for by %s is refused', async (_name, headers) => {
    const { cookie } = await app.signIn('ingrid');
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/v1/enquiries',
      headers: { host: '127.0.0.1', 'content-type': 'application/json', cookie, ...headers },
      payload: JSON.stringify(enquiry()),
    });
    expect(answer.statusCode).toBe(403);
  });
});
