import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { EntryRecord } from './entry-record.ts';
import { openCatalogue } from './open-catalogue.ts';

const ENTRIES = '/api/v1/catalogue/entries';
let app: TestApp;
let ingrid: TestActor;
let amina: TestActor;
let berit: TestActor;

beforeAll(async () => {
  if (!hasTestServer()) return;
  app = await openTestApp();
  ingrid = await app.signIn('ingrid');
  amina = await app.signIn('amina');
  berit = await app.signIn('berit');
  await add({ kind: 'service', name: 'Skole', sector: 'municipal' });
});
afterAll(async () => {
  if (hasTestServer()) await app.close();
});

const content = (traits: object = {}) => ({
  kind: 'measure',
  name: 'Leksehjelp',
  service: 'skole',
  summary: 'Hjelp med lekser etter skoletid',
  ...traits,
});

async function add(traits: object, by: TestActor = ingrid): Promise<EntryRecord> {
  const answer = await by.send('POST', ENTRIES, { content: content(traits) });
  expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, '']);
  return (answer.body as { entry: EntryRecord }).entry;
}

const read = async (id: string, by = ingrid) => (await by.get(`${ENTRIES}/${id}`)).body as EntryRecord;
const refusalsOf = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code);

async function published(): Promise<string[]> {
  const { rows } = await app.owner.query<{ id: number }>("select id from municipality where code = '3301'");
  return inTransaction(app.db, app.clock, null, async (tx) => [
    ...(await openCatalogue(tx, rows[0]?.id ?? 0)).entries.keys(),
  ]);
}

async function own(login: string, id: string): Promise<EntryRecord> {
  const { rows } = await app.owner.query<{ id: string }>('select id from account where login = $1', [login]);
  const keeping = {
    ownerId: rows[0]?.id,
    address: 'post@klubben.example.no',
    agreedFrom: '2022-01-01',
    agreedTo: null,
    agreement: 'Låner lokalet på tirsdager',
    contactName: 'Kari i kulturkontoret',
    contactPhone: '32 00 00 00',
  };
  const answer = await ingrid.send('PUT', `${ENTRIES}/${id}/keeping`, keeping);
  expect(answer.status).toBe(200);
  return answer.body as EntryRecord;
}

