import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { EnquiryDraft } from './enquiry-draft.ts';

describe.runIf(hasTestServer())('drafts', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let yusuf: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    yusuf = await app.signIn('yusuf');
  });
  afterAll(() => app.close());

  const draftsOf = async (actor: TestActor) =>
    ((await actor.get('/api/v1/drafts')).body as { items: EnquiryDraft[] }).items;
  const save = (actor: TestActor, id: string, content: object, more: object = {}) =>
    actor.send('PUT', `/api/v1/drafts/${id}`, { content, ...more });

  test('are kept as they were typed, newest first, and are there after another sign-in', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const content = {
      kind: 'case',
      anonymous: false,
      note: 'Æ\n',
      topics: ['housing'],
      advice: [{ text: 'x', advice: null }],
    };
    expect((await save(ingrid, first, { note: 'før' })).status).toBe(204);
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    expect((await save(ingrid, second, { note: 'b' })).status).toBe(204);
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    expect((await save(ingrid, first, content)).status).toBe(204);

    const again = await app.signIn('ingrid');
    const drafts = await draftsOf(again);
    expect(drafts.map(({ id }) => id)).toEqual([first, second]);
    expect(drafts[0]).toMatchObject({ content, enquiryId: null, baseVersion: null });
    expect(drafts[0]?.savedAt).toBe(app.clock.now().toISOString().replace('.000', ''));

    expect((await again.send('DELETE', `/api/v1/drafts/${second}`)).status).toBe(204);
    expect((await again.send('DELETE', `/api/v1/drafts/${second}`)).status).toBe(404);
    expect((await draftsOf(again)).map(({ id }) => id)).toEqual([first]);
  });

  test("are nobody else's: not a colleague's, not a partner's", async () => {
    const id = crypto.randomUUID();
    await save(ingrid, id, { note: 'bare min' });
    expect(await draftsOf(yusuf)).toEqual([]);
    expect((await yusuf.send('DELETE', `/api/v1/drafts/${id}`)).status).toBe(404);
    // the same id is another draft under another person
    expect((await save(yusuf, id, { note: 'hans' })).status).toBe(204);
    expect((await draftsOf(ingrid)).find((draft) => draft.id === id)?.content).toEqual({ note: 'bare min' });
    await yusuf.send('DELETE', `/api/v1/drafts/${id}`);

    const partner = await app.signIn('amina');
    expect((await partner.get('/api/v1/drafts')).status).toBe(403);
    expect((await save(partner, crypto.randomUUID(), {})).status).toBe(403);
  });

  test.each([
    ['an id that tells when it was made', '0190a5b0-1234-7abc-8def-0123456789ab', { content: {} }, 400],
    ['a number', crypto.randomUUID(), { content: { children: 1e300 } }, 400],
    ['what is no object', crypto.randomUUID(), { content: ['a'] }, 400],
    ['what is too long', crypto.randomUUID(), { content: { note: 'a'.repeat(120_001) } }, 400],
    ['what does not exist', crypto.randomUUID(), { content: {}, enquiryId: crypto.randomUUID() }, 404],
    ['a team of others', crypto.randomUUID(), { content: {}, teamId: 999 }, 404],
  ])('refuse %s', async (_name, id, body, status) => {
    expect((await ingrid.send('PUT', `/api/v1/drafts/${id}`, body)).status).toBe(status);
  });

  test('hold all that a full form may hold, and no more', async () => {
    const row = { advice: 'apply', service: 'nav', text: '\u0002\n"'.repeat(800) };
    const full = { note: 'å'.repeat(10_000), advice: Array.from({ length: 9 }, () => row) };
    const id = crypto.randomUUID();
    expect((await save(ingrid, id, full)).status).toBe(204);
    expect((await draftsOf(ingrid)).find((draft) => draft.id === id)?.content).toEqual(full);
  });

  test.each([
    ['in the note', { anonymous: true, note: 'skriv til mor@example.no' }, 'note'],
    ['in an advice', { anonymous: true, advice: [{ text: 'mor@example.no' }] }, 'advice.0.text'],
  ])('of an anonymous case do not keep what identifies someone %s', async (_name, content, field) => {
    const id = crypto.randomUUID();
    const answer = await save(ingrid, id, content);
    expect(answer.status).toBe(422);
    expect((answer.body as { refusals: { field: string }[] }).refusals[0]?.field).toBe(field);
    expect((await draftsOf(ingrid)).some((draft) => draft.id === id)).toBe(false);
    const named = { ...content, anonymous: false, adviserId: '00000000-0000-4000-8000-000000000000' };
    expect((await save(ingrid, id, named)).status).toBe(204);
  });

  test('are gone when registered, and the same draft twice is one enquiry', async () => {
    const draftId = crypto.randomUUID();
    await save(ingrid, draftId, { note: 'utkast' });
    const body = { ...enquiry(), draftId };
    const first = await ingrid.send('POST', '/api/v1/enquiries', body);
    expect(first.status).toBe(201);
    expect((await draftsOf(ingrid)).some(({ id }) => id === draftId)).toBe(false);
    // a save that was on its way does not bring it back
    expect((await save(ingrid, draftId, { note: 'for sent' })).status).toBe(204);
    expect((await draftsOf(ingrid)).some(({ id }) => id === draftId)).toBe(false);
    const second = await ingrid.send('POST', '/api/v1/enquiries', body);
    expect(second.body).toEqual(first.body);
    expect((await ingrid.send('POST', '/api/v1/enquiries', { ...body, note: 'annet' })).status).toBe(409);
    const { rows } = await app.owner.query(`select count(*)::int as n from enquiry`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('stay when the enquiry is refused, and go when a change of one is saved', async () => {
    const draftId = crypto.randomUUID();
    await save(ingrid, draftId, { note: 'utkast' });
    await ingrid.send('POST', '/api/v1/enquiries', { ...enquiry({ contacts: [] }), draftId });
    expect((await draftsOf(ingrid)).some(({ id }) => id === draftId)).toBe(true);

    const made = (await ingrid.send('POST', '/api/v1/enquiries', enquiry())).body as { id: string };
    await save(ingrid, draftId, { note: 'endret' }, { enquiryId: made.id, baseVersion: 1 });
    expect((await draftsOf(ingrid)).find(({ id }) => id === draftId)).toMatchObject({
      enquiryId: made.id,
      baseVersion: 1,
    });
    const change = { ...enquiry({ note: 'endret' }), version: 1, draftId };
    expect((await ingrid.send('PUT', `/api/v1/enquiries/${made.id}`, change)).status).toBe(200);
    expect((await draftsOf(ingrid)).some(({ id }) => id === draftId)).toBe(false);
  });
});
