import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Family } from '../families/family.ts';
import type { EmergencyAccess } from './break-glass.ts';

const REASON = 'Barnet er innlagt, og sykehuset spør hvem som kan hente.';
const HOUR = 3_600_000;

describe.runIf(hasTestServer())('a protected family in an emergency', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let yusuf: TestActor;
  let marit: TestActor;
  let hidden: Family;

  const ask = (actor: TestActor, reference: string, reason = REASON): Promise<Answer> =>
    actor.send('POST', '/api/v1/break-glass', { reference, reason });
  const told = async (actor: TestActor) =>
    ((await actor.get('/api/v1/break-glass')).body as { items: EmergencyAccess[] }).items;
  const open = (actor: TestActor, id: string) => actor.get(`/api/v1/families/${id}`);
  const after = (hours: number) => app.clock.set(new Date(TEST_NOW.getTime() + hours * HOUR));
  const lastEvent = async () =>
    (
      await app.owner.query<{ event: string; subjects: string[]; basis: string[] }>(
        `select event, subjects, basis from access_log where event not like 'setup%'
         order by at desc, shard, place desc limit 1`,
      )
    ).rows[0];

  async function protectedFamily(name: string): Promise<Family> {
    const family = (
      await ingrid.send('POST', '/api/v1/families', {
        name,
        persons: [{ name: `Barn ${name}`, relation: 'child' }],
      })
    ).body as Family;
    const answer = await ingrid.send(
      'PUT',
      `/api/v1/families/${family.id}/persons/${family.persons[0]!.id}/protection`,
      { protection: 'strictly_confidential' },
    );
    expect(answer.status).toBe(200);
    return answer.body as Family;
  }

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    yusuf = await app.signIn('yusuf');
    marit = await app.signIn('marit');
    hidden = await protectedFamily('Skjermet');
  });
  afterAll(() => app.close());

  test('is opened for four hours by a colleague who is not named, and by nobody else', async () => {
    expect((await open(yusuf, hidden.id)).status).toBe(404);
    const answer = await ask(yusuf, hidden.reference.toLowerCase());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      outcome: 'opened',
      familyId: hidden.id,
      until: new Date(TEST_NOW.getTime() + 4 * HOUR).toISOString(),
    });
    expect(await lastEvent()).toEqual({
      event: 'break_glass.opened',
      subjects: [hidden.id],
      basis: ['break_glass'],
    });
    expect((await open(yusuf, hidden.id)).status).toBe(200);
    expect((await lastEvent())?.basis).toEqual(['break_glass']);
    expect((await open(marit, hidden.id)).status).toBe(404);

    after(3.99);
    const later = await app.signIn('yusuf');
    expect((await open(later, hidden.id)).status).toBe(200);
    after(4);
    expect((await open(later, hidden.id)).status).toBe(404);
    after(0);
  });

  test('keeps its reason sealed, and tells who is named, the team lead and the privacy officer', async () => {
    const { rows } = await app.owner.query<{ row: string }>('select b::text as row from break_glass b');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(Buffer.from('Barnet er innlagt').toString('hex'));

    const family = { id: hidden.id, reference: hidden.reference };
    expect(await told(ingrid)).toMatchObject([
      { reader: 'Yusuf Hagen', reason: REASON, family, isMine: false },
    ]);
    expect(await told(yusuf)).toMatchObject([{ isMine: true, isOpen: true, family, hasReader: true }]);
    for (const login of ['marit', 'sigrid'])
      expect(await told(await app.signIn(login)), login).toMatchObject([{ reason: REASON, family: null }]);
    const { rows: read } = await app.owner.query(
      `select distinct a.login, l.subjects from access_log l join account a on a.id = l.actor_id
       where l.event = 'access_review.reasons_read' order by a.login`,
    );
    expect(read).toEqual(['marit', 'sigrid'].map((login) => ({ login, subjects: [hidden.id] })));
    expect(await told(await app.signIn('jonas'))).toEqual([]);
    for (const login of ['amina', 'tarjei', 'solveig', 'berit'])
      expect((await (await app.signIn(login)).get('/api/v1/break-glass')).status, login).toBe(403);

    const [mine] = await told(ingrid);
    expect((await ingrid.send('POST', `/api/v1/break-glass/${mine!.id}/told`)).status).toBe(204);
    expect(await told(ingrid)).toMatchObject([{ isTold: true }]);
    expect(await told(marit)).toMatchObject([{ isTold: false }]);
    const jonas = await app.signIn('jonas');
    expect((await jonas.send('POST', `/api/v1/break-glass/${mine!.id}/told`)).status).toBe(404);
  });

  test('lets nobody in by it change who may see the family, or that it is protected', async () => {
    const child = hidden.persons[0]!.id;
    const path = `/api/v1/families/${hidden.id}`;
    const yusufs = await app.owner.query<{ id: string }>(`select id from account where login = 'yusuf'`);
    const namesHimself = await yusuf.send('POST', `${path}/readers`, { accountId: yusufs.rows[0]?.id });
    expect(namesHimself.status).toBe(404);
    const unprotects = await yusuf.send('PUT', `${path}/persons/${child}/protection`, { protection: 'none' });
    expect(unprotects.status).toBe(404);
    const [reader] = ((await open(yusuf, hidden.id)).body as Family).readers;
    expect((await yusuf.send('DELETE', `${path}/readers/${reader!.accountId}`)).status).toBe(422);
  });

  test('is ended by the person herself before its time', async () => {
    const [mine] = await told(yusuf);
    expect((await marit.send('POST', `/api/v1/break-glass/${mine!.id}/end`)).status).toBe(404);
    expect((await yusuf.send('POST', `/api/v1/break-glass/${mine!.id}/end`)).status).toBe(200);
    expect((await open(yusuf, hidden.id)).status).toBe(404);
    expect((await yusuf.send('POST', `/api/v1/break-glass/${mine!.id}/end`)).status).toBe(404);
    expect(await told(ingrid)).toMatchObject([{ isOpen: false, until: TEST_NOW.toISOString() }]);
  });

  test('answers alike for what is missing, merged or of another team, and leaves each attempt in the log', async () => {
    const jonas = await app.signIn('jonas');
    const other = (await jonas.send('POST', '/api/v1/families', { name: 'Andres' })).body as Family;
    await app.owner.query('update family set merged_into = id where id = $1', [other.id]);
    const merged = await protectedFamily('Borte');
    await app.owner.query('update family set merged_into = $2 where id = $1', [merged.id, hidden.id]);
    const answers = [];
    for (const reference of ['ZZZZZZ', other.reference, merged.reference]) {
      const { status, body } = await ask(yusuf, reference);
      answers.push({ status, body });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const { rows } = await app.owner.query(
      `select subjects, basis, details from access_log where event = 'break_glass.refused'`,
    );
    expect(rows).toEqual(Array(3).fill({ subjects: [], basis: [], details: {} }));
    expect((await ask(jonas, hidden.reference)).status).toBe(404);
  });

  test('is not needed by who may open it anyway, and takes a reason', async () => {
    expect((await ask(ingrid, hidden.reference)).body).toMatchObject({
      refusals: [{ code: 'family_open_already', field: 'reference' }],
    });
    for (const reason of ['', 'fordi', ` ${' '.repeat(30)} `])
      expect((await ask(yusuf, hidden.reference, reason)).status).toBe(400);
  });

  test('whose last named reader left is given a reader again by who is in by an emergency', async () => {
    const left = await protectedFamily('Forlatt');
    const [ingrids] = left.readers;
    await app.owner.query(`update team_membership set valid_to = '2022-03-01' where account_id = $1`, [
      ingrids!.accountId,
    ]);
    try {
      expect((await ask(marit, left.reference)).status).toBe(201);
      const mine = (await told(marit)).filter(({ isMine }) => isMine);
      expect(mine).toMatchObject([{ hasReader: false, reader: 'Marit Lindvik' }]);
      const marits = await app.owner.query<{ id: string }>(`select id from account where login = 'marit'`);
      const named = await marit.send('POST', `/api/v1/families/${left.id}/readers`, {
        accountId: marits.rows[0]?.id,
      });
      expect(named.status).toBe(201);
      after(5);
      expect((await open(await app.signIn('marit'), left.id)).status).toBe(200);
    } finally {
      after(0);
      await app.owner.query('update team_membership set valid_to = null where account_id = $1', [
        ingrids!.accountId,
      ]);
    }
  });

  test('is not opened past the routes', async () => {
    const { rows } = await app.owner.query<{ id: string; m: number }>(
      `select id, municipality_id as m from account where login = 'solveig'`,
    );
    const solveig = { accountId: rows[0]!.id, municipalityId: rows[0]!.m };
    const seen = await inTransaction(app.db, app.clock, solveig, async (tx) => {
      const found = await sql<{ id: string | null }>`
        select access.find_behind_glass(${hidden.reference}) as id`.execute(tx);
      const all = await sql`select from break_glass`.execute(tx);
      return { id: found.rows[0]?.id, count: all.rows.length };
    });
    expect(seen).toEqual({ id: null, count: 0 });
    await expect(
      inTransaction(app.db, app.clock, solveig, (tx) =>
        sql`insert into break_glass (municipality_id, id) values (1, gen_random_uuid())`.execute(tx),
      ),
    ).rejects.toThrow('permission denied');
  });
});
