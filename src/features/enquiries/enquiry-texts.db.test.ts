import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { EnquiryChange } from './enquiry-change.ts';
import type { EnquiryDraft } from './enquiry-draft.ts';
import type { Enquiry } from './enquiry.ts';

const ENQUIRIES = '/api/v1/enquiries';
const WORD = 'Solsikkeveien';

describe.runIf(hasTestServer())('the words of an enquiry', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let yusuf: TestActor;
  let accounts: Record<string, string>;
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, yusuf] = [await app.signIn('ingrid'), await app.signIn('yusuf')];
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    accounts = Object.fromEntries(rows.map(({ login, id }) => [login, id]));
  });
  afterAll(() => app.close());

  const advice = (...texts: (string | null)[]) =>
    texts.map((text) => ({ advice: 'apply', service: 'nav', text }));
  const register = async (traits: Parameters<typeof enquiry>[0] = {}) =>
    (await ingrid.send('POST', ENQUIRIES, enquiry(traits))).body as Enquiry;
  const read = async (actor: TestActor, id: string) =>
    (await actor.get(`${ENQUIRIES}/${id}`)).body as Enquiry;
  /** Saves what stands with these changes. */
  const edit = async (actor: TestActor, id: string, traits: Partial<Enquiry>) => {
    const { number, teamId, teamName, adviserName, ...stands } = await read(actor, id);
    expect([number, teamId, teamName, adviserName]).toHaveLength(4);
    return actor.send('PUT', `${ENQUIRIES}/${id}`, { ...stands, id: undefined, ...traits });
  };
  const history = async (actor: TestActor, id: string) =>
    ((await actor.get(`${ENQUIRIES}/${id}/changes`)).body as { items: EnquiryChange[] }).items;
  /** A family with a protected identity, which Ingrid is named for, and the enquiry linked to it. */
  const protectedFamily = async (enquiryId: string) => {
    const made = await ingrid.send('POST', '/api/v1/families', {
      name: 'Familien Vik',
      persons: [{ name: 'Mor Vik', relation: 'parent' }],
      enquiryId,
    });
    const { id, reference, persons } = made.body as {
      id: string;
      reference: string;
      persons: { id: string }[];
    };
    const protect = (protection: string) =>
      ingrid.send('PUT', `/api/v1/families/${id}/persons/${String(persons[0]?.id)}/protection`, {
        protection,
      });
    expect((await protect('confidential')).status).toBe(200);
    return { id, reference, protect };
  };
  const dump = async () => {
    const { rows } = await app.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from enquiry t union all select to_jsonb(t)::text from enquiry_text t
       union all select to_jsonb(t)::text from enquiry_change t union all select to_jsonb(t)::text from enquiry_draft t
       union all select to_jsonb(t)::text from enquiry_advice t`,
    );
    return rows.map(({ row }) => row).join('\n');
  };

  test('stand nowhere in the database: not in the note, an advice, the history, a reason or a draft', async () => {
    const { id } = await register({ note: `${WORD} 1`, advice: advice(`${WORD} 2`) });
    await edit(ingrid, id, { note: `${WORD} 3`, advice: advice(`${WORD} 4`, null) });
    await ingrid.send('POST', `${ENQUIRIES}/${id}/close`, { version: 2, closedOn: '2022-02-25' });
    await ingrid.send('POST', `${ENQUIRIES}/${id}/reopen`, { version: 3, reason: `${WORD} 5` });
    await ingrid.send('PUT', `/api/v1/drafts/${randomUUID()}`, { content: { note: `${WORD} 6` } });
    const hex = Buffer.from(WORD).toString('hex');
    expect(await dump()).not.toMatch(new RegExp(`${WORD}|${hex}`, 'u'));
    expect(await read(yusuf, id)).toMatchObject({
      note: `${WORD} 3`,
      advice: [{ text: `${WORD} 4` }, { text: null }],
    });
    expect(await history(yusuf, id)).toMatchObject([
      { kind: 'reopened', reason: `${WORD} 5` },
      { kind: 'closed', reason: null, before: { closedOn: null }, after: { closedOn: '2022-02-25' } },
      {
        before: { note: `${WORD} 1`, advice: advice(`${WORD} 2`) },
        after: { note: `${WORD} 3`, advice: advice(`${WORD} 4`, null) },
      },
    ]);
  });

  test('of a protected family are read by who is named; others write beside them and lose nothing', async () => {
    const { id } = await register({ note: 'A', advice: advice('råd A', 'råd B', null) });
    const { protect } = await protectedFamily(id);
    expect(await read(yusuf, id)).toMatchObject({ note: null, advice: advice(null, null, null), version: 2 });
    expect(await read(ingrid, id)).toMatchObject({ note: 'A', advice: advice('råd A', 'råd B', null) });

    expect((await edit(yusuf, id, { note: 'B', advice: advice('råd C', null) })).status).toBe(200);
    expect(await read(yusuf, id)).toMatchObject({ note: 'B', advice: advice('råd C', null) });
    const all = { note: 'A\n\nB', advice: advice('råd A\n\nråd C', 'råd B') };
    expect(await read(ingrid, id)).toMatchObject(all);
    const { version } = await read(yusuf, id);
    await yusuf.send('PUT', `${ENQUIRIES}/${id}/useful`, { version, useful: 'yes' });
    expect((await edit(yusuf, id, { advice: [{ advice: null, service: 'nav', text: null }] })).status).toBe(
      200,
    );
    const last = 'A\n\nB\n\nråd A\n\nråd B';
    expect((await read(ingrid, id)).note).toBe(last);
    expect(await read(yusuf, id)).toMatchObject({ note: 'B', useful: 'yes', advice: [{ text: null }] });
    await protect('none');
    expect((await read(yusuf, id)).note).toBe(last);
  });

  test('written by who is named stay for those who are named, in the history too', async () => {
    const { id } = await register({ note: 'A', advice: [] });
    const { protect } = await protectedFamily(id);
    await edit(ingrid, id, { note: 'A, flyttet', advice: advice('hemmelig råd'), children: 1 });
    expect(await read(yusuf, id)).toMatchObject({ note: null, advice: advice(null), children: 1 });
    expect(await history(yusuf, id)).toMatchObject([{ before: { children: 2 }, after: { children: 1 } }]);
    expect(JSON.stringify(await history(yusuf, id))).not.toMatch(/flyttet|hemmelig|note|advice/u);
    expect((await history(ingrid, id))[0]?.after).toMatchObject({ note: 'A, flyttet' });
    await protect('none');
    expect(await history(yusuf, id)).toEqual(await history(ingrid, id));
  });

  test('a form that was open while the reader changed conflicts: named, and named no more', async () => {
    const { id } = await register({ note: 'A' });
    const family = await protectedFamily(id);
    const readers = `/api/v1/families/${family.id}/readers`;
    const before = await read(yusuf, id);
    await ingrid.send('POST', readers, { accountId: accounts.yusuf });
    const named = await read(yusuf, id);
    expect(named.note).toBe('A');
    const save = async (version: number, note: string | null) =>
      (await yusuf.send('PUT', `${ENQUIRIES}/${id}`, { ...enquiry({ note }), version })).status;
    expect(await save(before.version, 'uten å ha sett A')).toBe(409);
    await ingrid.send('DELETE', `${readers}/${String(accounts.yusuf)}`);
    expect(await save(named.version, 'A, med mer')).toBe(409);
    expect((await read(ingrid, id)).note).toBe('A');
  });

  test('read in an emergency and saved when it is over stay for those who are named', async () => {
    const { id } = await register({ note: 'hemmelig', advice: [] });
    const { reference } = await protectedFamily(id);
    const before = await read(yusuf, id);
    const reason = 'Barnet er borte og jeg må finne adressen nå';
    const broken = await yusuf.send('POST', '/api/v1/break-glass', { reference, reason });
    expect(broken.status, broken.text).toBe(201);
    const { version, note } = await read(yusuf, id);
    expect([note, version]).toEqual(['hemmelig', before.version + 1]);
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 4 * 3_600_000 + 60_000));
    yusuf = await app.signIn('yusuf');
    expect((await read(yusuf, id)).note).toBeNull();
    const form = { ...enquiry({ note: `${String(note)}, med mer`, advice: [] }), version };
    expect((await yusuf.send('PUT', `${ENQUIRIES}/${id}`, form)).status).toBe(200);
    const marit = await app.signIn('marit');
    expect((await read(marit, id)).note).toBeNull();
    expect(JSON.stringify(await history(marit, id))).not.toContain('hemmelig');
    app.clock.set(now);
    expect((await read(ingrid, id)).note).toContain('hemmelig, med mer');
  });

  test('that were joined may stay longer than one text may be, and are bounded when written anew', async () => {
    const { id } = await register({ note: 'a'.repeat(9_000), advice: [] });
    const { protect } = await protectedFamily(id);
    await edit(yusuf, id, { note: 'b'.repeat(9_000) });
    await protect('none');
    expect((await read(yusuf, id)).note).toHaveLength(18_002);
    expect((await edit(yusuf, id, { children: 4 })).status).toBe(200);
    const longer = await edit(yusuf, id, { note: 'c'.repeat(10_001) });
    expect(longer.body).toMatchObject({ refusals: [{ code: 'text_too_long', field: 'note' }] });
    expect((await edit(yusuf, id, { note: 'c'.repeat(10_000) })).status).toBe(200);
  });

  test('a case made anonymous keeps none of what was protected', async () => {
    const { id } = await register({ note: 'hemmelig', advice: advice('hemmelig råd') });
    await protectedFamily(id);
    expect((await edit(ingrid, id, { anonymous: true, note: null, advice: [], consent: null })).status).toBe(
      200,
    );
    expect(await read(ingrid, id)).toMatchObject({ anonymous: true, note: null, advice: [] });
    expect(JSON.stringify(await history(ingrid, id))).not.toMatch(/note|hemmelig/u);
    expect(await history(ingrid, id)).toMatchObject([
      { before: { anonymous: false }, after: { anonymous: true } },
    ]);
  });

  test('an enquiry that was erased, and is only a figure, is not written in again', async () => {
    const { id } = await register({ note: null, advice: [] });
    app.keys.destroyKeys([id]);
    expect((await edit(ingrid, id, { children: 4 })).body).toMatchObject({
      refusals: [{ code: 'enquiry_erased' }],
    });
    expect((await read(ingrid, id)).children).toBe(2);
  });

  test('cannot be placed or read past the routes as one pleases', async () => {
    const { id } = await register({ note: 'A' });
    await protectedFamily(id);
    const as = <T>(login: string, work: Parameters<typeof inTransaction<T>>[3]) =>
      inTransaction(app.db, app.clock, { accountId: accounts[login] ?? '', municipalityId: 1 }, work);
    for (const login of ['yusuf', 'jonas', 'amina', 'tarjei'])
      expect(
        await as(login, async (tx) => {
          const { rows } = await sql`select id from enquiry_text where enquiry_id = ${id}`.execute(tx);
          const gone = await sql`delete from enquiry_text where enquiry_id = ${id} returning id`.execute(tx);
          return [rows.length, gone.rows.length];
        }),
      ).toEqual([0, 0]);
    const text = Buffer.alloc(45, 1);
    const insert = (login: string, columns: string, values: unknown[]) =>
      as(login, (tx) =>
        sql`insert into enquiry_text (municipality_id, id, enquiry_id, slot, written, text ${sql.raw(columns)})
          values (1, gen_random_uuid(), ${id}, 'note', 9, ${text} ${sql.join([sql``, ...values.map((value) => sql`${value}`)])})`.execute(
          tx,
        ),
      );
    await expect(insert('jonas', '', [])).rejects.toThrow(/row-level security/u);
    await expect(insert('yusuf', ', is_protected', [false])).rejects.toThrow(/permission denied/u);
    await expect(
      as('ingrid', (tx) => sql`update enquiry_text set slot = 'note'`.execute(tx)),
    ).rejects.toThrow(/permission denied/u);
  });

  test("of drafts that are gone cannot be opened again, and another person's draft of the same id can", async () => {
    const id = randomUUID();
    const save = (actor: TestActor, note: string) =>
      actor.send('PUT', `/api/v1/drafts/${id}`, { content: { note } });
    await save(ingrid, 'hennes');
    await save(yusuf, 'hans');
    const keyOf = async (login: string) => {
      const { rows } = await app.owner.query<{ key: string }>(
        'select key_id as key from enquiry_draft where id = $1 and account_id = $2',
        [id, accounts[login]],
      );
      return String(rows[0]?.key);
    };
    const [hers, his] = [await keyOf('ingrid'), await keyOf('yusuf')];
    await save(ingrid, 'hennes igjen');
    expect(await keyOf('ingrid')).toBe(hers);
    expect(app.keys.keyOf(hers)).not.toBeNull();
    await ingrid.send('DELETE', `/api/v1/drafts/${id}`);
    expect([app.keys.keyOf(hers), app.keys.isDestroyed(hers)]).toEqual([null, true]);
    const items = async (actor: TestActor) =>
      ((await actor.get('/api/v1/drafts')).body as { items: EnquiryDraft[] }).items.filter(
        (draft) => draft.id === id,
      );
    expect(await items(yusuf)).toMatchObject([{ content: { note: 'hans' } }]);

    // Brought back by an older copy of the database: as good as gone, and it may be written anew.
    app.keys.destroyKeys([his]);
    expect(await items(yusuf)).toEqual([]);
    await save(yusuf, 'på nytt');
    expect(await items(yusuf)).toMatchObject([{ content: { note: 'på nytt' } }]);
  });

  test("a colleague's draft that a protection took away loses its key with the next draft that goes", async () => {
    const { id } = await register({ note: 'A' });
    const draft = randomUUID();
    await yusuf.send('PUT', `/api/v1/drafts/${draft}`, { content: { note: 'A og mer' }, enquiryId: id });
    const { rows } = await app.owner.query<{ key: string }>(
      'select key_id as key from enquiry_draft where id = $1',
      [draft],
    );
    await protectedFamily(id);
    await ingrid.send('DELETE', `/api/v1/drafts/${randomUUID()}`);
    await ingrid.send('POST', ENQUIRIES, { ...enquiry(), draftId: randomUUID() });
    expect(app.keys.isDestroyed(String(rows[0]?.key))).toBe(true);
    const { rows: waiting } = await app.owner.query('select from ended_key');
    expect(waiting).toEqual([]);
  });
});
