import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import { EntryContent } from '../catalogue/entry.ts';
import type { EnquirySuggestions } from './suggestion.ts';

describe.runIf(hasTestServer())('suggestions from the catalogue', { timeout: 60_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  let jonas: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    jonas = await app.signIn('jonas');
    const entry = async (id: string, traits: Record<string, unknown>, state = 'published') => {
      const bare = { kind: 'measure', service: 'nav', name: id, summary: 'Hjelper.', lifeAreas: ['economy'] };
      await app.owner.query(
        `insert into catalogue_entry (municipality_id, id, state, content, changed_at, changed_how)
         select id, $1, $2, $3, '2022-01-01', 'written' from municipality where code = '3301'`,
        [id, state, JSON.stringify(EntryContent.parse({ ...bare, ...traits }))],
      );
    };
    await entry('nav', { name: 'NAV', kind: 'service', sector: 'state' });
    await entry('lag', { name: 'Laget', kind: 'service', service: 'lag', sector: 'voluntary' });
    await entry('raad', { level: 'universal', cost: 'free' });
    await entry('basar', { level: 'universal', service: 'lag', cost: 'paid' });
    await entry('losen', { level: 'indicated', waysIn: ['application'] });
    await entry('fotball', {
      level: 'universal',
      lifeAreas: ['leisure'],
      ageFrom: 6,
      ageTo: 12,
      areas: ['fjell'],
    });
    await entry('utkast', { level: 'universal' }, 'draft');
  });
  afterAll(() => app.close());

  async function register(traits = {}): Promise<string> {
    const answer = await ingrid.send(
      'POST',
      '/api/v1/enquiries',
      enquiry({ topics: ['economy'], ...traits }),
    );
    expect(answer.status, answer.text).toBe(201);
    return (answer.body as { id: string }).id;
  }
  async function suggested(path: string, actor = ingrid): Promise<EnquirySuggestions> {
    const answer = await actor.get(`/api/v1/${path}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as EnquirySuggestions;
  }
  const names = ({ items }: EnquirySuggestions) => items.map(({ name }) => name);

  test('of an enquiry: the lowest level first, there the voluntary, and what each is recorded as', async () => {
    const found = await suggested(`enquiries/${await register()}/suggestions`);
    expect(names(found)).toEqual(['basar', 'raad', 'losen']);
    expect(found).toMatchObject({
      need: { lifeAreas: ['economy'], area: 'stromso' },
      total: 3,
      levels: { universal: 2, selective: 0, indicated: 1, unknown: 0 },
    });
    expect(found.items.map(({ advice }) => advice)).toEqual([
      { advice: 'voluntary_offer', service: 'voluntary_organisation' },
      { advice: 'contact_service', service: 'nav' },
      { advice: 'apply', service: 'nav' },
    ]);
  });

  test('a chosen one becomes advice given by the enquiry’s own rules, and is there again', async () => {
    const id = await register({ advice: [] });
    const [first] = (await suggested(`enquiries/${id}/suggestions`)).items;
    const advice = [{ ...first?.advice, text: first?.name }];
    const body = { ...enquiry({ topics: ['economy'], advice: [] }), advice, version: 1 };
    const saved = await ingrid.send('PUT', `/api/v1/enquiries/${id}`, body);
    expect(saved.status, saved.text).toBe(200);
    expect(await ingrid.send('PUT', `/api/v1/enquiries/${id}`, { ...body, advice: [] })).toMatchObject({
      status: 409,
      body: { current: { advice } },
    });
  });

  test('what is asked stands in place of what is recorded; a page at a time', async () => {
    const path = `enquiries/${await register()}/suggestions`;
    expect(names(await suggested(`${path}?lifeArea=leisure&age=8&area=fjell`))).toEqual(['fotball']);
    expect(names(await suggested(`${path}?lifeArea=leisure&age=13&area=fjell`))).toEqual([]);
    expect(names(await suggested(`${path}?lifeArea=leisure`))).toEqual([]);
    const both = `${path}?lifeArea=leisure,economy&area=none&limit=2`;
    expect(names(await suggested(both))).toEqual(['basar', 'raad']);
    expect(names(await suggested(`${both}&offset=2`))).toEqual(['fotball', 'losen']);
    expect(await suggested(`${path}?level=indicated`)).toMatchObject({ total: 1, levels: { universal: 2 } });
    for (const query of ['lifeArea=x', 'age=x', 'area=X', 'level=x', 'limit=61', 'offset=-1', 'who=me'])
      expect((await ingrid.get(`/api/v1/${path}?${query}`)).status, query).toBe(400);
  });

  test('of a case: by the persons’ ages, the language and where the family lives', async () => {
    const { caseId, familyId, municipality, child } = await openCaseScene(app);
    const facts = { name: 'Barn', relation: 'child', birthDate: '2013-06-01', language: 'so', version: 1 };
    const edited = await ingrid.send('PATCH', `/api/v1/families/${familyId}/persons/${child}`, facts);
    expect(edited.status, edited.text).toBe(200);
    await app.owner.query(
      `insert into family_address (municipality_id, family_id, valid_from, team_id, is_protected, area, recorded_by,
         recorded_at)
       select $1, $2, '2021-01-01', team_id, false, 'fjell', created_by, '2021-01-01' from family where id = $2`,
      [municipality, familyId],
    );
    const found = await suggested(`cases/${caseId}/suggestions?lifeArea=leisure`);
    expect(found.need).toMatchObject({ area: 'fjell', languages: ['so'] });
    expect(found.need.ages).toContainEqual({ from: 8, to: 8 });
    expect(names(found)).toEqual(['fotball']);
    const { rows } = await app.owner.query(
      `select from access_log where event = 'case.suggestions_read' and $1 = any (subjects::text[])
         and $2 = any (subjects::text[])`,
      [caseId, familyId],
    );
    expect(rows).toHaveLength(1);
    expect((await jonas.get(`/api/v1/cases/${caseId}/suggestions`)).status).toBe(404);
  });

  test('of a family with a protected identity only for who is named for it', async () => {
    const { caseId, familyId, child } = await openCaseScene(app);
    const path = `/api/v1/families/${familyId}/persons/${child}/protection`;
    const set = await ingrid.send('PUT', path, { protection: 'confidential' });
    expect(set.status, set.text).toBe(200);
    const yusuf = await app.signIn('yusuf');
    expect((await yusuf.get(`/api/v1/cases/${caseId}/suggestions`)).status).toBe(404);
    await suggested(`cases/${caseId}/suggestions`);
  });

  test('of an anonymous case by what its enquiry says', async () => {
    const id = await register({ anonymous: true, advice: [], note: null });
    expect(names(await suggested(`cases/${id}/suggestions`))).toEqual(['basar', 'raad', 'losen']);
  });

  test('another team’s is the same as one that is not there, and it is in the log', async () => {
    const id = await register();
    const missing = await jonas.get(`/api/v1/enquiries/${crypto.randomUUID()}/suggestions`);
    const hidden = await jonas.get(`/api/v1/enquiries/${id}/suggestions`);
    expect([missing.status, hidden.status]).toEqual([404, 404]);
    await suggested(`enquiries/${id}/suggestions`);
    const { rows } = await app.owner.query(
      `select from access_log where event = 'enquiry.suggestions_read' and $1 = any (subjects::text[])`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  test('of a need alone, for anyone who is signed in', async () => {
    const need = { lifeAreas: ['leisure'], ages: [{ from: 8, to: 8 }], area: 'fjell', languages: ['nb'] };
    const path = '/api/v1/catalogue/suggestions';
    const amina = await app.signIn('amina');
    expect(await amina.send('POST', path, need)).toMatchObject({
      status: 200,
      body: { total: 1, need: { languages: [] }, items: [{ name: 'fotball' }] },
    });
    expect((await app.anyone.send('POST', path, need)).status).toBe(401);
    expect((await ingrid.send('POST', path, { ...need, name: 'Ola' })).status).toBe(400);
  });
});
