import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Family } from '../families/family.ts';
import type { Finding, Review, ReviewRule } from './review.ts';

const URL = '/api/v1/access-review';
const LONG = '2022-02-01';
const REASON = 'Politiet ringte og trengte adressen med en gang.';

describe.runIf(hasTestServer())('the review of the access log', () => {
  let app: TestApp;
  let accounts: ReadonlyMap<string, string>;
  let own: Family;
  let surname: Family;
  let hidden: Family;
  let others: Family;

  const at = async (moment: string, login: string, work: (actor: TestActor) => Promise<unknown>) => {
    app.clock.set(new Date(moment));
    await work(await app.signIn(login));
    app.clock.set(TEST_NOW);
  };
  const review = async (login: string, query = '') => {
    const answer = await (await app.signIn(login)).get(`${URL}?from=${LONG}&to=2022-03-01${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as Review;
  };
  const short = ({ items }: Review) =>
    items.map(({ reader, day, rule }) => `${day} ${rule} ${reader.name.split(' ')[0] ?? ''}`);
  const register = async (actor: TestActor, name: string, persons: unknown[]) =>
    (await actor.send('POST', '/api/v1/families', { name, persons })).body as Family;
  const read = (family: Family) => (actor: TestActor) => actor.get(`/api/v1/families/${family.id}`);

  beforeAll(async () => {
    app = await openTestApp();
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    accounts = new Map(rows.map(({ login, id }) => [login, id]));
    await at('2022-02-07T10:00:00Z', 'ingrid', async (ingrid) => {
      own = await register(ingrid, 'Vanlig', [{ name: 'Kari Vanlig', relation: 'parent' }]);
      surname = await register(ingrid, 'Hagen', [
        { name: 'Lise Hagen', relation: 'parent' },
        { name: 'Marit Lindvik', relation: 'other' },
      ]);
      hidden = await register(ingrid, 'Skjult', [{ name: 'Ola Skjult', relation: 'child' }]);
      await ingrid.send('PUT', `/api/v1/families/${hidden.id}/persons/${hidden.persons[0]!.id}/protection`, {
        protection: 'confidential',
      });
    });
    await at('2022-02-07T10:00:00Z', 'jonas', async (jonas) => {
      others = await register(jonas, 'Andres', [{ name: 'Nils Andres', relation: 'parent' }]);
    });
    await at('2022-02-08T22:30:00Z', 'yusuf', read(own));
    await at('2022-02-09T09:00:00Z', 'yusuf', read(surname));
    await at('2022-02-12T09:00:00Z', 'marit', read(own));
    await at('2022-02-10T09:00:00Z', 'yusuf', (yusuf) =>
      yusuf.send('POST', '/api/v1/break-glass', { reference: hidden.reference, reason: REASON }),
    );
    await at('2022-02-08T22:30:00Z', 'jonas', read(others));
    for (let index = 0; index < 13; index++)
      await at(`2022-02-11T09:${String(10 + index)}:00Z`, 'ingrid', async (ingrid) =>
        read(await register(ingrid, `Nr ${index}`, []))(ingrid),
      );
  });
  afterAll(() => app.close());

  test('shows the team lead what her own team did, newest first, and not what she did herself', async () => {
    expect(short(await review('marit'))).toEqual([
      '2022-02-11 many Ingrid',
      '2022-02-10 break_glass Yusuf',
      '2022-02-09 colleague Yusuf',
      '2022-02-09 same_surname Yusuf',
      '2022-02-08 night Yusuf',
    ]);
  });

  test('shows the privacy officer the whole municipality, without one family’s reference', async () => {
    const whole = await review('sigrid');
    expect(new Set(short(whole))).toEqual(
      new Set([
        '2022-02-12 day_off Marit',
        '2022-02-11 many Ingrid',
        '2022-02-10 break_glass Yusuf',
        '2022-02-09 colleague Yusuf',
        '2022-02-09 same_surname Yusuf',
        '2022-02-08 night Yusuf',
        '2022-02-08 night Jonas',
      ]),
    );
    const text = JSON.stringify(whole);
    for (const family of [own, surname, hidden, others]) {
      expect(text).not.toContain(family.id);
      expect(text).not.toContain(family.reference);
    }
    const labels = whole.items.flatMap(({ families }) => families.map(({ label }) => label));
    expect(labels.every((label) => /^~[0-9a-f]{6}$/u.test(label))).toBe(true);
    // the same family is called the same wherever it is found
    const night = whole.items.filter(({ rule, reader }) => rule === 'night' && reader.name === 'Yusuf Hagen');
    expect(night.map(({ families }) => families)).toEqual([find(whole, 'day_off').families]);
  });

  function find({ items }: Review, rule: ReviewRule): Finding {
    return items.find((finding) => finding.rule === rule)!;
  }

  test('names a family only to who may see it', async () => {
    const seen = await review('marit');
    expect(find(seen, 'night').families).toEqual([{ id: own.id, label: own.reference }]);
    expect(find(seen, 'break_glass').families).toEqual([
      { id: null, label: expect.stringMatching(/^~[0-9a-f]{6}$/u) as string },
    ]);
    expect(find(seen, 'break_glass')).toMatchObject({
      reasons: [REASON],
      events: ['break_glass.opened'],
      units: ['Kompetanseteam Levekår'],
      roles: ['adviser', 'coordinator'],
    });
    expect(find(seen, 'many')).toMatchObject({ records: 13, entries: 13, isSeen: false });
  });

  test.each(['ingrid', 'amina', 'tarjei', 'solveig', 'berit', 'henrik'])(
    'is nothing for %s',
    async (login) => {
      const actor = await app.signIn(login);
      expect((await actor.get(URL)).status).toBe(403);
      expect((await actor.get(`${URL}/unseen`)).status).toBe(403);
      const rows = await inTransaction(
        app.db,
        app.clock,
        { accountId: accounts.get(login) ?? '', municipalityId: 1 },
        async (tx) =>
          (
            await sql`select from access.review_entries('2022-01-01', '2022-04-01', '{family.read}', '{}', '{}', 1, 100)
            union all select from access.review_usual(array[${accounts.get('yusuf')}]::uuid[], '2022-01-01', '2022-04-01', '{family.read}')
            union all select from access_review_mark`.execute(tx)
          ).rows,
      );
      expect(rows).toEqual([]);
    },
  );

  test('finds the reader’s own address, of which nothing is kept but a digest', async () => {
    const steward = await app.signIn('tarjei');
    const path = `/api/v1/setup/people/${accounts.get('jonas') ?? ''}/address`;
    const address = { street: 'Storgata 12 B', postalCode: '3015' };
    expect((await steward.send('PUT', path, { address })).status).toBe(200);
    const { rows } = await app.owner.query<{ row: string }>('select k::text as row from account_mark k');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toMatch(/storgata|3015/iu);
    await at('2022-02-21T09:00:00Z', 'jonas', async (jonas) => {
      await jonas.send('POST', `/api/v1/families/${others.id}/addresses`, {
        validFrom: '2021-01-01',
        area: null,
        street: 'storgata 12b',
        postalCode: '3015',
      });
      await read(others)(jonas);
    });
    expect(short(await review('sigrid', '&rule=same_address'))).toEqual(['2022-02-21 same_address Jonas']);
    expect((await steward.send('PUT', path, { address: null })).status).toBe(200);
    expect((await app.owner.query('select from account_mark')).rowCount).toBe(0);
    for (const login of ['marit', 'sigrid'])
      expect((await (await app.signIn(login)).send('PUT', path, { address })).status).toBe(403);
    // so that the tests after this one count as before
    await app.owner.query(`update access_log set details = '{}' where at = '2022-02-21T09:00:00Z'`);
  });

  test('is itself in the log, and who reads a reason is told of to the family', async () => {
    await review('sigrid');
    const { rows } = await app.owner.query<{ event: string; subjects: string[] }>(
      `select distinct event, subjects from access_log where actor_id = $1 and event like 'access_review.%'`,
      [accounts.get('sigrid')],
    );
    const ofEvent = (wanted: string) =>
      rows.filter(({ event }) => event === wanted).flatMap(({ subjects }) => subjects);
    expect(new Set(ofEvent('access_review.reasons_read'))).toEqual(new Set([hidden.id]));
    expect(ofEvent('access_review.read')).toContain(accounts.get('yusuf'));
  });

  test('takes a choice of rule and reader, and a period that is one', async () => {
    expect(short(await review('marit', '&rule=night'))).toEqual(['2022-02-08 night Yusuf']);
    expect(short(await review('marit', `&reader=${accounts.get('ingrid') ?? ''}`))).toEqual([
      '2022-02-11 many Ingrid',
    ]);
    const marit = await app.signIn('marit');
    for (const query of [
      '?from=2022-03-02&to=2022-03-01',
      '?from=2021-01-01',
      '?rule=x',
      '?after=x',
      '?seen=x',
    ])
      expect((await marit.get(`${URL}${query}`)).status, query).toBe(400);
    expect((await marit.get(URL)).body).toMatchObject({ from: '2022-02-16', to: '2022-03-01', items: [] });
  });

  describe('marked as seen', () => {
    const night = () => ({ readerId: accounts.get('yusuf'), day: '2022-02-08', rule: 'night' });
    const mark = async (login: string, body: unknown) =>
      (await app.signIn(login)).send('POST', `${URL}/seen`, body);

    test('takes a note, and a finding of one’s own review', async () => {
      for (const body of [
        { findings: [night()], note: ' ' },
        { findings: [], note: 'Greit' },
        { findings: [night()] },
      ])
        expect((await mark('marit', body)).status).toBe(400);
      for (const other of [
        { ...night(), readerId: accounts.get('jonas') },
        { ...night(), day: '2022-02-07' },
        { ...night(), rule: 'many' },
        { ...night(), readerId: randomUUID() },
      ])
        expect((await mark('marit', { findings: [other], note: 'Greit' })).status).toBe(404);
      const herself = { readerId: accounts.get('marit'), day: '2022-02-12', rule: 'day_off' };
      expect((await mark('marit', { findings: [herself], note: 'Greit' })).status).toBe(404);
    });

    test('is out of the list, sealed, counted by kind of reviewer, and taken back', async () => {
      const answer = await mark('marit', { findings: [night()], note: 'Hastesak, avtalt.' });
      expect(answer.status).toBe(201);
      const [id] = (answer.body as { ids: string[] }).ids;
      const after = await review('marit');
      expect(short(after)).not.toContain('2022-02-08 night Yusuf');
      expect(after.unseen).toBe(4);
      expect((await review('marit', '&seen=yes')).items).toMatchObject([
        { isSeen: true, marks: [{ note: 'Hastesak, avtalt.', seenBy: 'Marit Lindvik', isMine: true }] },
      ]);
      expect((await review('marit', '&seen=all')).count).toBe(5);
      // the officer reads the note, and looks for herself
      expect(find(await review('sigrid', '&rule=night'), 'night')).toMatchObject({ isSeen: false });
      const stored = await app.owner.query<{ row: string }>(
        'select m::text as row from access_review_mark m',
      );
      expect(stored.rows[0]?.row).not.toContain(Buffer.from('Hastesak').toString('hex'));

      const sigrid = await app.signIn('sigrid');
      expect((await sigrid.send('POST', `${URL}/seen/${id!}/undo`)).status).toBe(404);
      const marit = await app.signIn('marit');
      expect((await marit.send('POST', `${URL}/seen/${id!}/undo`)).status).toBe(204);
      expect((await marit.send('POST', `${URL}/seen/${id!}/undo`)).status).toBe(404);
      expect((await review('marit')).unseen).toBe(5);
    });

    test('is unseen again when there is more', async () => {
      await mark('marit', { findings: [night()], note: 'Avtalt.' });
      expect((await review('marit')).unseen).toBe(4);
      await at('2022-02-08T22:50:00Z', 'yusuf', read(own));
      expect((await review('marit')).unseen).toBe(5);
    });

    test('is not read by another team’s lead, nor by whom it is about', async () => {
      const asOne = (login: string) =>
        inTransaction(
          app.db,
          app.clock,
          { accountId: accounts.get(login) ?? '', municipalityId: 1 },
          async (tx) => (await sql`select from access_review_mark`.execute(tx)).rows.length,
        );
      await app.owner.query(
        `insert into role_assignment (municipality_id, account_id, role, valid_from)
         select municipality_id, id, 'team_lead', '2018-01-01' from account where login in ('jonas', 'yusuf')`,
      );
      expect(await asOne('marit')).toBe(2);
      expect(await asOne('sigrid')).toBe(2);
      expect(await asOne('jonas')).toBe(0);
      expect(await asOne('yusuf')).toBe(0);
    });
  });

  test('counts what is unseen of the last fourteen days', async () => {
    app.clock.set(new Date('2022-02-14T10:00:00Z'));
    expect((await (await app.signIn('sigrid')).get(`${URL}/unseen`)).body).toEqual({
      unseen: 7,
      from: '2022-02-01',
    });
    app.clock.set(TEST_NOW);
  });
});
