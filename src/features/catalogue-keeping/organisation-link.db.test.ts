import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import {
  ADDRESS,
  openOrganisationScene,
  type OrganisationScene,
} from '../../../test/kit/organisation-scene.ts';
import type { SentLinks } from './catalogue-link.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.runIf(hasTestServer())('a link by which an organisation keeps its own', { timeout: 60_000 }, () => {
  let app: TestApp;
  let scene: OrganisationScene;

  beforeAll(async () => {
    app = await openTestApp();
  });
  beforeEach(async () => {
    scene = await openOrganisationScene(app);
  });
  afterAll(() => app.close());

  test('goes to the address that is kept, and shows what is published of it alone', async () => {
    await scene.adviser.send('POST', '/api/v1/catalogue/entries/laget/link');
    const [letter] = await scene.mails();
    expect(letter?.to).toBe(ADDRESS);
    for (const word of ['Idrettslaget', 'Klubben', 'Ingrid', ADDRESS])
      expect(letter?.text).not.toContain(word);
    const { organisation, municipality, items } = await scene.read(
      await scene.openLink(scene.tokenIn(letter)),
    );
    expect(organisation).toEqual({ id: 'laget', name: 'Idrettslaget' });
    expect(municipality).toBe('Drammen');
    expect(items.map(({ id }) => id)).toEqual(['laget', 'klubben', 'leiren']);
    const links = (await scene.adviser.get('/api/v1/catalogue/entries/laget/links')).body as SentLinks;
    expect(links).toMatchObject({ address: ADDRESS, whyNot: [], items: [{ mail: 'sent', isLive: true }] });
    expect(links.items[0]?.openedAt).not.toBeNull();
  });

  test('is opened once: whoever has it after that has nothing, and is sent a new one to the same address', async () => {
    const token = await scene.sendLink();
    const key = await scene.openLink(token);
    expect(await scene.tryOpen(token)).toBeNull();
    expect((await scene.ask('read', { key })).status).toBe(200);
    expect((await scene.ask('again', { token })).status).toBe(204);
    const [letter] = await scene.mails();
    expect(letter?.to).toBe(ADDRESS);
    expect(await scene.tryOpen(scene.tokenIn(letter))).not.toBeNull();
  });

  test('opens once also where two open it at the same time', async () => {
    const token = await scene.sendLink();
    const keys = await Promise.all([scene.tryOpen(token), scene.tryOpen(token), scene.tryOpen(token)]);
    expect(keys.filter((key) => key !== null)).toHaveLength(1);
  });

  test('lets in for an hour, and waits for fourteen days', async () => {
    const token = await scene.sendLink();
    scene.later(14 * DAY - MINUTE);
    const key = await scene.openLink(token);
    scene.later(59 * MINUTE);
    expect((await scene.ask('read', { key })).status).toBe(200);
    scene.later(MINUTE);
    for (const what of ['read', 'confirm', 'change', 'propose', 'stop']) {
      const body = {
        read: { key },
        confirm: { key, entries: [{ id: 'klubben', version: 1 }] },
        change: {
          key,
          id: 'klubben',
          version: 1,
          content: { kind: 'offer', name: 'x', service: 'laget', summary: 'x' },
        },
        propose: { key, content: { kind: 'offer', name: 'x', service: 'laget', summary: 'x' } },
        stop: { key, id: 'klubben', version: 1 },
      }[what];
      expect([what, (await scene.ask(what, body ?? {})).status]).toEqual([what, 404]);
    }
    app.clock.set(TEST_NOW);
    const unopened = await scene.sendLink();
    scene.later(14 * DAY);
    expect(await scene.tryOpen(unopened)).toBeNull();
  });

  test('ends when it is taken back, when the address is another, and when the organisation is gone', async () => {
    const key = await scene.openKey();
    const waiting = await scene.sendLink();
    const { items } = (await scene.adviser.get('/api/v1/catalogue/entries/laget/links')).body as SentLinks;
    for (const { id } of items)
      expect(
        (await scene.adviser.send('POST', `/api/v1/catalogue/entries/laget/links/${id}/revoke`)).status,
      ).toBe(200);
    expect((await scene.ask('read', { key })).status).toBe(404);
    expect(await scene.tryOpen(waiting)).toBeNull();

    const before = await scene.openKey();
    const unopened = await scene.sendLink();
    await app.owner.query(
      `update catalogue_keeping set address = 'ny@laget.example.no' where entry_id = 'laget'`,
    );
    expect((await scene.ask('read', { key: before })).status).toBe(404);
    expect(await scene.tryOpen(unopened)).toBeNull();

    const last = await scene.openKey();
    const lastUnopened = await scene.sendLink();
    await app.owner.query(`update catalogue_entry set state = 'withdrawn' where id = 'laget'`);
    expect((await scene.ask('read', { key: last })).status).toBe(404);
    expect(await scene.tryOpen(lastUnopened)).toBeNull();
    expect((await scene.ask('again', { token: lastUnopened })).status).toBe(204);
    expect(await scene.mails()).toEqual([]);
  });

  test('is not guessed: another token and another key open nothing, nor do their digests', async () => {
    await scene.sendLink();
    const { rows } = await app.owner.query<{ id: string; token_hash: Buffer }>(
      'select * from catalogue_link',
    );
    const guesses = [
      randomBytes(32).toString('base64url'),
      rows[0]?.id ?? '',
      rows[0]?.token_hash.toString('base64url') ?? '',
      '',
      `${'æ'.repeat(90)}'; --`,
    ];
    for (const token of guesses) {
      expect(await scene.tryOpen(token)).toBeNull();
      expect((await scene.ask('again', { token })).status).toBe(204);
      expect((await scene.ask('read', { key: token })).status).toBe(404);
    }
    expect(await scene.mails()).toEqual([]);
  });

  test('closes when one is done', async () => {
    const key = await scene.openKey();
    expect((await scene.ask('close', { key })).status).toBe(204);
    expect((await scene.ask('read', { key })).status).toBe(404);
  });

  test('is sent by those who keep the catalogue, to organisations of which there is an address', async () => {
    for (const login of ['sigrid', 'leila']) {
      const other = await app.signIn(login);
      expect([login, (await other.send('POST', '/api/v1/catalogue/entries/laget/link')).status]).toEqual([
        login,
        403,
      ]);
    }
    expect((await scene.adviser.send('POST', '/api/v1/catalogue/entries/klubben/link')).text).toContain(
      'not_an_organisation',
    );
    expect((await scene.adviser.send('POST', '/api/v1/catalogue/entries/finnes-ikke/link')).status).toBe(404);
    await app.owner.query(`update catalogue_keeping set address = null where entry_id = 'laget'`);
    expect((await scene.adviser.send('POST', '/api/v1/catalogue/entries/laget/link')).text).toContain(
      'organisation_without_address',
    );
    expect(await scene.mails()).toEqual([]);
  });

  test('is asked for at most three times a day, which keeps no editor from sending one', async () => {
    const token = await scene.sendLink();
    for (let times = 0; times < 5; times += 1) expect((await scene.ask('again', { token })).status).toBe(204);
    expect(await scene.mails()).toHaveLength(3);
    await scene.sendLink();
    scene.later(DAY);
    await scene.ask('again', { token });
    expect(await scene.mails()).toHaveLength(1);
  });

  test('waits in the queue as an id: no token, no address and no word', async () => {
    await scene.adviser.send('POST', '/api/v1/catalogue/entries/laget/link');
    const { rows } = await app.owner.query<{ row: string }>(
      `select to_jsonb(m)::text as row from mail m union all select to_jsonb(l)::text from catalogue_link l`,
    );
    const token = scene.tokenIn((await scene.mails())[0]);
    for (const { row } of rows)
      for (const word of [token, ADDRESS, 'Idrettslaget', 'Klubben']) expect(row).not.toContain(word);
    expect(rows).toHaveLength(2);
  });

  test('its table is closed to all but who keeps the catalogue', async () => {
    await scene.sendLink();
    const { rows } = await app.owner.query<{ readable: boolean; hash: boolean; writable: boolean }>(
      `select has_table_privilege('levekar_app', 'catalogue_link', 'insert, update, delete') as writable,
         has_column_privilege('levekar_app', 'catalogue_link', 'token_hash', 'select') as hash,
         has_column_privilege('levekar_app', 'catalogue_link', 'organisation', 'select') as readable`,
    );
    expect(rows[0]).toEqual({ writable: false, hash: false, readable: true });
  });
});
