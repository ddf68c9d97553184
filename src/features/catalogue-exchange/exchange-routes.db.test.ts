import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { readExampleCatalogue } from '../catalogue/example-catalogue.ts';
import { CatalogueImport } from './import-reply.ts';
import { writeEntryCsv } from './write-entry-sheet.ts';

const IMPORTS = '/api/v1/catalogue/imports';
const EXPORT = '/api/v1/catalogue/export';
const FILE = 'application/octet-stream';

describe.runIf(hasTestServer())('imports and exports of the catalogue', { timeout: 120_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  const send = async (bytes: string | Uint8Array, query = '', actor = ingrid) => {
    const answer = await actor.send('POST', IMPORTS + query, Buffer.from(bytes), FILE, 'tiltak.csv');
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.anything()]);
    return CatalogueImport.parse(answer.body);
  };
  const take = (bytes: string | Uint8Array, more = '') => send(bytes, `?dryRun=false${more}`);
  const count = async (table: string) =>
    Number((await app.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

  test('the example goes in once, comes out in each format, and each changes nothing', async () => {
    const { entries } = await readExampleCatalogue();
    const areas = [...new Set(entries.flatMap(({ content }) => content.areas))];
    await app.owner.query(
      `insert into code (municipality_id, list, code, label_nb, label_nn, label_en, position)
       select m.id, 'area', a, a, a, a, 900 from municipality m, unnest($1::text[]) a on conflict do nothing`,
      [areas],
    );
    const csv = [...writeEntryCsv(entries.map(({ id, content }) => ({ id, ...content })))].join('');
    const counts = { fresh: entries.length, changed: 0, same: 0, rejected: 0 };
    expect(await send(csv)).toMatchObject({ format: 'csv', isStored: false, counts, rejectsFile: null });
    expect(await count('catalogue_entry')).toBe(0);
    expect(await take(csv)).toMatchObject({ isStored: true, counts });
    expect(await count('catalogue_revision')).toBe(entries.length);
    for (const format of ['hsds', 'csv', 'xlsx']) {
      const out = await app.anyone.get(`${EXPORT}?format=${format}`);
      expect(out.status).toBe(200);
      expect(await take(out.bytes)).toMatchObject({
        format,
        counts: { fresh: 0, changed: 0, same: entries.length, rejected: 0 },
      });
    }
    expect(await count('catalogue_revision')).toBe(entries.length);
  });

  test('one wrong row keeps all out until the others are wanted, and is told by line, field and reason', async () => {
    const csv = [
      'id;name;kind;service;summary;level',
      'exchange-giver;Giveren;service;;Gir;',
      'exchange-one;Én;measure;exchange-giver;Kort;universal',
      'exchange-two;To;measure;exchange-giver;Kort;midt',
    ].join('\n');
    const problems = [
      { field: 'level', label: 'Nivå', code: 'not_one_of', text: expect.stringContaining('midt') as unknown },
    ];
    const refused = await take(csv);
    expect(refused).toMatchObject({
      isStored: false,
      counts: { fresh: 2, rejected: 1 },
      rejected: [{ line: 4, id: 'exchange-two', problems }],
    });
    expect(refused.rejectsFile).toContain('4;exchange-two;To;level;');
    expect(await take(csv, '&acceptValid=true')).toMatchObject({ isStored: true, counts: { fresh: 2 } });
    expect(await take(csv, '&acceptValid=true')).toMatchObject({ counts: { same: 2, rejected: 1 } });
    const { rows } = await app.owner.query<{ how: string }>(
      `select changed_how as how from catalogue_entry where id like 'exchange-%'`,
    );
    expect(rows.map(({ how }) => how)).toEqual(['imported', 'imported']);
  });

  test('a page of our own directory makes nothing anew, whole or as a list', async () => {
    for (const list of [
      'services?per_page=100',
      'services?per_page=100&full=true',
      'organizations?full=true',
    ]) {
      const page = await app.anyone.get(`/api/v1/directory/${list}`);
      const found = await send(page.bytes);
      expect([list, found.counts]).toEqual([list, { ...found.counts, fresh: 0, changed: 0 }]);
      expect(found.counts.same).toBeGreaterThan(0);
    }
  });

  test('parts of the municipality are known by their names, and what is missing in the list is told', async () => {
    await app.owner.query(
      `insert into code (municipality_id, list, code, label_nb, label_nn, label_en, position)
       select id, 'area', 'askheim', 'Åskheim', 'Åskheimen', 'Askheim', 901 from municipality`,
    );
    const found = await send(
      [
        'name;kind;service;summary;areas',
        'Nær;offer;exchange-giver;s;Åskheim',
        'Fjern;offer;exchange-giver;s;månen',
        'Borte;offer;exchange-giver;s;Mars',
      ].join('\n'),
    );
    expect(found.fresh.map(({ name }) => name)).toEqual(['Nær']);
    expect(found.rejected.map(({ line, problems }) => [line, problems.map(({ field }) => field)])).toEqual([
      [3, ['areas']],
      [4, ['areas']],
    ]);
  });

  test('a changed field is named, and nothing else of the entry is touched', async () => {
    const found = await take('id;phone\nexchange-one;32 04 00 00');
    expect(found).toMatchObject({ changed: [{ id: 'exchange-one', fields: ['Telefon'] }] });
    const { rows } = await app.owner.query<{ content: object }>(
      `select content from catalogue_entry where id = 'exchange-one'`,
    );
    expect(rows[0]?.content).toMatchObject({ phone: '32 04 00 00', level: 'universal', summary: 'Kort' });
  });

  test.each([
    ['an empty file', '', 'file_empty'],
    ['a page of the web', '<html></html>', 'no_columns'],
    ['JSON that is no list', '{}', 'not_a_list'],
    ['bytes', '\0\x01\x02', 'format_unknown'],
  ])('%s is told of, and nothing is lost', async (_what, bytes, code) => {
    const before = await count('catalogue_entry');
    expect(await take(bytes)).toMatchObject({ refusal: { code }, isStored: false });
    expect(await count('catalogue_entry')).toBe(before);
  });

  test('only those who keep the catalogue send files; what is wrong with the address is told', async () => {
    for (const [login, status] of [
      ['henrik', 403],
      ['leila', 403],
    ] as const) {
      const actor = await app.signIn(login);
      expect((await actor.send('POST', IMPORTS, Buffer.from('id'), FILE)).status).toBe(status);
    }
    expect((await app.anyone.send('POST', IMPORTS, Buffer.from('id'), FILE)).status).toBe(401);
    expect((await ingrid.send('POST', `${IMPORTS}?dryRun=maybe`, Buffer.from('id'), FILE)).status).toBe(400);
    expect((await app.anyone.get(`${EXPORT}?format=pdf`)).status).toBe(400);
    expect((await app.anyone.get(`${EXPORT}?municipality=9999`)).status).toBe(404);
  });

  test('what is part of something that is withdrawn goes out as standing alone', async () => {
    await take(
      [
        'id;name;kind;service;summary;partOf',
        'exchange-whole;Helhet;measure;exchange-giver;Kort;',
        'exchange-part;Del;measure;exchange-giver;Kort;exchange-whole',
      ].join('\n'),
    );
    const withdrawn = await ingrid.send('POST', '/api/v1/catalogue/entries/exchange-whole/withdraw', {
      version: 1,
    });
    expect([withdrawn.status, withdrawn.text.slice(0, 200)]).toEqual([200, expect.anything()]);
    for (const format of ['hsds', 'csv']) {
      const out = (await app.anyone.get(`${EXPORT}?format=${format}`)).text;
      expect([out.includes('exchange-part'), out.includes('exchange-whole')]).toEqual([true, false]);
    }
  });

  test('when it was confirmed comes along with what is new, unless that day is to come', async () => {
    const [service] = (await app.anyone.get(EXPORT)).body as {
      name: string;
      attributes: { link_type: string }[];
    }[];
    const named = (id: string, assured: string) => ({
      ...service,
      name: id,
      assured_date: assured,
      attributes: service?.attributes.map((one) =>
        ['id', 'service'].includes(one.link_type) ? { ...one, value: id } : one,
      ),
    });
    const file = JSON.stringify([named('assured', '2021-05-04'), named('to-come', '2022-03-02')]);
    expect(await take(file)).toMatchObject({ counts: { fresh: 2, rejected: 0 } });
    const { rows } = await app.owner.query<{ on: string | null }>(
      `select confirmed_on::text as on from catalogue_entry where id in ('assured', 'to-come') order by id`,
    );
    expect(rows.map(({ on }) => on)).toEqual(['2021-05-04', null]);
    expect((await app.anyone.get(EXPORT)).text).toContain('"assured_date":"2021-05-04"');
    // What is here already keeps its own day.
    await take(JSON.stringify([named('assured', '2021-12-24')]));
    expect((await app.anyone.get(EXPORT)).text).not.toContain('2021-12-24');
  });

  test('a template has the columns and no rows', async () => {
    const csv = await app.anyone.get('/api/v1/catalogue/import-template?format=csv');
    expect(csv.text).toMatch(/^\uFEFF?id;kind;name;service;/u);
    expect(await send(csv.bytes)).toMatchObject({ refusal: { code: 'no_rows' } });
  });

  test('ten thousand rows are taken within a minute', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `many-${String(i)};Navn ${String(i)};measure;exchange-giver;Kort ${String(i)}`,
    );
    const begun = Date.now();
    const taken = await take(['id;name;kind;service;summary', ...lines].join('\n'));
    expect(taken.counts).toEqual({ fresh: 10_000, changed: 0, same: 0, rejected: 0 });
    expect(Date.now() - begun).toBeLessThan(60_000);
  });
});