describe.runIf(hasTestServer())('entries of the catalogue', () => {
  test('are added under an id made of the name, and open to everybody who works here', async () => {
    const first = await add({ name: 'Åpen hall' });
    const second = await add({
      name: 'Åpen hall',
      variantOf: first.id,
      level: 'selective',
      partners: ['SKOLE'],
    });
    expect([first.id, second.id]).toEqual(['apen-hall', 'apen-hall-2']);
    const seen = await read(second.id, berit);
    expect(seen.may).toEqual({ edit: false, keep: false });
    expect(seen.variants.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(seen.partners).toEqual([{ name: 'SKOLE', id: 'skole' }]);
    expect((await read('skole')).parts.map(({ id }) => id)).toContain(first.id);
    expect(await published()).toContain(second.id);
  });

  test('are not added by others, nor beside what they do not fit', async () => {
    expect((await amina.send('POST', ENTRIES, { content: content() })).status).toBe(403);
    const unknown = await ingrid.send('POST', ENTRIES, {
      content: content({ service: 'finnes-ikke', areas: ['nowhere'], partOf: 'borte' }),
    });
    expect(unknown.status).toBe(422);
    expect(refusalsOf(unknown)).toEqual(['service_not_in_catalogue', 'part_unknown', 'area_unknown']);
  });

  test.each([
    ['a link that runs', { url: 'javascript:alert(1)' }],
    ['a link to a file', { url: 'file:///etc/passwd' }],
    ['a link with a password', { url: 'https://a:b@example.no/' }],
    ['an unknown level', { level: 'everyone' }],
    ['a field that is none', { html: '<b>' }],
    ['ages turned round', { ageFrom: 12, ageTo: 6 }],
    ['too long a name', { name: 'x'.repeat(201) }],
    ['a sign that turns the text', { summary: 'a\u202Eb' }],
    ['a NUL', { summary: 'a\u0000b' }],
  ])('%s is refused as input', async (_what, traits) => {
    expect((await ingrid.send('POST', ENTRIES, { content: content(traits) })).status).toBe(400);
  });

  test('a script in a text is a text', async () => {
    const script = '<script>alert(1)</script>';
    const { id } = await add({ name: script, summary: script });
    expect(id).toBe('script-alert-1-script');
    expect((await read(id)).content.summary).toBe(script);
  });

  test('are changed from the version that was seen, and their history says what was changed', async () => {
    const { id, version } = await add({ name: 'Frokost' });
    const change = { version, content: content({ name: 'Frokost for alle', phone: '32 00 00 00' }) };
    expect((await ingrid.send('PUT', `${ENTRIES}/${id}`, change)).status).toBe(200);
    const late = await ingrid.send('PUT', `${ENTRIES}/${id}`, change);
    expect([late.status, (late.body as { current: EntryRecord }).current.content.name]).toEqual([
      409,
      'Frokost for alle',
    ]);
    const { items } = (await berit.get(`${ENTRIES}/${id}/history`)).body as {
      items: { version: number; changedBy: string; differences: { field: string; after: unknown }[] }[];
    };
    expect(items.map((one) => one.version)).toEqual([2, 1]);
    expect(items[0]?.changedBy).toBe('Ingrid Solbakken');
    expect(items[0]?.differences.map(({ field }) => field)).toEqual(['name', 'phone']);
    const restored = await ingrid.send('POST', `${ENTRIES}/${id}/restore`, { version: 2, to: 1 });
    expect((restored.body as { entry: EntryRecord }).entry).toMatchObject({
      version: 3,
      content: { name: 'Frokost', phone: null },
    });
    expect((await ingrid.send('POST', `${ENTRIES}/${id}/restore`, { version: 3, to: 99 })).status).toBe(404);
  });

  test('go in no circle, also when two are changed at once', async () => {
    const [a, b] = [await add({ name: 'Del a' }), await add({ name: 'Del b' })];
    const put = (id: string, partOf: string) =>
      ingrid.send('PUT', `${ENTRIES}/${id}`, { version: 1, content: content({ partOf }) });
    const answers = await Promise.all([put(a.id, b.id), put(b.id, a.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.flatMap(refusalsOf)).toEqual(['part_in_circle']);
  });

  test('are withdrawn and put back, unless others need them', async () => {
    const step = (id: string, what: string, version: number) =>
      ingrid.send('POST', `${ENTRIES}/${id}/${what}`, { version });
    const { id } = await add({ name: 'Kort kurs' });
    expect((await step(id, 'withdraw', 1)).status).toBe(200);
    expect(await published()).not.toContain(id);
    expect((await berit.get(`${ENTRIES}/${id}`)).status).toBe(404);
    expect((await berit.get(`${ENTRIES}/${id}/history`)).status).toBe(404);
    expect(refusalsOf(await step(id, 'withdraw', 2))).toEqual(['entry_withdrawn']);
    expect(refusalsOf(await step(id, 'confirm', 2))).toEqual(['entry_not_published']);
    expect((await step(id, 'publish', 2)).status).toBe(200);
    expect(refusalsOf(await step('skole', 'withdraw', 1))).toEqual(['service_still_gives']);
    const withdrawn = await ingrid.get(`${ENTRIES}?list=withdrawn`);
    expect((withdrawn.body as { total: number }).total).toBe(0);
  });

  test('whoever owns one changes, confirms and withdraws it, and no other', async () => {
    const { id } = await add({ name: 'Åpen skole' });
    const other = await add({ name: 'En annens' });
    await own('amina', id);
    expect((await read(id, amina)).may).toEqual({ edit: true, keep: false });
    const confirmed = await amina.send('POST', `${ENTRIES}/${id}/confirm`, { version: 1 });
    expect((confirmed.body as { entry: EntryRecord }).entry).toMatchObject({
      confirmedOn: '2022-03-01',
      confirmedAs: 'Skole',
      confirmBy: '2023-03-01',
    });
    // a confirmation by mistake is taken back
    await amina.send('POST', `${ENTRIES}/${id}/restore`, { version: 2, to: 1 });
    expect(await read(id)).toMatchObject({ confirmedOn: null, confirmedAs: null });
    expect((await amina.send('PUT', `${ENTRIES}/${id}`, { version: 3, content: content() })).status).toBe(
      200,
    );
    for (const step of ['confirm', 'withdraw', 'publish'])
      expect((await amina.send('POST', `${ENTRIES}/${other.id}/${step}`, { version: 1 })).status).toBe(403);
    expect(
      (await amina.send('PUT', `${ENTRIES}/${other.id}`, { version: 1, content: content() })).status,
    ).toBe(403);
    const mine = (await amina.get(`${ENTRIES}?list=mine`)).body as { items: { id: string }[]; total: number };
    expect([mine.total, mine.items[0]?.id]).toEqual([1, id]);
  });

  test('an owner has an account here, and an agreement does not end before it begins', async () => {
    const { id } = await add({ name: 'Klubben' });
    const kept = await own('leila', id);
    expect(kept).toMatchObject({ ownerName: 'Leila Bergersen', keeping: { agreedFrom: '2022-01-01' } });
    const put = (traits: object) =>
      ingrid.send('PUT', `${ENTRIES}/${id}/keeping`, { ...kept.keeping, ...traits });
    const unknown = await put({ ownerId: '00000000-0000-4000-8000-000000000000' });
    expect([unknown.status, refusalsOf(unknown)]).toEqual([422, ['account_unknown']]);
    expect((await put({ agreedTo: '2021-01-01' })).status).toBe(400);
    expect((await put({ agreedTo: '9999-01-01' })).status).toBe(400);
    expect((await put({ address: 'ikke en adresse' })).status).toBe(400);
  });

  test('what nobody has confirmed for a year is to be confirmed, by kind', async () => {
    const { id } = await add({ name: 'Gammelt tilbud', kind: 'offer' });
    app.clock.set(new Date('2022-09-02T10:00:00Z'));
    const later = await app.signIn('ingrid');
    const ids = async () =>
      ((await later.get(`${ENTRIES}?list=stale&limit=100`)).body as { items: { id: string }[] }).items.map(
        (one) => one.id,
      );
    expect(await ids()).not.toContain(id);
    await app.owner.query(
      "insert into catalogue_setting (municipality_id, kind, months) select id, 'offer', 6 from municipality",
    );
    expect(await ids()).toEqual([id]);
    expect((await read(id, later)).isStale).toBe(true);
    app.clock.set(new Date('2022-03-01T10:00:00Z'));
  });
});
