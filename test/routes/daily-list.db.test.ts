import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../kit/app.ts';
import { hasTestServer } from '../kit/database.ts';
import { enquiry } from '../kit/enquiry.ts';
import { findCodes, findSpellings } from '../../src/features/code-lists/code-queries.ts';
import { importEnquiries, type ImportOutcome } from '../../src/features/enquiries/import-enquiries.ts';
import { isFileRefusal } from '../../src/platform/documents/sheets/file-refusal.ts';
import { prepareImport } from '../../src/features/enquiries/import/prepare-import.ts';
import { inTransaction, type Actor } from '../../src/platform/db/transaction.ts';
import { systemClock } from '../../src/shared/clock.ts';

const EXAMPLE_FILE = new URL('../../example/henvendelser-2018-2021.csv', import.meta.url);

type Registered = { id: string; version: number; number: number; teamId: number };

describe.runIf(hasTestServer())('the list as a daily tool', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let jonas: TestActor;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    jonas = await app.signIn('jonas');
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    for (const { login, id } of rows) accounts.set(login, id);
  });
  afterAll(() => app.close());

  const register = async (traits: Parameters<typeof enquiry>[0] = {}, actor = ingrid) =>
    (await actor.send('POST', '/api/v1/enquiries', enquiry(traits))).body as Registered;
  const actorOf = (login: string): Promise<Actor> =>
    app.owner
      .query<Actor>(
        'select id as "accountId", municipality_id as "municipalityId" from account where login = $1',
        [login],
      )
      .then(({ rows }) => rows[0] ?? Promise.reject(new Error(login)));
  const lastLog = async () =>
    (
      await app.owner.query<{ event: string; subjects: string[] }>(
        'select event, subjects from access_log order by place desc limit 1',
      )
    ).rows[0];

  async function importBytes(bytes: Uint8Array, teamId: number, acceptValid = false): Promise<ImportOutcome> {
    return inTransaction(app.db, systemClock, await actorOf('ingrid'), async (tx) => {
      const prepared = await prepareImport({
        bytes,
        codes: await findCodes(tx),
        spellings: await findSpellings(tx),
        today: '2022-03-01',
      });
      if (isFileRefusal(prepared)) throw new Error(JSON.stringify(prepared));
      return importEnquiries(tx, teamId, prepared, { acceptValid, dryRun: false });
    });
  }

  async function exported(body: Record<string, unknown>, actor = ingrid): Promise<Buffer> {
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/v1/enquiries/export',
      headers: { host: '127.0.0.1', cookie: actor.cookie, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.any(String)]);
    return answer.rawPayload;
  }

  test('several rows: each is changed or told why not, and the change can be taken back', async () => {
    const [open, closed, changed] = [
      await register(),
      await register({ closedOn: '2022-02-20' }),
      await register(),
    ];
    const late = await register({ receivedOn: '2022-02-28' });
    const others = await register({}, jonas);
    await ingrid.send('PUT', `/api/v1/enquiries/${changed.id}/useful`, {
      version: changed.version,
      useful: 'yes',
    });
    const answer = await ingrid.send('POST', '/api/v1/enquiries/bulk', {
      action: 'close',
      closedOn: '2022-02-25',
      rows: [open, closed, changed, late, others].map(({ id, version }) => ({ id, version })),
    });
    expect(answer.status).toBe(200);
    const reply = answer.body as {
      done: { id: string; version: number }[];
      notDone: { id: string; reason: string; text: string | null; number: number | null }[];
    };
    expect(reply.done.map(({ id }) => id)).toEqual([open.id]);
    expect(reply.notDone).toEqual([
      {
        id: closed.id,
        number: closed.number,
        reason: 'refused',
        text: expect.stringContaining('20.02.2022') as string,
      },
      { id: changed.id, number: changed.number, reason: 'conflict', text: 'Ingrid Solbakken' },
      {
        id: late.id,
        number: late.number,
        reason: 'refused',
        text: expect.stringContaining('28.02.2022') as string,
      },
      { id: others.id, number: null, reason: 'not_found', text: null },
    ]);
    expect(await lastLog()).toEqual({ event: 'enquiries.changed_together', subjects: [open.id] });
    const closedOn = async (id: string) =>
      ((await ingrid.get(`/api/v1/enquiries/${id}`)).body as { closedOn: string | null }).closedOn;
    expect([await closedOn(open.id), await closedOn(changed.id)]).toEqual(['2022-02-25', null]);

    await ingrid.send('POST', '/api/v1/enquiries/bulk', {
      action: 'reopen',
      reason: 'angret',
      rows: reply.done.map(({ id, version }) => ({ id, version })),
    });
    expect(await closedOn(open.id)).toBeNull();
  });

  test('several rows are given to a colleague of the team, and to nobody outside it', async () => {
    const rows = [await register(), await register()].map(({ id, version }) => ({ id, version }));
    const assign = (adviserId: string | undefined, wanted = rows) =>
      ingrid.send('POST', '/api/v1/enquiries/bulk', { action: 'assign', adviserId, rows: wanted });
    const outside = (await assign(accounts.get('jonas'))).body as { done: unknown[]; notDone: unknown[] };
    expect([outside.done.length, outside.notDone.length]).toEqual([0, 2]);
    const inside = (await assign(accounts.get('yusuf'))).body as {
      done: { id: string; version: number; previousAdviserId: string | null }[];
    };
    expect(inside.done.map(({ previousAdviserId }) => previousAdviserId)).toEqual([null, null]);
    const again = await assign(
      accounts.get('yusuf'),
      inside.done.map(({ id, version }) => ({ id, version })),
    );
    expect(again.body).toEqual({ done: [], unchanged: rows.map(({ id }) => id), notDone: [] });
    const yusuf = await app.signIn('yusuf');
    const mine = (await yusuf.get('/api/v1/enquiries?adviser=mine')).body as { items: { id: string }[] };
    expect(new Set(mine.items.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    const counts = (await yusuf.get('/api/v1/enquiries/counts?open=true')).body as {
      filters: { adviser: { value: string; count: { value: number } }[] };
    };
    expect(counts.filters.adviser.find(({ value }) => value === accounts.get('yusuf'))?.count.value).toBe(2);
  });

  test.each([
    [{ action: 'close', closedOn: '2022-02-25', rows: [] }],
    [
      {
        action: 'close',
        closedOn: '2022-02-25',
        rows: Array.from({ length: 501 }, () => ({ id: crypto.randomUUID(), version: 1 })),
      },
    ],
    [{ action: 'delete', rows: [{ id: crypto.randomUUID(), version: 1 }] }],
  ])('refuses what is no change of several rows', async (body) => {
    expect((await ingrid.send('POST', '/api/v1/enquiries/bulk', body)).status).toBe(400);
  });

  test('views are the own ones only, open again as they were saved, and keep no nonsense', async () => {
    const save = (name: string, search: string, actor = ingrid) =>
      actor.send('POST', '/api/v1/saved-views', { name, search });
    const saved = await save('Fjell, åpne', 'area=fjell&open=true&sort=oldest');
    expect(saved.status).toBe(201);
    const { id } = saved.body as { id: string };
    expect((await save('Fjell, åpne', 'area=fjell')).status).toBe(422);
    expect((await save('Tull', 'area=fjell&colour=red')).status).toBe(400);
    expect((await jonas.get('/api/v1/saved-views')).body).toEqual({ items: [] });
    for (const method of ['PUT', 'DELETE'] as const)
      expect(
        (
          await jonas.send(
            method,
            `/api/v1/saved-views/${id}`,
            method === 'PUT' ? { name: 'x', search: '' } : undefined,
          )
        ).status,
      ).toBe(404);
    const renamed = await ingrid.send('PUT', `/api/v1/saved-views/${id}`, {
      name: 'Fjell',
      search: 'area=fjell&open=true',
    });
    expect(renamed.body).toEqual({ id, name: 'Fjell', search: 'area=fjell&open=true' });
    expect((await ingrid.get('/api/v1/saved-views')).body).toEqual({ items: [renamed.body] });
    expect((await ingrid.send('DELETE', `/api/v1/saved-views/${id}`)).status).toBe(204);
    expect((await ingrid.get('/api/v1/saved-views')).body).toEqual({ items: [] });
  });

  test('a number finds the enquiry of the own team alone; words find filters, never a note', async () => {
    const own = await register({ note: 'Kvitveis' });
    const find = async (q: string, actor = ingrid) =>
      (await actor.send('POST', '/api/v1/enquiries/find', { q })).body as {
        enquiries: { id: string }[];
        filters: { filter: string; value: string; label: string }[];
      };
    expect((await find(`nr. ${String(own.number)}`)).enquiries.map(({ id }) => id)).toEqual([own.id]);
    expect(await lastLog()).toEqual({ event: 'enquiries.found', subjects: [own.id] });
    expect((await find(String(own.number), jonas)).enquiries.map(({ id }) => id)).not.toContain(own.id);
    expect((await find('kvitveis')).filters).toEqual([]);
    expect((await find('bvt')).filters[0]).toEqual({
      filter: 'contact',
      value: 'child_welfare',
      label: 'Barneverntjenesten',
    });
    expect((await find('stromso')).filters[0]).toMatchObject({ filter: 'area', value: 'stromso' });
    expect((await find('yusuf')).filters[0]).toMatchObject({
      filter: 'adviser',
      value: accounts.get('yusuf'),
    });
    expect((await find('sosialhjelp')).filters[0]).toMatchObject({ filter: 'income' });
  });

  test.each(['csv', 'xlsx'] as const)(
    'what is exported as %s can be imported again and adds nothing',
    async (format) => {
      const { teamId } = await register();
      await register({
        anonymous: true,
        note: '=HYPERLINK("http://example.org")',
        contacts: ['crisis_centre', 'nav'],
        advice: [
          { advice: 'apply', service: 'nav', text: 'Strømstøtte' },
          { advice: 'apply', service: null, text: null },
        ],
      });
      await register({
        note: '  \'@to linjer\r\nog «anførsel» "her"; slik  ',
        useful: 'partly',
        consent: 'not_asked',
      });
      await register({ kind: 'general_advice', children: null, area: null, household: null, note: null });
      await importBytes(readFileSync(EXAMPLE_FILE), teamId, true);

      const bytes = await exported({ format, withNote: true, filter: {} });
      const total = await app.owner.query<{ n: number }>(
        'select count(*) as n from enquiry where team_id = $1',
        [teamId],
      );
      const log = await lastLog();
      expect([log?.event, log?.subjects.length]).toEqual(['enquiries.exported', total.rows[0]?.n]);
      const outcome = await importBytes(bytes, teamId);
      expect(outcome.rejects.map(({ refusals }) => refusals)).toEqual([]);
      expect([outcome.taken, outcome.alreadyThere]).toEqual([0, total.rows[0]?.n]);
    },
  );

  test('exports the chosen rows in their order, without notes unless asked, and nothing of another team', async () => {
    const [first, second] = [await register({ note: 'Hemmelig' }), await register({ note: '+47' })];
    const others = await register({}, jonas);
    const ids = [second.id, first.id, others.id];
    const text = (await exported({ format: 'csv', withNote: false, ids })).toString('utf8');
    expect(text.startsWith('\uFEFFLøpenr;Dato;')).toBe(true);
    expect(
      text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => Number(line.split(';')[0])),
    ).toEqual([second.number, first.number]);
    expect(text).not.toContain('Hemmelig');
    const withNote = (await exported({ format: 'csv', withNote: true, ids })).toString('utf8');
    expect(withNote).toContain(";'+47");
    expect(withNote).toContain('Hemmelig');
  });
});
