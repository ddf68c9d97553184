import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../../../test/kit/partner-scene.ts';

const START = '2021-09-01T00:00:00Z';
const END = '2022-09-01T00:00:00Z';

describe.runIf(hasTestServer())('writing a contribution', () => {
  let app: TestApp;
  let scene: PartnerScene;
  let [ingrid, partner, both]: TestActor[] = [];
  let [school, nav]: number[] = [];
  let family: string;
  let [mother, child]: string[] = [];
  let turn = 0;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openPartnerScene(app);
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    turn += 1;
    school = await scene.addService(`Skole ${String(turn)}`);
    nav = await scene.addService(`NAV ${String(turn)}`);
    await scene.addPartner(`p${String(turn)}`, [school]);
    await scene.addPartner(`b${String(turn)}`, [school, nav]);
    partner = await app.signIn(`p${String(turn)}`);
    both = await app.signIn(`b${String(turn)}`);
    family = await scene.addFamily(`Familien ${String(turn)}`);
    mother = await scene.addPerson(family, 'Moren');
    child = await scene.addPerson(family, 'Barnet');
  });

  const consent = (giving: number, receiving: number, persons = [child ?? ''], topics = ['economy']) =>
    scene.addConsent({ family, persons, giving, receiving, topics, from: START, to: END });
  const content = (more = {}) => ({
    persons: [child],
    topics: ['economy'],
    occurredOn: '2022-02-28',
    text: 'Vi snakket sammen.',
    ...more,
  });
  const asPartner = (more = {}, actor = partner) =>
    actor?.send('POST', `/api/v1/partner/families/${family}/contributions`, content(more));
  const asTeam = (more = {}) =>
    ingrid?.send('POST', `/api/v1/families/${family}/contributions`, content(more));
  const codes = (answer: Awaited<ReturnType<typeof asTeam>>) =>
    (answer?.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);

  test('a partner writes what its service may give to the team, and the team reads it', async () => {
    await consent(school ?? 0, scene.team);
    const written = await asPartner();
    expect(written?.status).toBe(201);
    expect(written?.body).toMatchObject({ familyId: family, service: { id: school }, persons: [child] });
    const read = await ingrid?.get(`/api/v1/families/${family}/contributions`);
    expect(read?.text).toContain('Vi snakket sammen.');
  });

  test('receiving is not giving: the other direction is refused in plain words', async () => {
    await consent(scene.team, school ?? 0);
    const refused = await asPartner();
    expect(refused?.status).toBe(422);
    expect(codes(refused)).toEqual(['not_covered_to_team']);
    expect(refused?.text).toContain('Ingen samtykker lar tjenesten dele dette');
  });

  test.each([
    ['a person of the family outside the consent', () => ({ persons: [child, mother] })],
    ['a person of nobody', () => ({ persons: ['00000000-0000-4000-8000-000000000000'] })],
    ['a topic outside the consent', () => ({ topics: ['economy', 'housing'] })],
    ['a topic of no list', () => ({ topics: ['nonsense'] })],
  ])('%s is refused alike', async (_what, more) => {
    await consent(school ?? 0, scene.team);
    const refused = await asPartner(more());
    expect(codes(refused)).toEqual(['not_covered_to_team']);
    expect(refused?.text).not.toContain('Moren');
  });

  test('who works in several services says for which', async () => {
    await consent(school ?? 0, scene.team);
    expect((await asPartner({}, both))?.status).toBe(400);
    expect((await asPartner({ serviceId: school }, both))?.status).toBe(201);
    expect(codes(await asPartner({ serviceId: nav }, both))).toEqual(['not_covered_to_team']);
    expect((await asPartner({ serviceId: scene.team }, both))?.status).toBe(400);
    expect((await asPartner({ serviceId: nav }))?.status).toBe(400);
  });

  test('after the end nothing more is written; what was written stays', async () => {
    const given = await consent(school ?? 0, scene.team);
    expect((await asPartner())?.status).toBe(201);
    await scene.withdraw(given, app.clock.now().toISOString());
    expect(codes(await asPartner())).toEqual(['not_covered_to_team']);
    const own = await partner?.get(`/api/v1/partner/families/${family}/contributions`);
    expect((own?.body as { items: unknown[] }).items).toHaveLength(1);
  });

  test('tomorrow has not happened; only what one wrote oneself is corrected', async () => {
    await consent(school ?? 0, scene.team);
    const mine = (await asPartner())?.body as { id: string };
    const theirs = (await asTeam())?.body as { id: string };
    expect(codes(await asPartner({ occurredOn: '2022-03-02' }))).toEqual(['date_in_future']);
    expect(codes(await asPartner({ corrects: theirs.id }))).toEqual(['corrects_not_own']);
    expect((await asPartner({ corrects: mine.id }))?.body).toMatchObject({ corrects: mine.id });
    const [other, someone] = [await scene.addFamily('En annen'), ''];
    const who = await scene.addPerson(other, `Noen${someone}`);
    const elsewhere = await scene.addContribution({
      family: other,
      service: school ?? 0,
      persons: [who],
      topics: ['economy'],
      at: START,
    });
    expect(codes(await asPartner({ corrects: elsewhere }))).toEqual(['corrects_not_own']);
  });

  test('the team writes without consent, about its own family and known topics only', async () => {
    expect((await asTeam({ persons: [child, mother, child] }))?.body).toMatchObject({
      persons: [child, mother],
      service: { id: scene.team },
    });
    const other = await scene.addPerson(await scene.addFamily('En annen'), 'Noen');
    expect(codes(await asTeam({ persons: [other], topics: ['nonsense'] }))).toEqual([
      'person_not_of_family',
      'unknown_code',
    ]);
    expect((await asTeam({ serviceId: school }))?.status).toBe(400);
    const jonas = await app.signIn('jonas');
    const url = `/api/v1/families/${family}/contributions`;
    expect((await jonas.send('POST', url, content())).status).toBe(404);
    expect((await jonas.get(url)).status).toBe(404);
  });

  test('notices tell the services of a consent, and are seen one reader at a time', async () => {
    const given = await consent(scene.team, school ?? 0);
    await scene.withdraw(given, app.clock.now().toISOString());
    const read = async (actor = partner) =>
      (
        (await actor?.get('/api/v1/partner/notices'))?.body as {
          items: { id: string; kind: string; seen: boolean }[];
        }
      ).items;
    expect((await read()).map(({ kind }) => kind).sort()).toEqual(['consent_given', 'consent_withdrawn']);
    expect((await read()).every(({ seen }) => !seen)).toBe(true);
    const [first] = await read();
    const stranger = await scene.addPartner(`s${String(turn)}`, []);
    expect(stranger).not.toBe('');
    const other = await app.signIn(`s${String(turn)}`);
    expect(await read(other)).toEqual([]);
    for (const actor of [partner, partner, other])
      expect((await actor?.send('POST', '/api/v1/partner/notices/seen', { ids: [first?.id] }))?.status).toBe(
        204,
      );
    expect((await read()).filter(({ seen }) => seen).map(({ id }) => id)).toEqual([first?.id]);
    expect((await read(both)).every(({ seen }) => !seen)).toBe(true);
    const { rows } = await app.owner.query('select from notice_seen where notice_id = $1', [first?.id]);
    expect(rows).toHaveLength(1);
  });
});
