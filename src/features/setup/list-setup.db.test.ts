import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { findCodes, findSpellings } from '../code-lists/code-queries.ts';
import { foundMunicipality } from '../people/found-municipality.ts';
import { buildValueLookup } from '../enquiries/import/build-value-lookup.ts';
import type { ListSetup, ListValue } from './list-setup.ts';
import type { SetupChangeReply } from './setup-change.ts';

const TODAY = '2022-03-01';
const LISTS = '/api/v1/setup/lists';

type Table = { id: string; rows: { code: string; count: number | null }[]; notes: string[] };

describe.runIf(hasTestServer())("the steward's lists", () => {
  let app: TestApp;
  let steward: TestActor;
  let adviser: TestActor;

  beforeAll(async () => {
    app = await openTestApp();
    steward = await app.signIn('tarjei');
    adviser = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  const readList = async (list: string) => (await steward.get(`${LISTS}/${list}`)).body as ListSetup;
  const valueOf = async (list: string, code: string): Promise<ListValue> => {
    const found = (await readList(list)).values.find((value) => value.code === code);
    if (found === undefined) throw new Error(`${list} has no ${code}`);
    return found;
  };
  const refusalsOf = ({ status, body }: Answer) => [
    status,
    ...((body as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code),
  ];
  const add = async (list: string, nb: string) =>
    (
      (await steward.send('POST', `${LISTS}/${list}/codes`, { labels: { nb }, validFrom: '2020-01-01' }))
        .body as { code: string }
    ).code;
  const register = (traits: Parameters<typeof enquiry>[0]) =>
    adviser.send('POST', '/api/v1/enquiries', enquiry(traits));
  const lookUp = async (list: 'topic' | 'area', text: string) => {
    const account = await app.owner.query<{ id: string; municipality_id: number }>(
      "select id, municipality_id from account where login = 'ingrid'",
    );
    const { id = '', municipality_id = 0 } = account.rows[0] ?? {};
    return inTransaction(app.db, app.clock, { accountId: id, municipalityId: municipality_id }, async (tx) =>
      buildValueLookup({ codes: await findCodes(tx), spellings: await findSpellings(tx) })(list, text),
    );
  };
  const report = async (query = '') =>
    ((await steward.get(`/api/v1/reports/2022${query}`)).body as { tables: Table[] }).tables;
  const tableOf = (tables: Table[], id: string) => {
    const table = tables.find((known) => known.id === id);
    return {
      counts: Object.fromEntries((table?.rows ?? []).map(({ code, count }) => [code, count])),
      notes: table?.notes ?? [],
    };
  };

  test('a value is added with a code of ASCII, last, and can be registered at once', async () => {
    const code = await add('topic', 'Økonomisk rådgivning før jul');
    expect(code).toBe('okonomisk_radgivning_for_jul');
    const { values } = await readList('topic');
    expect(values.at(-1)).toMatchObject({
      code,
      labels: { nn: 'Økonomisk rådgivning før jul', en: 'Økonomisk rådgivning før jul' },
      uses: { value: 0, more: false },
    });
    expect((await register({ topics: [code] })).status).toBe(201);
    expect((await valueOf('topic', code)).uses).toEqual({ value: 1, more: false });
    expect(
      refusalsOf(
        await steward.send('POST', `${LISTS}/topic/codes`, {
          labels: { nb: 'økonomisk  rådgivning før JUL' },
        }),
      ),
    ).toEqual([422, 'label_taken']);
  });

  test('a value that begins today is not in the report of years before', async () => {
    const answer = await steward.send('POST', `${LISTS}/housing/codes`, { labels: { nb: 'Ny boform' } });
    expect(answer.status).toBe(201);
    expect((await valueOf('housing', 'ny_boform')).validFrom).toBe(TODAY);
    const early = (await steward.get('/api/v1/reports/2021')).body as { tables: Table[] };
    expect(Object.keys(tableOf(early.tables, 'housing').counts)).not.toContain('ny_boform');
  });

  test('how many enquiries hold a value is counted for every list, and rows stay hidden', async () => {
    await register({
      area: 'fjell',
      advice: [{ advice: 'budget', service: 'ppt', text: '' }],
      useful: 'yes',
    });
    for (const [list, code] of [
      ['contact', 'nav'],
      ['area', 'fjell'],
      ['household', 'couple'],
      ['work', 'not_in_work'],
      ['advice', 'budget'],
      ['service', 'ppt'],
      ['useful', 'yes'],
      ['assistance_form', 'advice'],
    ] as const)
      expect([list, (await valueOf(list, code)).uses.value > 0]).toEqual([list, true]);
    expect((await steward.get('/api/v1/enquiries')).status).toBe(403);
  });

  test('a renamed value keeps its code', async () => {
    const { labels } = await valueOf('area', 'fjell');
    const named = { ...labels, nb: 'Fjell og omegn' };
    expect((await steward.send('PUT', `${LISTS}/area/codes/fjell/labels`, { labels: named })).status).toBe(
      204,
    );
    expect((await valueOf('area', 'fjell')).labels).toEqual(named);
    expect(
      refusalsOf(
        await steward.send('PUT', `${LISTS}/area/codes/fjell/labels`, {
          labels: { ...named, en: 'Bragernes' },
        }),
      ),
    ).toEqual([422, 'label_taken']);
  });

  test('a retired value is refused from its day, holds before it, and can be brought back', async () => {
    const end = `${LISTS}/topic/codes/network/end`;
    expect((await steward.send('PUT', end, { validTo: TODAY })).status).toBe(204);
    expect(refusalsOf(await register({ topics: ['network'], receivedOn: TODAY }))).toEqual([
      422,
      'code_not_valid_on_day',
    ]);
    expect((await register({ topics: ['network'], receivedOn: '2022-02-28' })).status).toBe(201);
    expect((await steward.send('PUT', end, { validTo: null })).status).toBe(204);
    expect((await register({ topics: ['network'], receivedOn: TODAY })).status).toBe(201);
  });

  test.each([
    ['assistance_form', 'advice', TODAY, 'code_is_fixed'],
    ['useful', 'no', TODAY, 'code_is_fixed'],
    ['area', 'unknown', TODAY, 'code_is_fixed'],
    ['contact', 'other', TODAY, 'code_is_fixed'],
    ['topic', 'health', '2022-02-28', 'date_in_past'],
  ])('%s %s from %s cannot be retired: %s', async (list, code, validTo, refusal) => {
    expect(refusalsOf(await steward.send('PUT', `${LISTS}/${list}/codes/${code}/end`, { validTo }))).toEqual([
      422,
      refusal,
    ]);
  });

  test('a list keeps its last value', async () => {
    for (const code of ['not_in_work', 'one_or_both'])
      expect((await steward.send('PUT', `${LISTS}/work/codes/${code}/end`, { validTo: TODAY })).status).toBe(
        204,
      );
    expect(
      refusalsOf(await steward.send('PUT', `${LISTS}/work/codes/unknown/end`, { validTo: '2023-01-01' })),
    ).toEqual([422, 'last_value_in_use']);
    for (const code of ['not_in_work', 'one_or_both'])
      await steward.send('PUT', `${LISTS}/work/codes/${code}/end`, { validTo: null });
  });

  test('the order is all values or nothing', async () => {
    const codes = (await readList('income')).values.map(({ code }) => code).reverse();
    expect((await steward.send('PUT', `${LISTS}/income/order`, { codes: codes.slice(1) })).status).toBe(409);
    expect((await steward.send('PUT', `${LISTS}/income/order`, { codes })).status).toBe(204);
    expect((await readList('income')).values.map(({ code }) => code)).toEqual(codes);
  });

  test('who made contact is counted in the row that the steward chooses, never in a circle', async () => {
    await register({ contacts: ['school'] });
    const row = (code: string) => `${LISTS}/contact/codes/${code}/report-row`;
    expect((await steward.send('PUT', row('school'), { reportedAs: 'other' })).status).toBe(204);
    expect(tableOf(await report(), 'contacts').counts).toMatchObject({ other: 1 });
    await steward.send('PUT', row('school'), { reportedAs: 'housing_service' });
    expect(refusalsOf(await steward.send('PUT', row('housing_service'), { reportedAs: 'school' }))).toEqual([
      422,
      'counted_in_circle',
    ]);
    expect((await steward.send('PUT', row('school'), { reportedAs: null })).status).toBe(204);
    expect(tableOf(await report(), 'contacts').counts).toMatchObject({ school: 1, other: 0 });
    expect(
      refusalsOf(
        await steward.send('PUT', `${LISTS}/topic/codes/health/report-row`, { reportedAs: 'housing' }),
      ),
    ).toEqual([422, 'only_contacts_share_rows']);
  });

  test('spellings are added, refused when taken, moved and removed', async () => {
    const url = `${LISTS}/topic/spellings`;
    const put = { spelling: '  Hybel  BOLIG ', code: 'housing' };
    expect((await steward.send('POST', url, put)).status).toBe(204);
    expect(await lookUp('topic', 'hybel bolig')).toBe('housing');
    expect(refusalsOf(await steward.send('POST', url, { ...put, code: 'health' }))).toEqual([
      422,
      'spelling_taken',
    ]);
    expect((await steward.send('PUT', url, { ...put, code: 'health' })).status).toBe(204);
    expect(await lookUp('topic', 'Hybel bolig')).toBe('health');
    expect(refusalsOf(await steward.send('POST', url, { spelling: 'Økonomi', code: 'health' }))).toEqual([
      422,
      'label_taken',
    ]);
    const remove = `${url}?spelling=${encodeURIComponent('hybel bolig')}`;
    expect((await steward.send('DELETE', remove)).status).toBe(204);
    expect(await lookUp('topic', 'hybel bolig')).toBeUndefined();
    expect((await steward.send('DELETE', remove)).status).toBe(404);
  });

  test('a merged area: counted in the kept one, known by its old names, refused for new days, undone whole', async () => {
    const before = await readList('area');
    const old = await add('area', 'Åsen nord');
    await steward.send('POST', `${LISTS}/area/spellings`, { spelling: 'nordåsen', code: old });
    await register({ area: old, receivedOn: '2022-02-01' });
    await register({ area: 'konnerud', receivedOn: '2022-02-02' });
    expect(tableOf(await report(), 'areas').counts).toMatchObject({ [old]: 1, konnerud: 1 });

    const merge = `${LISTS}/area/codes/${old}/merge`;
    expect((await steward.send('POST', merge, { into: 'konnerud' })).status).toBe(204);
    const merged = tableOf(await report(), 'areas');
    expect(merged.counts).toMatchObject({ konnerud: 2 });
    expect(Object.keys(merged.counts)).not.toContain(old);
    expect(merged.notes.join(' ')).toContain('Åsen nord');
    const ofArea = await report('?area=konnerud');
    expect(tableOf(ofArea, 'cases-by-year').counts).toMatchObject({ '2022': 2 });
    expect(tableOf(ofArea, 'areas').counts).toEqual({ konnerud: 2 });
    expect(await report(`?area=${encodeURIComponent('Åsen nord')}`)).toEqual(ofArea);

    for (const text of ['Nordåsen', 'åsen NORD', old]) expect(await lookUp('area', text)).toBe('konnerud');
    expect(refusalsOf(await register({ area: old, receivedOn: TODAY }))).toEqual([
      422,
      'code_not_valid_on_day',
    ]);
    expect((await valueOf('area', old)).uses.value).toBe(1);
    const url = `${LISTS}/area/codes/${old}`;
    expect(refusalsOf(await steward.send('PUT', `${url}/end`, { validTo: null }))).toEqual([
      422,
      'value_is_merged',
    ]);
    expect(refusalsOf(await steward.send('POST', merge, { into: 'konnerud' }))).toEqual([
      422,
      'value_is_merged',
    ]);

    const { mergeId } = await valueOf('area', old);
    const undo = `/api/v1/setup/merges/${String(mergeId)}/undo`;
    expect((await steward.send('POST', undo)).status).toBe(204);
    expect(tableOf(await report(), 'areas').counts).toMatchObject({ [old]: 1, konnerud: 1 });
    expect(await lookUp('area', 'nordåsen')).toBe(old);
    expect((await register({ area: old, receivedOn: TODAY })).status).toBe(201);
    expect(refusalsOf(await steward.send('POST', undo))).toEqual([422, 'merge_undone_already']);
    const after = await readList('area');
    expect(after.spellings).toEqual(
      [...before.spellings, { spelling: 'nordåsen', code: old }].sort((a, b) =>
        a.spelling < b.spelling ? -1 : 1,
      ),
    );
  });

  test('a case with both of two merged topics is counted once, and an area merged into unknown has no place', async () => {
    const [first, second] = [await add('topic', 'Gjeld'), await add('topic', 'Inkasso')];
    await register({ topics: [first, second], area: 'svelvik' });
    await register({ topics: [second], area: 'svelvik' });
    await steward.send('POST', `${LISTS}/topic/codes/${second}/merge`, { into: first });
    expect(tableOf(await report(), 'topics').counts).toMatchObject({ [first]: 2 });
    const unknown = tableOf(await report(), 'areas').counts['unknown'] ?? 0;
    await steward.send('POST', `${LISTS}/area/codes/svelvik/merge`, { into: 'unknown' });
    expect(tableOf(await report(), 'areas').counts['unknown']).toBe(unknown + 2);
  });

  test('an undo leaves what was moved since the merge', async () => {
    const old = await add('topic', 'Barnehageplass');
    await steward.send('POST', `${LISTS}/topic/spellings`, { spelling: 'bhg', code: old });
    await steward.send('POST', `${LISTS}/topic/codes/${old}/merge`, { into: 'leisure' });
    await steward.send('PUT', `${LISTS}/topic/spellings`, { spelling: 'bhg', code: 'health' });
    const { mergeId } = await valueOf('topic', old);
    await steward.send('POST', `/api/v1/setup/merges/${String(mergeId)}/undo`);
    expect(await lookUp('topic', 'bhg')).toBe('health');
    expect(await lookUp('topic', 'Barnehageplass')).toBe(old);
  });

  test('start dates are set and cleared, and the report follows', async () => {
    const url = '/api/v1/setup/registration-starts';
    const startOf = async (kind: string) =>
      ((await steward.get(url)).body as { items: { kind: string }[] }).items.find(
        (start) => start.kind === kind,
      );
    await register({ receivedOn: '2022-01-10' });
    expect((await steward.send('PUT', `${url}/case`, { startsOn: '2022-02-01' })).status).toBe(204);
    expect(await startOf('case')).toMatchObject({
      startsOn: '2022-02-01',
      firstReceivedOn: '2022-01-10',
      leftOut: { value: 1, more: false },
    });
    expect(tableOf(await report(), 'cases-by-year').counts).toMatchObject({ '2021': null });
    expect((await steward.send('PUT', `${url}/case`, { startsOn: null })).status).toBe(204);
    expect(await startOf('case')).toMatchObject({ startsOn: null, leftOut: { value: 0 } });
    expect(refusalsOf(await steward.send('PUT', `${url}/case`, { startsOn: '1999-12-31' }))).toEqual([
      422,
      'date_too_early',
    ]);
    await steward.send('PUT', `${url}/case`, { startsOn: '2018-01-01' });
  });

  test('the history tells who changed what, newest first, page by page', async () => {
    const first = (await steward.get('/api/v1/setup/changes')).body as SetupChangeReply;
    expect(first.items[0]).toMatchObject({
      actorName: 'Tarjei Kvam',
      kind: 'start_changed',
      name: 'case',
      before: { startsOn: null },
      after: { startsOn: '2018-01-01' },
    });
    const all = [...first.items];
    for (let next = first.next; next !== null;) {
      const page = (await steward.get(`/api/v1/setup/changes?before=${String(next)}`))
        .body as SetupChangeReply;
      all.push(...page.items);
      next = page.next;
    }
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect(all.filter(({ kind }) => kind === 'codes_merged').some(({ isUndone }) => isUndone)).toBe(true);
  });

  test("another municipality's steward changes and sees only her own", async () => {
    await foundMunicipality(app.owner, {
      code: '4601',
      name: 'Nabokommunen',
      team: 'Naboteamet',
      areas: [],
      registrationStarts: {},
    });
    await app.owner.query(
      `with a as (insert into account (municipality_id, login, name, active_from, demo)
         select id, 'nabosteward', 'Nabo', '2020-01-01', true from municipality where code = '4601'
         returning municipality_id, id)
       insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'steward', '2020-01-01' from a`,
    );
    const other = await app.signIn('nabosteward');
    expect(((await other.get(`${LISTS}/area`)).body as ListSetup).values.map(({ code }) => code)).toEqual([
      'unknown',
    ]);
    expect(
      ((await other.get(`${LISTS}/contact`)).body as ListSetup).values.every(({ uses }) => uses.value === 0),
    ).toBe(true);
    expect((await other.send('PUT', `${LISTS}/area/codes/fjell/end`, { validTo: TODAY })).status).toBe(404);
    expect((await other.send('POST', '/api/v1/setup/merges/1/undo')).status).toBe(404);
    expect((await other.get('/api/v1/setup/changes')).body).toEqual({ items: [], next: null });
  });

  test('the database itself gives nobody else the counts, the history or the spellings', async () => {
    const { rows } = await app.owner.query<{ id: string; municipality_id: number }>(
      "select id, municipality_id from account where login in ('ingrid', 'marit', 'solveig', 'berit', 'amina')",
    );
    for (const { id, municipality_id } of rows)
      await inTransaction(
        app.db,
        app.clock,
        { accountId: id, municipalityId: municipality_id },
        async (tx) => {
          const seen = await sql<{ n: number }>`
          select (select count(*) from access.code_uses('contact')) + (select count(*) from setup_change) as n`.execute(
            tx,
          );
          expect(seen.rows[0]?.n).toBe(0);
          const { numAffectedRows } = await sql`delete from spelling`.execute(tx);
          expect(numAffectedRows).toBe(0n);
        },
      );
  });
});
