import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Enquiry } from '../enquiries/enquiry.ts';
import { makeTestNumber } from '../../shared/identifying/synthetic-numbers.ts';
import type { Family } from './family.ts';

const FAMILIES = '/api/v1/families';
const ENQUIRIES = '/api/v1/enquiries';
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';
/** Stands in every free text of the family, so that it can be looked for anywhere. */
const MARK = 'Ravnedal';
/** D numbers of the tax authority's test series, one for each family here. */
const numbers = Array.from({ length: 60 }, (_, index) =>
  makeTestNumber({
    day: 9,
    month: 9,
    year: 90,
    individual: 900 + index,
    series: 80,
    isDNumber: true,
    rest: 0,
  }),
).filter((digits) => digits !== undefined);
const TABLES = [
  'family',
  'person',
  'person_detail',
  'family_address',
  'named_reader',
  'family_enquiry',
  'consent_statement',
  'consent',
  'contribution',
  'service_family',
  'notice',
];

const withoutRequest = ({ status, body }: Answer) => ({
  status,
  body: { ...(body as object), requestId: '' },
});

describe.runIf(hasTestServer())('a family with a protected identity', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let yusuf: TestActor;
  let marit: TestActor;
  let accounts: Record<string, string>;
  let school: number;
  let family: Family;
  let linked: Enquiry;
  let number: string;

  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, yusuf, marit] = [
      await app.signIn('ingrid'),
      await app.signIn('yusuf'),
      await app.signIn('marit'),
    ];
    await app.owner.query(
      `with a as (insert into account (municipality_id, login, name, active_from)
         select id, 'styrer', 'Kommandolinjen', '2020-01-01' from municipality returning municipality_id, id)
       insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'operator', '2020-01-01' from a`,
    );
    const made = await app.owner.query<{ id: number }>(
      `with s as (insert into service (municipality_id, name, employer)
         select id, 'Prøveskolen', name from municipality returning municipality_id, id),
       e as (insert into employment (municipality_id, account_id, service_id, valid_from)
         select s.municipality_id, a.id, s.id, '2020-01-01' from s join account a using (municipality_id)
         where a.login = 'amina')
       select id from s`,
    );
    school = made.rows[0]?.id ?? 0;
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    accounts = Object.fromEntries(rows.map(({ login, id }) => [login, id]));
  });
  afterAll(() => app.close());

  /** A family with everything, which the school has a consent for; nobody protected yet. */
  beforeEach(async () => {
    number = numbers.pop() ?? '';
    const registered = await ingrid.send(
      'POST',
      ENQUIRIES,
      enquiry({ note: `${MARK} en`, advice: [{ advice: 'apply', service: 'nav', text: `${MARK} råd` }] }),
    );
    const { id } = registered.body as Enquiry;
    await ingrid.send('PUT', `${ENQUIRIES}/${id}`, {
      ...enquiry({ note: `${MARK} to`, advice: [{ advice: 'apply', service: 'nav', text: `${MARK} råd` }] }),
      version: 1,
    });
    await ingrid.send('POST', `${ENQUIRIES}/${id}/close`, { version: 2, closedOn: '2022-02-20' });
    await ingrid.send('POST', `${ENQUIRIES}/${id}/reopen`, { version: 3, reason: `${MARK} ringte` });
    linked = (await ingrid.get(`${ENQUIRIES}/${id}`)).body as Enquiry;
    family = (
      await ingrid.send('POST', FAMILIES, {
        name: `${MARK} familie`,
        persons: [{ name: `${MARK} mor`, relation: 'parent', birthNumber: number }],
        address: { validFrom: '2020-01-01', area: 'fjell', street: `${MARK} vei` },
        enquiryId: id,
      })
    ).body as Family;
    const [statement, contribution] = [randomUUID(), randomUUID()];
    await app.owner.query(
      `with s as (insert into consent_statement (municipality_id, id, family_id, how, language, text_version, given_by,
           recorded_by, recorded_at)
         select municipality_id, $2, $1, 'written', 'nb', '1', '[]', $3, $4 from municipality, family where family.id = $1
         returning municipality_id, family_id, id),
       k as (insert into contribution (municipality_id, id, family_id, service_id, author_id, kind, persons, topics,
           occurred_on, recorded_at, text)
         select s.municipality_id, $8, $1, t.id, $3, 'note', $5, '{economy}', '2022-02-02', $4, $7
         from s join family f on f.id = $1 join service t on t.team_id = f.team_id)
       insert into consent (municipality_id, id, family_id, statement_id, answer, persons, giving_service,
         receiving_service, topics, purpose, valid_from, valid_to, covers_older)
       select s.municipality_id, gen_random_uuid(), $1, s.id, 'given', $5, t.id, $6, '{economy}', 'coordinate',
         '2022-02-01', '2022-05-01', true
       from s join family f on f.id = $1 join service t on t.team_id = f.team_id`,
      [
        family.id,
        statement,
        accounts.ingrid,
        TEST_NOW,
        family.persons.map((person) => person.id),
        school,
        sealerOf(app.keys, family.id)('contribution', contribution, 'text', `${MARK} tekst`),
        contribution,
      ],
    );
  });

  const protect = (protection: string, actor = ingrid) =>
    actor.send('PUT', `${FAMILIES}/${family.id}/persons/${String(family.persons[0]?.id)}/protection`, {
      protection,
    });
  const readLinked = async (actor: TestActor) =>
    (await actor.get(`${ENQUIRIES}/${linked.id}`)).body as Enquiry;
  const historyFor = async (actor: TestActor) => (await actor.get(`${ENQUIRIES}/${linked.id}/changes`)).text;

  /** Every word of this family that the database lets an account read, of any table. */
  const wordsFor = (login: string) =>
    inTransaction(app.db, app.clock, { accountId: accounts[login] ?? '', municipalityId: 1 }, async (tx) => {
      const found: string[] = [];
      for (const table of TABLES) {
        const { rows } = await sql<{ row: string }>`
          select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(tx);
        if (rows.some(({ row }) => row.includes(family.id))) found.push(table);
      }
      return found;
    });

  test('is there for its team and its partner until somebody types that it is protected', async () => {
    expect(await wordsFor('yusuf')).toEqual(TABLES.filter((table) => table !== 'named_reader'));
    expect(await wordsFor('amina')).toEqual([
      'family',
      'person',
      'consent',
      'contribution',
      'service_family',
      'notice',
    ]);
    expect(await wordsFor('styrer')).toEqual([]);
    expect(await wordsFor('tarjei')).toEqual([]);
  });

  test('is then absent for everyone who is not named: team, team lead, partner, operator, steward', async () => {
    expect((await protect('strictly_confidential')).status).toBe(200);
    for (const login of ['yusuf', 'marit', 'amina', 'styrer', 'tarjei', 'jonas'])
      expect([login, await wordsFor(login)]).toEqual([login, []]);
    expect(await wordsFor('ingrid')).toEqual(TABLES);
    const seen = (await ingrid.get(`${FAMILIES}/${family.id}`)).body as Family;
    expect(seen).toMatchObject({
      isProtected: true,
      readers: [{ accountId: accounts.ingrid }],
      persons: [{ protection: 'strictly_confidential', protectionBy: 'Ingrid Solbakken' }],
      enquiries: [{ sealedNote: `${MARK} to\n${MARK} råd` }],
    });
  });

  test('answers those not named as a family that does not exist, on every route', async () => {
    await protect('confidential');
    const person = String(family.persons[0]?.id);
    const calls: ['GET' | 'PATCH' | 'POST' | 'PUT' | 'DELETE', string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { version: 2, name: 'A' }],
      ['POST', '/persons', { name: 'A', relation: 'other' }],
      ['PATCH', `/persons/${person}`, { version: 1, name: 'A' }],
      ['PUT', `/persons/${person}/protection`, { protection: 'none' }],
      ['PUT', `/persons/${person}/responsibility`, { holders: [] }],
      ['POST', '/addresses', { validFrom: '2020-02-01' }],
      ['DELETE', '/addresses/2020-01-01'],
      ['POST', '/readers', { accountId: accounts.yusuf }],
      ['DELETE', `/readers/${String(accounts.ingrid)}`],
      ['PUT', `/enquiries/${linked.id}`],
      ['DELETE', `/enquiries/${linked.id}`],
      ['POST', '/merges', { otherId: NOBODYS_ID }],
      ['POST', `/merges/${NOBODYS_ID}/split`],
    ];
    for (const actor of [yusuf, marit])
      for (const [method, path, body] of calls) {
        const call = (id: string) =>
          method === 'GET'
            ? actor.get(`${FAMILIES}/${id}${path}`)
            : actor.send(method, `${FAMILIES}/${id}${path}`, body);
        const hidden = await call(family.id);
        expect([method, path, hidden.status]).toEqual([method, path, 404]);
        expect(withoutRequest(hidden)).toEqual(withoutRequest(await call(NOBODYS_ID)));
      }
    const absent = await yusuf.send('POST', `${FAMILIES}/find`, { birthNumber: '00000000000' });
    expect((await yusuf.send('POST', `${FAMILIES}/find`, { birthNumber: number })).text).toBe(absent.text);
    const search = async (q: string) => yusuf.send('POST', `${FAMILIES}/search`, { q });
    expect((await search(`${MARK} vei`)).body).toEqual({ items: [], next: null });
    expect((await search(MARK)).text).not.toContain(family.id);
    expect((await yusuf.get(`${FAMILIES}?limit=100`)).text).not.toContain(family.id);
    expect((await yusuf.get(`${ENQUIRIES}/${linked.id}/family`)).body).toEqual({ family: null });
    const found = await ingrid.send('POST', `${FAMILIES}/find`, { birthNumber: number });
    expect(found.text).toContain(family.id);
  });

  test('changes nothing in the register but the words: same rows, order, counts and export', async () => {
    const register = async () => {
      const list = await yusuf.get(`${ENQUIRIES}?limit=100`);
      const counts = await yusuf.get(`${ENQUIRIES}/counts`);
      const file = await yusuf.send('POST', `${ENQUIRIES}/export`, { format: 'csv', withNote: false });
      // The adviser's own words are notes too, and stand in their own column; a version tells only that it changed.
      const rows = list.text.replaceAll(/"version":\d+/gu, '"version":0');
      return [rows, counts.text, file.text.replaceAll(`${MARK} råd`, '')];
    };
    const before = await register();
    await protect('confidential');
    expect(await register()).toEqual(before);
    const notes = await yusuf.send('POST', `${ENQUIRIES}/export`, {
      format: 'csv',
      withNote: true,
      ids: [linked.id],
    });
    expect(notes.text).not.toContain(MARK);
  });

  test('its enquiries look like any other without a note, and get their words back', async () => {
    const history = await historyFor(yusuf);
    expect(history).toContain(MARK);
    await protect('confidential');
    // Another version: a form that was open with the words is not to be saved.
    expect(await readLinked(yusuf)).toEqual({
      ...linked,
      version: linked.version + 1,
      note: null,
      advice: linked.advice.map((given) => ({ ...given, text: null })),
    });
    expect(await historyFor(yusuf)).not.toContain(MARK);
    await protect('none');
    expect(await readLinked(yusuf)).toEqual({ ...linked, version: linked.version + 2 });
    expect(await historyFor(yusuf)).toBe(history);
    expect((await yusuf.get(`${FAMILIES}/${family.id}`)).status).toBe(200);
  });

  test('others go on working with its enquiries; what they write comes after what was sealed', async () => {
    await protect('confidential');
    const { version } = await readLinked(yusuf);
    const changed = await yusuf.send('PUT', `${ENQUIRIES}/${linked.id}`, {
      ...enquiry({ note: 'Ringt tilbake', advice: [] }),
      version,
    });
    expect(changed.body).toMatchObject({ outcome: 'saved', enquiry: { note: 'Ringt tilbake' } });
    const closing = { version: version + 1, closedOn: '2022-02-25' };
    expect((await yusuf.send('POST', `${ENQUIRIES}/${linked.id}/close`, closing)).status).toBe(200);
    await protect('none');
    // The advice that he took away without seeing its words leaves them in the note.
    expect((await readLinked(yusuf)).note).toBe(`${MARK} to\n\nRingt tilbake\n\n${MARK} råd`);
  });

  test('a form that was open when the words were sealed does not write them back, and no draft keeps them', async () => {
    const draft = { content: { note: linked.note }, enquiryId: linked.id, baseVersion: 4, teamId: null };
    expect((await yusuf.send('PUT', `/api/v1/drafts/${randomUUID()}`, draft)).status).toBeLessThan(300);
    await protect('confidential');
    const stale = {
      ...enquiry({ note: linked.note, advice: linked.advice, children: 7 }),
      version: 4,
    };
    const url = `${ENQUIRIES}/${linked.id}`;
    const refused = await yusuf.send('PUT', url, stale);
    expect(refused).toMatchObject({ status: 409, body: { outcome: 'conflict', current: { note: null } } });
    expect(refused.text).not.toContain(MARK);
    const { version, advice } = await readLinked(yusuf);
    const anew = { ...enquiry({ note: null, advice, children: 7 }), version };
    expect(await yusuf.send('PUT', url, anew)).toMatchObject({ status: 200, body: { outcome: 'saved' } });
    expect(JSON.stringify(await readLinked(yusuf))).not.toContain(MARK);
    expect(await historyFor(yusuf)).not.toContain(MARK);
    expect((await yusuf.get('/api/v1/drafts')).text).not.toContain(MARK);
    await protect('none');
    expect(await readLinked(yusuf)).toMatchObject({ note: linked.note, advice: linked.advice, children: 7 });
  });

  test('an enquiry that is linked later is sealed too, and unlinked it has its words again', async () => {
    await protect('confidential');
    const later = (await yusuf.send('POST', ENQUIRIES, enquiry({ note: `${MARK} senere` }))).body as Enquiry;
    const link = `${FAMILIES}/${family.id}/enquiries/${later.id}`;
    expect((await ingrid.send('PUT', link)).status).toBe(200);
    expect(((await yusuf.get(`${ENQUIRIES}/${later.id}`)).body as Enquiry).note).toBeNull();
    expect((await ingrid.send('DELETE', link)).status).toBe(204);
    expect(((await yusuf.get(`${ENQUIRIES}/${later.id}`)).body as Enquiry).note).toBe(`${MARK} senere`);
  });

  test('who is named sees it, can name others, and the last one named stays', async () => {
    await protect('confidential');
    const readers = `${FAMILIES}/${family.id}/readers`;
    const named = await ingrid.send('POST', readers, { accountId: accounts.yusuf });
    expect((named.body as Family).readers.map(({ name }) => name)).toEqual([
      'Ingrid Solbakken',
      'Yusuf Hagen',
    ]);
    expect((await yusuf.get(`${FAMILIES}/${family.id}`)).body).toEqual(named.body);
    expect((await marit.get(`${FAMILIES}/${family.id}`)).status).toBe(404);
    expect((await yusuf.send('DELETE', `${readers}/${String(accounts.ingrid)}`)).status).toBe(204);
    expect((await ingrid.get(`${FAMILIES}/${family.id}`)).status).toBe(404);
    const last = await yusuf.send('DELETE', `${readers}/${String(accounts.yusuf)}`);
    expect(last.body).toMatchObject({ refusals: [{ code: 'last_reader' }] });
    expect(await yusuf.send('POST', readers, { accountId: NOBODYS_ID })).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'reader_not_known' }] },
    });
    await protect('none', yusuf);
    expect(await yusuf.send('POST', readers, { accountId: accounts.ingrid })).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'family_not_protected' }] },
    });
  });

  test('who leaves must leave one of its team: a partner who is named could let nobody in again', async () => {
    await protect('confidential');
    const readers = `${FAMILIES}/${family.id}/readers`;
    expect((await ingrid.send('POST', readers, { accountId: accounts.amina })).status).toBe(201);
    const left = await ingrid.send('DELETE', `${readers}/${String(accounts.ingrid)}`);
    expect(left).toMatchObject({ status: 422, body: { refusals: [{ code: 'last_reader' }] } });
    expect((await ingrid.get(`${FAMILIES}/${family.id}`)).status).toBe(200);
    expect((await ingrid.send('DELETE', `${readers}/${String(accounts.amina)}`)).status).toBe(204);
  });

  test('leaves no name in the access log of those who looked in vain', async () => {
    await protect('confidential');
    await yusuf.get(`${FAMILIES}?limit=100`);
    await yusuf.get(`${ENQUIRIES}/${linked.id}/family`);
    const { rows } = await app.owner.query(
      'select from access_log where actor_id = $1 and $2 = any (subjects)',
      [accounts.yusuf, family.id],
    );
    expect(rows).toEqual([]);
  });
});
