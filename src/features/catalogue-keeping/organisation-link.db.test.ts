import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { storeEntry, storeOrganisation } from '../../../test/kit/organisation.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { sendDue } from '../../platform/mail/keep-mail.ts';
import type { Letter } from '../../platform/mail/mail-settings.ts';
import type { EntryContent } from '../catalogue/entry.ts';
import type { LinkedEntries, LinkedEntry, LinkedReply, SentLinks } from './catalogue-link.ts';
import { digestOf } from './link-secrets.ts';
import { writeLinkedEntry } from './linked-entry-queries.ts';
import { isCatalogueMail, writeCatalogueLetter } from './write-catalogue-letter.ts';

const ADDRESS = 'post@idrettslaget.example.no';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.runIf(hasTestServer())('a link by which an organisation keeps its own', { timeout: 60_000 }, () => {
  let app: TestApp;
  let adviser: TestActor;
  let calls = 0;

  beforeAll(async () => {
    app = await openTestApp();
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    await app.owner.query(
      `delete from catalogue_proposal; delete from mail; delete from catalogue_link; delete from catalogue_keeping;
       delete from catalogue_revision; delete from catalogue_entry`,
    );
    await storeOrganisation(app.owner, 'laget', 'Idrettslaget', ADDRESS);
    await storeEntry(app.owner, 'klubben', { name: 'Klubben', service: 'laget', level: 'universal' });
    await storeEntry(app.owner, 'leiren', { name: 'Leiren', service: 'laget' });
    await storeEntry(app.owner, 'utkastet', { name: 'Utkastet', service: 'laget' }, { state: 'draft' });
    await storeOrganisation(app.owner, 'koret', 'Koret', 'post@koret.example.no');
    await storeEntry(app.owner, 'sangen', { name: 'Sangen', service: 'koret' });
    adviser = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  const later = (ms: number) => app.clock.set(new Date(app.clock.now().getTime() + ms));

  async function mails(): Promise<Letter[]> {
    const letters: Letter[] = [];
    await sendDue({
      db: app.db,
      clock: app.clock,
      mailer: { send: (letter) => Promise.resolve(void letters.push(letter)), close: () => undefined },
      write: (mail) =>
        isCatalogueMail(mail) ? writeCatalogueLetter(app.keys, 'https://levekar.example.no', mail) : null,
    });
    return letters;
  }
  const tokenIn = (letter: Letter | undefined) => /\/tilbud\/(\S+)/u.exec(letter?.text ?? '')?.[1] ?? '';

  async function sendLink(id = 'laget'): Promise<string> {
    const answer = await adviser.send('POST', `/api/v1/catalogue/entries/${id}/link`);
    expect(answer.status).toBe(201);
    const letters = await mails();
    expect(letters).toHaveLength(1);
    return tokenIn(letters[0]);
  }

  /** From another machine each time: how often one may ask is told of elsewhere. */
  async function ask(what: string, body: object): Promise<Answer> {
    calls += 1;
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/v1/catalogue-link/${what}`,
      remoteAddress: `10.1.${String(calls >> 8)}.${String(calls & 255)}`,
      headers: { host: '127.0.0.1', 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    return {
      status: answer.statusCode,
      body: answer.body === '' ? null : answer.json<unknown>(),
      headers: answer.headers,
      text: answer.body,
      bytes: answer.rawPayload,
    };
  }
  const tryOpen = async (token: string) =>
    ((await ask('open', { token })).body as { opened: { key: string } | null }).opened?.key ?? null;
  async function openLink(token: string): Promise<string> {
    const key = await tryOpen(token);
    expect(key).toMatch(/^[\w-]{43}$/u);
    return key ?? '';
  }
  const openKey = async (id = 'laget') => openLink(await sendLink(id));
  const read = async (key: string) => (await ask('read', { key })).body as LinkedEntries;
  async function entryOf(key: string, id: string): Promise<LinkedEntry> {
    const found = (await read(key)).items.find((item) => item.id === id);
    if (found === undefined) throw new Error(`${id} is not there`);
    return found;
  }
  async function stored(id: string) {
    const { rows } = await app.owner.query<Record<string, unknown>>(
      `select version, state, content ->> 'name' as name, content ->> 'summary' as summary, confirmed_on,
         confirmed_as, changed_how, changed_by from catalogue_entry where id = $1`,
      [id],
    );
    return rows[0];
  }
  const writePastTheRoutes = (key: string, id: string, content: EntryContent | null) =>
    inTransaction(app.db, app.clock, null, (tx) =>
      writeLinkedEntry(tx, digestOf(key), { id, version: 1, content, isConfirmed: true }),
    );
  const change = (key: string, { id, version, content }: LinkedEntry, more: object = {}) =>
    ask('change', { key, id, version, content: { ...content, ...more } });

  test('goes to the address that is kept, and shows what is published of it alone', async () => {
    await adviser.send('POST', '/api/v1/catalogue/entries/laget/link');
    const [letter] = await mails();
    expect(letter?.to).toBe(ADDRESS);
    for (const word of ['Idrettslaget', 'Klubben', 'Ingrid', ADDRESS])
      expect(letter?.text).not.toContain(word);
    const { organisation, municipality, items } = await read(await openLink(tokenIn(letter)));
    expect(organisation).toEqual({ id: 'laget', name: 'Idrettslaget' });
    expect(municipality).toBe('Drammen');
    expect(items.map(({ id }) => id)).toEqual(['laget', 'klubben', 'leiren']);
    const links = (await adviser.get('/api/v1/catalogue/entries/laget/links')).body as SentLinks;
    expect(links).toMatchObject({ address: ADDRESS, whyNot: [], items: [{ mail: 'sent', isLive: true }] });
    expect(links.items[0]?.openedAt).not.toBeNull();
  });

  test('is opened once: whoever has it after that has nothing, and is sent a new one to the same address', async () => {
    const token = await sendLink();
    const key = await openLink(token);
    expect(await tryOpen(token)).toBeNull();
    expect((await ask('read', { key })).status).toBe(200);
    expect((await ask('again', { token })).status).toBe(204);
    const [letter] = await mails();
    expect(letter?.to).toBe(ADDRESS);
    expect(await tryOpen(tokenIn(letter))).not.toBeNull();
  });

  test('opens once also where two open it at the same time', async () => {
    const token = await sendLink();
    const keys = await Promise.all([tryOpen(token), tryOpen(token), tryOpen(token)]);
    expect(keys.filter((key) => key !== null)).toHaveLength(1);
  });

  test('lets in for an hour, and waits for fourteen days', async () => {
    const token = await sendLink();
    later(14 * DAY - MINUTE);
    const key = await openLink(token);
    later(59 * MINUTE);
    expect((await ask('read', { key })).status).toBe(200);
    later(MINUTE);
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
      expect([what, (await ask(what, body ?? {})).status]).toEqual([what, 404]);
    }
    app.clock.set(TEST_NOW);
    const unopened = await sendLink();
    later(14 * DAY);
    expect(await tryOpen(unopened)).toBeNull();
  });

  test('ends when it is taken back, when the address is another, and when the organisation is gone', async () => {
    const key = await openKey();
    const waiting = await sendLink();
    const { items } = (await adviser.get('/api/v1/catalogue/entries/laget/links')).body as SentLinks;
    for (const { id } of items)
      expect((await adviser.send('POST', `/api/v1/catalogue/entries/laget/links/${id}/revoke`)).status).toBe(
        200,
      );
    expect((await ask('read', { key })).status).toBe(404);
    expect(await tryOpen(waiting)).toBeNull();

    const before = await openKey();
    const unopened = await sendLink();
    await app.owner.query(
      `update catalogue_keeping set address = 'ny@laget.example.no' where entry_id = 'laget'`,
    );
    expect((await ask('read', { key: before })).status).toBe(404);
    expect(await tryOpen(unopened)).toBeNull();

    const last = await openKey();
    const lastUnopened = await sendLink();
    await app.owner.query(`update catalogue_entry set state = 'withdrawn' where id = 'laget'`);
    expect((await ask('read', { key: last })).status).toBe(404);
    expect(await tryOpen(lastUnopened)).toBeNull();
    expect((await ask('again', { token: lastUnopened })).status).toBe(204);
    expect(await mails()).toEqual([]);
  });

  test('is not guessed: another token and another key open nothing, nor do their digests', async () => {
    await sendLink();
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
      expect(await tryOpen(token)).toBeNull();
      expect((await ask('again', { token })).status).toBe(204);
      expect((await ask('read', { key: token })).status).toBe(404);
    }
    expect(await mails()).toEqual([]);
  });

  test('confirms one or all of its own, on its own behalf', async () => {
    const key = await openKey();
    const { items } = await read(key);
    const answer = await ask('confirm', { key, entries: items.map(({ id, version }) => ({ id, version })) });
    expect(answer.status).toBe(200);
    for (const { id } of items)
      expect(await stored(id)).toMatchObject({
        version: 2,
        confirmed_on: '2022-03-01',
        confirmed_as: 'Idrettslaget',
        changed_how: 'link',
        changed_by: null,
      });
    expect((await adviser.get('/api/v1/catalogue/entries/klubben/history')).body).toMatchObject({
      items: [{ version: 2, how: 'link', changedBy: null }, { version: 1 }],
    });
  });

  test('confirms nothing where one of them was changed meanwhile, and shows what stands', async () => {
    const key = await openKey();
    const entries = (await read(key)).items.map(({ id, version }) => ({ id, version }));
    await app.owner.query(
      `update catalogue_entry set content = content || '{"summary": "Ny tekst."}', changed_at = $1 where id = 'leiren'`,
      [TEST_NOW],
    );
    const answer = await ask('confirm', { key, entries });
    expect(answer.status).toBe(409);
    const { outcome, items } = answer.body as LinkedReply;
    expect([outcome, items.map(({ id, content }) => [id, content.summary])]).toEqual([
      'conflict',
      [['leiren', 'Ny tekst.']],
    ]);
    expect(await stored('klubben')).toMatchObject({ version: 1, changed_how: 'example' });
  });

  test('changes its own at once; everybody reads it', async () => {
    const key = await openKey();
    const answer = await change(key, await entryOf(key, 'klubben'), {
      summary: 'Hver torsdag.',
      url: 'https://laget.example.no',
    });
    expect([answer.status, (answer.body as LinkedReply).outcome]).toEqual([200, 'saved']);
    expect(await stored('klubben')).toMatchObject({
      summary: 'Hver torsdag.',
      version: 2,
      changed_how: 'link',
    });
    const page = await app.anyone.get('/katalog/klubben');
    expect(page.text).toContain('Hver torsdag.');
  });

  test('writes over nobody: an older version is answered with what stands, and with what differs', async () => {
    const key = await openKey();
    const entry = await entryOf(key, 'klubben');
    await change(key, entry, { summary: 'Først.' });
    const second = await change(key, entry, { summary: 'Etterpå.' });
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
    expect(await stored('klubben')).toMatchObject({ summary: 'Først.' });
  });

  test.each([
    ['level', 'indicated'],
    ['service', 'koret'],
    ['kind', 'measure'],
    ['variantOf', 'leiren'],
    ['partOf', 'leiren'],
    ['elsewhere', 'Nabokommunen'],
  ])('leaves %s as the municipality has it, by the routes and past them', async (field, value) => {
    const key = await openKey();
    const entry = await entryOf(key, 'klubben');
    const answer = await change(key, entry, { [field]: value });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('closed_to_organisation')]);
    const content = { ...entry.content, [field]: value };
    expect(await writePastTheRoutes(key, 'klubben', content)).toBe('closed');
    expect(await stored('klubben')).toMatchObject({ version: 1 });
  });

  test("reaches no other organisation's, and nothing that is not published", async () => {
    const key = await openKey();
    const own = await entryOf(key, 'klubben');
    for (const id of ['sangen', 'koret', 'utkastet', 'finnes-ikke']) {
      expect((await change(key, { ...own, id }, {})).status).toBe(404);
      expect((await ask('confirm', { key, entries: [{ id, version: 1 }] })).status).toBe(404);
      expect((await ask('stop', { key, id, version: 1 })).status).toBe(404);
      expect(await writePastTheRoutes(key, id, null)).toBe('not_own');
    }
    expect(await writePastTheRoutes(key, 'leiren', null)).toBe('written');
    // nothing of it is left half done
    const mixed = await ask('confirm', {
      key,
      entries: [
        { id: 'klubben', version: 1 },
        { id: 'sangen', version: 1 },
      ],
    });
    expect(mixed.status).toBe(404);
    expect(await stored('klubben')).toMatchObject({ version: 1 });
    expect(await stored('sangen')).toMatchObject({ version: 1 });
  });

  test('proposes something new, and that it has stopped, for an editor to look at', async () => {
    const key = await openKey();
    const content = { kind: 'offer', name: 'Turgruppa', service: 'laget', summary: 'Tur hver søndag.' };
    expect((await ask('propose', { key, content, words: 'Vi har begynt.' })).status).toBe(201);
    later(MINUTE);
    expect((await ask('stop', { key, id: 'leiren', version: 1 })).status).toBe(201);
    expect((await ask('propose', { key, content: { ...content, service: 'koret' } })).status).toBe(422);
    expect((await ask('propose', { key, content: { ...content, kind: 'service' } })).status).toBe(422);
    const { items } = (await adviser.get('/api/v1/catalogue/proposals')).body as {
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
    expect(await stored('leiren')).toMatchObject({ version: 1, state: 'published' });
    await app.owner.query('update catalogue_link set proposals = 30');
    expect((await ask('propose', { key, content })).text).toContain('too_many_link_proposals');
  });

  test('closes when one is done', async () => {
    const key = await openKey();
    expect((await ask('close', { key })).status).toBe(204);
    expect((await ask('read', { key })).status).toBe(404);
  });

  test('refuses what is no content: scripts as addresses, unknown areas, other fields', async () => {
    const key = await openKey();
    const entry = await entryOf(key, 'klubben');
    for (const more of [
      { url: 'javascript:alert(1)' },
      { summary: '' },
      { state: 'withdrawn' },
      { name: 'a\u0000b' },
      { ageFrom: 9, ageTo: 3 },
      { summary: 'x'.repeat(100_000) },
    ])
      expect((await change(key, entry, more)).status).toBe(400);
    expect((await change(key, entry, { areas: ['atlantis'] })).text).toContain('area_unknown');
    expect((await change(key, entry, { areas: ['fjell'] })).status).toBe(200);
  });

  test('is sent by those who keep the catalogue, to organisations of which there is an address', async () => {
    for (const login of ['sigrid', 'leila']) {
      const other = await app.signIn(login);
      expect([login, (await other.send('POST', '/api/v1/catalogue/entries/laget/link')).status]).toEqual([
        login,
        403,
      ]);
    }
    expect((await adviser.send('POST', '/api/v1/catalogue/entries/klubben/link')).text).toContain(
      'not_an_organisation',
    );
    expect((await adviser.send('POST', '/api/v1/catalogue/entries/finnes-ikke/link')).status).toBe(404);
    await app.owner.query(`update catalogue_keeping set address = null where entry_id = 'laget'`);
    expect((await adviser.send('POST', '/api/v1/catalogue/entries/laget/link')).text).toContain(
      'organisation_without_address',
    );
    expect(await mails()).toEqual([]);
  });

  test('is asked for at most three times a day, which keeps no editor from sending one', async () => {
    const token = await sendLink();
    for (let times = 0; times < 5; times += 1) expect((await ask('again', { token })).status).toBe(204);
    expect(await mails()).toHaveLength(3);
    await sendLink();
    later(DAY);
    await ask('again', { token });
    expect(await mails()).toHaveLength(1);
  });

  test('waits in the queue as an id: no token, no address and no word', async () => {
    await adviser.send('POST', '/api/v1/catalogue/entries/laget/link');
    const { rows } = await app.owner.query<{ row: string }>(
      `select to_jsonb(m)::text as row from mail m union all select to_jsonb(l)::text from catalogue_link l`,
    );
    const token = tokenIn((await mails())[0]);
    for (const { row } of rows)
      for (const word of [token, ADDRESS, 'Idrettslaget', 'Klubben']) expect(row).not.toContain(word);
    expect(rows).toHaveLength(2);
  });

  test('its table is closed to all but who keeps the catalogue', async () => {
    await sendLink();
    const { rows } = await app.owner.query<{ readable: boolean; hash: boolean; writable: boolean }>(
      `select has_table_privilege('levekar_app', 'catalogue_link', 'insert, update, delete') as writable,
         has_column_privilege('levekar_app', 'catalogue_link', 'token_hash', 'select') as hash,
         has_column_privilege('levekar_app', 'catalogue_link', 'organisation', 'select') as readable`,
    );
    expect(rows[0]).toEqual({ writable: false, hash: false, readable: true });
  });
});
