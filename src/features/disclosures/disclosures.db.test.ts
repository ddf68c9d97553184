import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../../../test/kit/partner-scene.ts';
import type { LegalGround } from './disclosure.ts';

describe.runIf(hasTestServer())('sharing without consent', () => {
  let app: TestApp;
  let scene: PartnerScene;
  let ingrid: TestActor;
  let [family, child, decider]: string[] = [];
  let childWelfare: number;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openPartnerScene(app);
    ingrid = await app.signIn('ingrid');
    family = await scene.addFamily('Familien');
    child = await scene.addPerson(family, 'Barnet');
    childWelfare = await scene.addService('Barnevernet');
    const { rows } = await app.owner.query<{ id: string }>(`select id from account where login = 'marit'`);
    decider = rows[0]?.id;
  });
  afterAll(() => app.close());

  const content = (more = {}) => ({
    kind: 'duty_to_notify',
    ground: 'notify_child_welfare',
    receivingServiceId: childWelfare,
    persons: [child],
    topics: ['household'],
    what: 'Uro for barnet.',
    why: 'Barnet sa det selv.',
    decidedBy: decider,
    decidedAt: '2022-02-28T09:00:00Z',
    sharedAt: '2022-02-28T10:00:00Z',
    familyTold: true,
    toldOn: '2022-02-28',
    ...more,
  });
  const record = (more = {}, actor = ingrid) =>
    actor.send('POST', `/api/v1/families/${family ?? ''}/disclosures`, content(more));
  const refusalsOf = async (more: object) => {
    const { body } = await record(more);
    return (body as { refusals: { code: string; field: string }[] }).refusals.map(
      ({ code, field }) => `${field}: ${code}`,
    );
  };

  test('is recorded with the statute as it stood on the day, and read by the team alone', async () => {
    const recorded = await record();
    expect(recorded.status).toBe(201);
    expect(recorded.body).toMatchObject({
      ground: { code: 'notify_child_welfare', statute: 'barnevernloven (1992) § 6-4' },
      givingService: { id: scene.team },
      receiver: 'Barnevernet',
      decidedBy: 'Marit Lindvik',
      recordedBy: 'Ingrid Solbakken',
    });
    const url = `/api/v1/families/${family ?? ''}/disclosures`;
    expect((await ingrid.get(url)).body).toEqual({ items: [recorded.body] });
    expect((await (await app.signIn('jonas')).get(url)).status).toBe(404);
    expect((await (await app.signIn('amina')).get(url)).status).toBe(403);
    const { rows } = await app.owner.query(
      `select subjects from access_log where event = 'disclosures.read'`,
    );
    const { id, persons } = recorded.body as { id: string; persons: string[] };
    expect(rows).toEqual([{ subjects: [family, id, ...persons] }]);
  });

  test('opens nothing: the receiver sees no more of the family than before', async () => {
    await record();
    await scene.addPartner('bv', [childWelfare]);
    const partner = await app.signIn('bv');
    expect((await partner.get(`/api/v1/partner/families/${family ?? ''}`)).status).toBe(404);
    expect((await partner.get('/api/v1/partner/families')).body).toMatchObject({ items: [] });
  });

  test.each([
    [{ kind: 'emergency' }, ['ground: ground_not_of_kind']],
    [{ ground: 'no_such' }, ['ground: ground_not_of_kind']],
    [
      {
        ground: 'notify_social_services',
        decidedAt: '2009-12-31T10:00:00Z',
        sharedAt: '2009-12-31T10:00:00Z',
      },
      ['ground: ground_not_in_force'],
    ],
    [{ sharedAt: '2022-03-01T10:00:01Z' }, ['sharedAt: moment_in_future']],
    [{ decidedAt: '2022-02-28T10:00:01Z' }, ['sharedAt: shared_before_decided']],
    [{ decidedBy: '00000000-0000-4000-8000-000000000000' }, ['decidedBy: decider_unknown']],
    [{ receiver: 'Politiet' }, ['receiver: one_receiver']],
    [{ receivingServiceId: null }, ['receiver: one_receiver']],
    [{ receivingServiceId: 999_999 }, ['receivingServiceId: service_unknown']],
    [{ toldOn: null }, ['toldOn: told_day_missing']],
    [{ toldOn: '2022-03-02' }, ['toldOn: date_in_future']],
    [{ familyTold: false, toldOn: null }, ['notToldBecause: not_told_reason_missing']],
    [{ familyTold: false, notToldBecause: 'Fare' }, ['toldOn: told_or_not']],
    [{ notToldBecause: 'Fare' }, ['notToldBecause: told_or_not']],
    [{ persons: ['00000000-0000-4000-8000-000000000000'] }, ['persons: person_not_of_family']],
    [{ topics: ['nonsense'] }, ['topics: unknown_code']],
  ])('%j is refused: %j', async (more, expected) => {
    expect(await refusalsOf(more)).toEqual(expected);
  });

  test('an emergency is decided and shared in one moment, now, to someone outside', async () => {
    const now = app.clock.now().toISOString();
    const recorded = await record({
      kind: 'emergency',
      ground: 'necessity',
      receivingServiceId: null,
      receiver: 'Politiet',
      decidedAt: now,
      sharedAt: now,
      familyTold: false,
      toldOn: null,
      notToldBecause: 'Det ville satt barnet i fare.',
    });
    expect(recorded.body).toMatchObject({ receiver: 'Politiet', familyTold: false });
    expect(recorded.status).toBe(201);
  });

  test('the grounds are those of the day, of the kind, in the language of who asks', async () => {
    const ask = async (query: string) =>
      ((await ingrid.get(`/api/v1/legal-grounds?${query}`)).body as { items: LegalGround[] }).items;
    const statute = async (on: string) =>
      (await ask(`on=${on}&kind=duty_to_notify`)).find(({ code }) => code === 'notify_child_welfare')
        ?.statute;
    expect(await statute('2022-12-31')).toBe('barnevernloven (1992) § 6-4');
    expect(await statute('2023-01-01')).toBe('barnevernsloven § 13-2');
    const kinds = new Set((await ask('kind=emergency')).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['emergency']);
    await app.owner.query(`update account set language = 'en' where login = 'yusuf'`);
    const yusuf = await app.signIn('yusuf');
    expect((await yusuf.get('/api/v1/legal-grounds?kind=duty_to_avert')).text).toContain(
      'can still be prevented',
    );
    expect((await app.anyone.get('/api/v1/legal-grounds')).status).toBe(401);
  });
});
