import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { foundMunicipality } from '../people/found-municipality.ts';
import type { Service } from '../people/municipal-service.ts';
import type { PeopleSetup } from './people-setup.ts';
import type { ServiceSetup } from './service-setup.ts';
import type { SetupChangeReply } from './setup-change.ts';

const TODAY = '2022-03-01';
const SERVICES = '/api/v1/setup/services';
const SETTINGS = '/api/v1/setup/consent-settings';

describe.runIf(hasTestServer())("the steward's services", () => {
  let app: TestApp;
  let steward: TestActor;

  beforeAll(async () => {
    app = await openTestApp();
    steward = await app.signIn('tarjei');
  });
  afterAll(() => app.close());

  const read = async (actor = steward) => (await actor.get(SERVICES)).body as ServiceSetup;
  const serviceOf = async (name: string) => {
    const found = (await read()).services.find((service) => service.name === name);
    if (found === undefined) throw new Error(`no service is called ${name}`);
    return found;
  };
  const refusalsOf = ({ status, body }: Answer) => [
    status,
    ...((body as { refusals?: { code: string; field: string }[] }).refusals ?? []).map(
      ({ code, field }) => `${code} ${field}`,
    ),
  ];
  const add = (traits: object) =>
    steward.send('POST', SERVICES, {
      name: 'Ny tjeneste',
      employer: 'Drammen',
      confidentiality: [],
      ...traits,
    });
  const change = (id: number, body: object) => steward.send('PATCH', `${SERVICES}/${String(id)}`, body);
  const people = async () => (await steward.get('/api/v1/setup/people')).body as PeopleSetup;
  const personOf = async (login: string) => {
    const found = (await people()).people.find((person) => person.login === login);
    if (found === undefined) throw new Error(`nobody is ${login}`);
    return found;
  };
  const lastChange = async () =>
    ((await steward.get('/api/v1/setup/changes')).body as SetupChangeReply).items[0];

  test('the example has services of several duties, and a team that is itself one', async () => {
    const { services, grounds } = await read();
    expect(services.filter(({ teamId }) => teamId === null).length).toBeGreaterThanOrEqual(8);
    expect(services.find(({ name }) => name === 'Kompetanseteam Levekår')?.teamId).not.toBeNull();
    const known = new Set(grounds.map(({ code }) => code));
    expect(
      services.flatMap(({ confidentiality }) => confidentiality).filter((code) => !known.has(code)),
    ).toEqual([]);
    expect((await serviceOf('NAV Drammen')).employed).toBe(2);
    // the act that binds is the one in force on the day
    expect(grounds.find(({ code }) => code === 'child_welfare')?.statute).toContain('6-7');
  });

  test('anyone signed in reads the services, and nothing of who works there', async () => {
    const { items } = (await (await app.signIn('amina')).get('/api/v1/services')).body as {
      items: Service[];
    };
    expect(items.map(({ name }) => name)).toContain('Bjørkelia skole');
    expect((await app.anyone.get('/api/v1/services')).status).toBe(401);
  });

  test('a service is added, changed and ended, and the history says it in words', async () => {
    const added = await add({
      name: 'Krisesenteret',
      kind: 'crisis_centre',
      confidentiality: ['crisis_centre'],
    });
    expect(added.status).toBe(201);
    expect(await lastChange()).toMatchObject({
      kind: 'service_added',
      name: 'Krisesenteret',
      after: { kind: 'Krisesenteret', confidentiality: 'krisesenterlova', validFrom: TODAY },
    });
    const { id } = added.body as { id: number };
    expect(
      (await change(id, { employer: 'Buskerud', confidentiality: ['public_administration'] })).status,
    ).toBe(204);
    expect(await lastChange()).toMatchObject({
      kind: 'service_changed',
      before: { employer: 'Drammen', confidentiality: 'krisesenterlova' },
      after: { employer: 'Buskerud', confidentiality: 'forvaltningsloven §§ 13–13 f' },
    });
    expect((await change(id, { validTo: '2022-06-01' })).status).toBe(204);
    expect(await lastChange()).toMatchObject({ kind: 'service_ended', after: { validTo: '2022-06-01' } });
    expect((await change(id, { validTo: null })).status).toBe(204);
    expect(await lastChange()).toMatchObject({ kind: 'service_kept' });
    const { confidentiality, validFrom, validTo } = await serviceOf('Krisesenteret');
    expect([confidentiality, validFrom, validTo]).toEqual([['public_administration'], TODAY, null]);
    const changes = await app.owner.query('select from setup_change');
    expect((await change(id, { employer: 'Buskerud' })).status).toBe(204);
    expect((await app.owner.query('select from setup_change')).rowCount).toBe(changes.rowCount);
  });

  test('refusals: names twice, unknown codes, days gone by, and what a team decides', async () => {
    expect(refusalsOf(await add({ name: ' nav  DRAMMEN ' }))).toEqual([422, 'service_name_taken name']);
    expect(refusalsOf(await add({ name: 'A', kind: 'nothing' }))).toEqual([422, 'unknown_code kind']);
    // a ground of another kind is no duty of confidentiality
    for (const code of ['nothing', 'avert_crime'])
      expect(refusalsOf(await add({ name: 'A', confidentiality: [code] }))).toEqual([
        422,
        'unknown_code confidentiality',
      ]);
    expect((await add({ name: ' ' })).status).toBe(400);
    const school = await serviceOf('Bjørkelia skole');
    expect(refusalsOf(await change(school.id, { validTo: '2022-02-28' }))).toEqual([
      422,
      'date_in_past validTo',
    ]);
    expect(refusalsOf(await change(school.id, { name: 'NAV Drammen' }))).toEqual([
      422,
      'service_name_taken name',
    ]);
    const team = await serviceOf('Kompetanseteam Levekår');
    expect(refusalsOf(await change(team.id, { name: 'Noe annet', validTo: '2023-01-01' }))).toEqual([
      422,
      'service_is_team name',
      'service_is_team validTo',
    ]);
    expect((await change(team.id, { confidentiality: ['public_administration', 'nav'] })).status).toBe(204);
    expect((await change(99_999, { name: 'Ingen' })).status).toBe(404);
  });

  test('an employment is given, ended and taken back; only a partner sees as her service', async () => {
    const { id } = await personOf('solveig');
    const url = `/api/v1/setup/people/${id}/employments`;
    const { id: serviceId } = await serviceOf('Boligtjenesten');
    expect((await steward.send('POST', url, { serviceId, unit: ' Tildeling ', from: TODAY })).status).toBe(
      200,
    );
    expect((await personOf('solveig')).employments).toEqual([
      { serviceId, unit: 'Tildeling', from: TODAY, to: null },
    ]);
    expect(await lastChange()).toMatchObject({
      kind: 'employment_given',
      name: 'Solveig Myhre',
      after: { service: 'Boligtjenesten', unit: 'Tildeling', from: TODAY },
    });
    const servicesOf = (accountId: string) =>
      inTransaction(app.db, app.clock, { accountId, municipalityId: 1 }, async (tx) => {
        const { rows } = await sql<{ mine: number[] }>`select access.my_services() as mine`.execute(tx);
        return rows[0]?.mine;
      });
    expect(await servicesOf(id)).toEqual([]);
    expect(await servicesOf((await personOf('amina')).id)).toEqual([(await serviceOf('Bjørkelia skole')).id]);
    expect(await servicesOf((await personOf('ingrid')).id)).toEqual([]);

    expect(refusalsOf(await steward.send('POST', url, { serviceId, from: TODAY }))).toEqual([
      422,
      'held_already from',
    ]);
    const period = { serviceId, from: TODAY };
    expect((await steward.send('PUT', url, { ...period, to: '2022-09-01' })).status).toBe(200);
    expect((await steward.send('PUT', url, { ...period, to: null })).status).toBe(200);
    expect(await lastChange()).toMatchObject({ kind: 'employment_kept' });
    expect((await steward.send('PUT', url, { ...period, to: TODAY })).status).toBe(200);
    expect(await lastChange()).toMatchObject({ kind: 'employment_taken_back' });
    expect((await personOf('solveig')).employments).toEqual([]);

    expect(refusalsOf(await steward.send('POST', url, { serviceId, from: '2022-02-28' }))).toEqual([
      422,
      'date_in_past from',
    ]);
    await change(serviceId, { validTo: '2022-04-01' });
    expect(refusalsOf(await steward.send('POST', url, { serviceId, from: '2022-04-01' }))).toEqual([
      422,
      'service_ended from',
    ]);
    const { id: later } = (await add({ name: 'Ny bolig', validFrom: '2022-05-01' })).body as { id: number };
    expect(refusalsOf(await steward.send('POST', url, { serviceId: later, from: TODAY }))).toEqual([
      422,
      'service_not_begun from',
    ]);
    expect((await steward.send('POST', url, { serviceId: 99_999, from: TODAY })).status).toBe(404);
  });

  test('consent settings: asked each time until the steward decides; the team reads them', async () => {
    expect((await steward.get(SETTINGS)).body).toEqual({
      youngPersonDecidesFrom: null,
      usualDays: 365,
      remindDays: 14,
    });
    const decided = { youngPersonDecidesFrom: 16, usualDays: 180, remindDays: 14 };
    expect((await steward.send('PUT', SETTINGS, decided)).status).toBe(204);
    expect(await lastChange()).toMatchObject({
      kind: 'consent_settings_changed',
      before: { youngPersonDecidesFrom: null, usualDays: '365' },
      after: { youngPersonDecidesFrom: '16', usualDays: '180' },
    });
    expect((await (await app.signIn('ingrid')).get('/api/v1/consent-settings')).body).toEqual(decided);
    for (const [field, value] of [
      ['youngPersonDecidesFrom', 11],
      ['youngPersonDecidesFrom', 19],
      ['usualDays', 0],
      ['remindDays', 91],
    ] as const)
      expect((await steward.send('PUT', SETTINGS, { ...decided, [field]: value })).status).toBe(400);
  });

  test("another municipality's steward neither sees nor changes them, and the database holds it", async () => {
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
    expect((await read(other)).services.map(({ name }) => name)).toEqual(['Naboteamet']);
    const { id } = await serviceOf('NAV Drammen');
    expect((await other.send('PATCH', `${SERVICES}/${String(id)}`, { name: 'Endret' })).status).toBe(404);
    const own = (await other.get('/api/v1/setup/people')).body as PeopleSetup;
    const url = `/api/v1/setup/people/${own.people[0]?.id ?? ''}/employments`;
    expect((await other.send('POST', url, { serviceId: id, from: TODAY })).status).toBe(404);

    const ingrid = await personOf('ingrid');
    const attempt = (statement: ReturnType<typeof sql>) =>
      inTransaction(
        app.db,
        app.clock,
        { accountId: ingrid.id, municipalityId: 1 },
        async (tx) => (await statement.execute(tx)).numAffectedRows ?? 0n,
      );
    expect(await attempt(sql`update service set confidentiality = '{}'`)).toBe(0n);
    expect(await attempt(sql`update employment set valid_to = null`)).toBe(0n);
    expect(await attempt(sql`update consent_setting set usual_days = 1000`)).toBe(0n);
    await expect(
      attempt(sql`insert into employment (municipality_id, account_id, service_id, valid_from)
        select access.my_municipality(), access.actor(), ${id}::integer, access.today()`),
    ).rejects.toThrow(/row-level security/u);
    await expect(attempt(sql`update service set team_id = 1`)).rejects.toThrow(/permission denied/u);
  });
});
