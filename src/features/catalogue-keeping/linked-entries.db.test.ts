import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import {
  ADDRESS,
  openOrganisationScene,
  type OrganisationScene,
} from '../../../test/kit/organisation-scene.ts';
import type { LinkedReply } from './catalogue-link.ts';

const MINUTE = 60_000;

describe.runIf(hasTestServer())('an organisation keeps its own entries', { timeout: 60_000 }, () => {
  let app: TestApp;
  let scene: OrganisationScene;

  beforeAll(async () => {
    app = await openTestApp();
  });
  beforeEach(async () => {
    scene = await openOrganisationScene(app);
  });
  afterAll(() => app.close());

  test('confirms one or all of its own, on its own behalf', async () => {
    const key = await scene.openKey();
    const { items } = await scene.read(key);
    const answer = await scene.ask('confirm', {
      key,
      entries: items.map(({ id, version }) => ({ id, version })),
    });
    expect(answer.status).toBe(200);
    for (const { id } of items)
      expect(await scene.stored(id)).toMatchObject({
        version: 2,
        confirmed_on: '2022-03-01',
        confirmed_as: 'Idrettslaget',
        changed_how: 'link',
        changed_by: null,
      });
    expect((await scene.adviser.get('/api/v1/catalogue/entries/klubben/history')).body).toMatchObject({
      items: [{ version: 2, how: 'link', changedBy: null }, { version: 1 }],
    });
  });

  test('confirms nothing where one of them was changed meanwhile, and shows what stands', async () => {
    const key = await scene.openKey();
    const entries = (await scene.read(key)).items.map(({ id, version }) => ({ id, version }));
    await app.owner.query(
      `update catalogue_entry set content = content || '{"summary": "Ny tekst."}', changed_at = $1 where id = 'leiren'`,
      [TEST_NOW],
    );
    const answer = await scene.ask('confirm', { key, entries });
    expect(answer.status).toBe(409);
    const { outcome, items } = answer.body as LinkedReply;
    expect([outcome, items.map(({ id, content }) => [id, content.summary])]).toEqual([
      'conflict',
      [['leiren', 'Ny tekst.']],
    ]);
    expect(await scene.stored('klubben')).toMatchObject({ version: 1, changed_how: 'example' });
  });

  test('changes its own at once; everybody reads it', async () => {
    const key = await scene.openKey();
    const answer = await scene.change(key, await scene.entryOf(key, 'klubben'), {
      summary: 'Hver torsdag.',
      url: 'https://laget.example.no',
    });
    expect([answer.status, (answer.body as LinkedReply).outcome]).toEqual([200, 'saved']);
    expect(await scene.stored('klubben')).toMatchObject({
      summary: 'Hver torsdag.',
      version: 2,
      changed_how: 'link',
    });
    const page = await app.anyone.get('/katalog/klubben');
    expect(page.text).toContain('Hver torsdag.');
  });

  test('writes over nobody: an older version is answered with what stands, and with what differs', async () => {
    const key = await scene.openKey();
    const entry = await scene.entryOf(key, 'klubben');
    await scene.change(key, entry, { summary: 'Først.' });
    const second = await scene.change(key, entry, { summary: 'Etterpå.' });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      outcome: 'conflict',
      items: [
        {
          id: 'klubben',
          version: 2,
          differences: [{ field: 'summary', before: 'Først.', after: 'Etterpå.' }],
        },
      ],
    });
    expect(await scene.stored('klubben')).toMatchObject({ summary: 'Først.' });
  });

  test.each([
    ['level', 'indicated'],
    ['service', 'koret'],
    ['kind', 'measure'],
    ['variantOf', 'leiren'],
    ['partOf', 'leiren'],
    ['elsewhere', 'Nabokommunen'],
  ])('leaves %s as the municipality has it, by the routes and past them', async (field, value) => {
    const key = await scene.openKey();
    const entry = await scene.entryOf(key, 'klubben');
    const answer = await scene.change(key, entry, { [field]: value });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('closed_to_organisation')]);
    const content = { ...entry.content, [field]: value };
    expect(await scene.writePastTheRoutes(key, 'klubben', content)).toBe('closed');
    expect(await scene.stored('klubben')).toMatchObject({ version: 1 });
  });

  test("reaches no other organisation's, and nothing that is not published", async () => {
    const key = await scene.openKey();
    const own = await scene.entryOf(key, 'klubben');
    for (const id of ['sangen', 'koret', 'utkastet', 'finnes-ikke']) {
      expect((await scene.change(key, { ...own, id }, {})).status).toBe(404);
      expect((await scene.ask('confirm', { key, entries: [{ id, version: 1 }] })).status).toBe(404);
      expect((await scene.ask('stop', { key, id, version: 1 })).status).toBe(404);
      expect(await scene.writePastTheRoutes(key, id, null)).toBe('not_own');
    }
    expect(await scene.writePastTheRoutes(key, 'leiren', null)).toBe('written');
    // nothing of it is left half done
    const mixed = await scene.ask('confirm', {
      key,
      entries: [
        { id: 'klubben', version: 1 },
        { id: 'sangen', version: 1 },
      ],
    });
    expect(mixed.status).toBe(404);
    expect(await scene.stored('klubben')).toMatchObject({ version: 1 });
    expect(await scene.stored('sangen')).toMatchObject({ version: 1 });
  });

  test('proposes something new, and that it has stopped, for an editor to look at', async () => {
    const key = await scene.openKey();
    const content = { kind: 'offer', name: 'Turgruppa', service: 'laget', summary: 'Tur hver søndag.' };
    expect((await scene.ask('propose', { key, content, words: 'Vi har begynt.' })).status).toBe(201);
    scene.later(MINUTE);
    expect((await scene.ask('stop', { key, id: 'leiren', version: 1 })).status).toBe(201);
    expect((await scene.ask('propose', { key, content: { ...content, service: 'koret' } })).status).toBe(422);
    expect((await scene.ask('propose', { key, content: { ...content, kind: 'service' } })).status).toBe(422);
    const { items } = (await scene.adviser.get('/api/v1/catalogue/proposals')).body as {
      items: { entryId: string | null; name: string; words: string; replyTo: string }[];
    };
    expect(items).toMatchObject([
      {
        entryId: null,
        name: 'Turgruppa',
        words: 'Sendt fra lenken til Idrettslaget.\nVi har begynt.',
        replyTo: ADDRESS,
      },
      { entryId: 'leiren', words: 'Sendt fra lenken til Idrettslaget.' },
    ]);
    expect(await scene.stored('leiren')).toMatchObject({ version: 1, state: 'published' });
    await app.owner.query('update catalogue_link set proposals = 30');
    expect((await scene.ask('propose', { key, content })).text).toContain('too_many_link_proposals');
  });

  test('refuses what is no content: scripts as addresses, unknown areas, other fields', async () => {
    const key = await scene.openKey();
    const entry = await scene.entryOf(key, 'klubben');
    for (const more of [
      { url: 'javascript:alert(1)' },
      { summary: '' },
      { state: 'withdrawn' },
      { name: 'a\u0000b' },
      { ageFrom: 9, ageTo: 3 },
      { summary: 'x'.repeat(100_000) },
    ])
      expect((await scene.change(key, entry, more)).status).toBe(400);
    expect((await scene.change(key, entry, { areas: ['atlantis'] })).text).toContain('area_unknown');
    expect((await scene.change(key, entry, { areas: ['fjell'] })).status).toBe(200);
  });
});
