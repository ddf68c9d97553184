import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';

describe.runIf(hasTestServer())('what a new enquiry starts from', () => {
  let app: TestApp;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    app = await openTestApp();
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    for (const { login, id } of rows) ids[login] = id;
  });
  afterAll(() => app.close());

  const defaultsOf = async (actor: TestActor) => (await actor.get('/api/v1/enquiries/defaults')).body;
  const register = async (login: string, times: number, traits: Parameters<typeof enquiry>[0]) => {
    const actor = await app.signIn(login);
    for (let index = 0; index < times; index += 1) {
      const body = enquiry({ adviserId: ids[login] ?? null, ...traits });
      const answer = await actor.send('POST', '/api/v1/enquiries', body);
      expect(answer.status).toBe(201);
    }
  };

  test('nothing, while there is nothing', async () => {
    expect(await defaultsOf(await app.signIn('ingrid'))).toEqual({
      teamId: null,
      kind: null,
      assistanceForm: null,
      contacts: [],
      topics: [],
      areas: [],
      incomes: [],
    });
  });

  test("one's own last ones, the most used first; the team's while one has few; never another team's", async () => {
    await register('jonas', 5, { contacts: ['school'], area: 'fjell' });
    await register('ingrid', 4, { contacts: ['child_welfare'], area: 'svelvik', topics: ['health'] });
    await register('ingrid', 2, { contacts: ['nav', 'child_welfare'], assistanceForm: 'conversation' });

    const ofIngrid = await defaultsOf(await app.signIn('ingrid'));
    expect(ofIngrid).toMatchObject({
      kind: 'case',
      assistanceForm: 'advice',
      contacts: ['child_welfare', 'nav'],
      topics: ['health', 'housing', 'economy'],
      areas: ['svelvik', 'stromso'],
    });
    // few of his own: what the team has chosen
    expect(await defaultsOf(await app.signIn('yusuf'))).toEqual(ofIngrid);
    expect(await defaultsOf(await app.signIn('jonas'))).toMatchObject({
      contacts: ['school'],
      areas: ['fjell'],
    });
    expect((await (await app.signIn('amina')).get('/api/v1/enquiries/defaults')).status).toBe(403);
  });

  test('only the last twenty count, no retired code, and no form that less than half have', async () => {
    await register('ingrid', 10, { contacts: ['school'], area: 'konnerud', assistanceForm: null });
    await register('ingrid', 10, {
      contacts: ['kindergarten'],
      area: 'konnerud',
      assistanceForm: 'coordination',
    });
    await app.owner.query(
      `update code set valid_to = '2022-02-20' where code = 'school' and list = 'contact'`,
    );
    expect(await defaultsOf(await app.signIn('ingrid'))).toMatchObject({
      assistanceForm: null,
      contacts: ['kindergarten'],
      areas: ['konnerud'],
    });
  });
});

describe.runIf(hasTestServer())('the members of a team', () => {
  test('are those who work in its register today, for the team itself alone', async () => {
    const app = await openTestApp();
    const ingrid = await app.signIn('ingrid');
    const { teams } = (await ingrid.get('/api/v1/session')).body as { teams: { id: number }[] };
    const url = `/api/v1/teams/${String(teams[0]?.id)}/members`;
    const names = async () =>
      ((await ingrid.get(url)).body as { items: { name: string }[] }).items.map(({ name }) => name);
    expect(await names()).toEqual(['Ingrid Solbakken', 'Marit Lindvik', 'Yusuf Hagen']);
    await app.owner.query(
      `update team_membership m set valid_to = '2022-03-01' from account a where a.id = m.account_id and a.login = 'yusuf'`,
    );
    expect(await names()).toEqual(['Ingrid Solbakken', 'Marit Lindvik']);
    expect((await (await app.signIn('jonas')).get(url)).status).toBe(404);
    expect((await (await app.signIn('amina')).get(url)).status).toBe(403);
    await app.close();
  });
});
