import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { readOpenedRows } from '../../../test/kit/opened-rows.ts';
import { makeTestNumber } from '../../shared/identifying/synthetic-numbers.ts';
import type { Family, FamilyListItem } from './family.ts';

const SEARCH = '/api/v1/families/search';
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

/** Numbers of the tax authority's test series, never the same twice. */
const testNumbers = Array.from({ length: 99 }, (_, index) =>
  makeTestNumber({
    day: 2,
    month: 3,
    year: 95,
    individual: 900 + index,
    series: 80,
    isDNumber: false,
    rest: 0,
  }),
).filter((number) => number !== undefined);
const newNumber = () => testNumbers.pop() ?? '';
const NUMBER = newNumber();

const family = (answer: Answer) => answer.body as Family;
const items = (answer: Answer) => (answer.body as { items: FamilyListItem[] }).items;
const codes = (answer: Answer) =>
  (answer.body as { refusals?: { code: string; field: string; text: string }[] }).refusals?.map(
    ({ code, field }) => [code, field],
  );
const withoutRequest = ({ status, body }: Answer) => ({
  status,
  body: { ...(body as object), requestId: '' },
});

describe.runIf(hasTestServer())('families', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let yusuf: TestActor;
  let jonas: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    yusuf = await app.signIn('yusuf');
    jonas = await app.signIn('jonas');
  });
  afterAll(() => app.close());

  const register = async (name: string, more: object = {}) =>
    family(await ingrid.send('POST', '/api/v1/families', { name, ...more }));
  const lastLog = async () =>
    (
      await app.owner.query<{ event: string; subjects: string[] }>(
        'select event, subjects from access_log order by place desc limit 1',
      )
    ).rows[0];

  test('registers a family with persons and an address, and reads it back', async () => {
    const answer = await ingrid.send('POST', '/api/v1/families', {
      name: ' Familien Fjellheim ',
      persons: [
        { name: 'Lilly Fjellheim', relation: 'child', birthDate: '2015-05-05' },
        {
          name: 'Nora Fjellheim',
          relation: 'parent',
          language: 'so',
          needsInterpreter: true,
          birthNumber: NUMBER,
        },
      ],
      address: { validFrom: '2020-01-01', area: 'stromso', street: 'Gata 1', postalCode: '3044' },
    });
    expect(answer.status).toBe(201);
    const made = family(answer);
    expect(made).toMatchObject({
      name: 'Familien Fjellheim',
      teamName: 'Kompetanseteam Levekår',
      version: 1,
    });
    expect(made.reference).toMatch(/^[2-9A-HJ-NP-Z]{6}$/u);
    expect(made.persons.map(({ name, birthDate }) => [name, birthDate])).toEqual([
      // never derived from the number
      ['Nora Fjellheim', null],
      ['Lilly Fjellheim', '2015-05-05'],
    ]);
    expect((await yusuf.get(`/api/v1/families/${made.id}`)).body).toEqual(made);
    const persons = made.persons.map(({ id }) => id);
    const entry = await lastLog();
    expect(entry?.event).toBe('family.read');
    expect(entry?.subjects.toSorted()).toEqual([made.id, ...persons].toSorted());
  });

  test.each<[string, object, string, string]>([
    ['a birth in the future', { birthDate: '2022-03-02' }, 'date_in_future', 'persons.0.birthDate'],
    ['a birth before 1900', { birthDate: '1899-12-31' }, 'birth_date_too_early', 'persons.0.birthDate'],
    [
      'a number that is none',
      { birthNumber: '12345678901' },
      'birth_number_invalid',
      'persons.0.birthNumber',
    ],
  ])('refuses %s and registers nothing', async (_name, traits, code, field) => {
    const count = async () => (await app.owner.query('select from family')).rowCount;
    const before = await count();
    const persons = [{ name: 'Kari', relation: 'parent', ...traits }];
    const answer = await ingrid.send('POST', '/api/v1/families', { name: 'Nei', persons });
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([[code, field]]);
    expect(await count()).toBe(before);
  });

  test('another team’s family is as missing for every route', async () => {
    const { id, persons } = await register('Hemmelig', { persons: [{ name: 'Per', relation: 'parent' }] });
    const person = persons[0]?.id ?? '';
    const calls: ['GET' | 'PATCH' | 'POST' | 'PUT' | 'DELETE', string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { version: 1, name: 'Stjålet' }],
      ['POST', '/persons', { name: 'A', relation: 'other' }],
      ['PATCH', `/persons/${person}`, { version: 1, name: 'A' }],
      ['PUT', `/persons/${person}/protection`, { protection: 'confidential' }],
      ['PUT', `/persons/${person}/responsibility`, { holders: [] }],
      ['POST', '/addresses', { validFrom: '2020-01-01' }],
      ['DELETE', '/addresses/2020-01-01'],
      ['POST', '/readers', { accountId: NOBODYS_ID }],
      ['DELETE', `/readers/${NOBODYS_ID}`],
    ];
    for (const [method, path, body] of calls) {
      const call = (family: string) =>
        method === 'GET'
          ? jonas.get(`/api/v1/families/${family}${path}`)
          : jonas.send(method, `/api/v1/families/${family}${path}`, body);
      const hidden = await call(id);
      expect([method, path, hidden.status]).toEqual([method, path, 404]);
      expect(withoutRequest(hidden)).toEqual(withoutRequest(await call(NOBODYS_ID)));
    }
    expect(family(await ingrid.get(`/api/v1/families/${id}`)).name).toBe('Hemmelig');
  });

  test('of two who change at once the second is shown what stands', async () => {
    const { id } = await register('Først');
    const edit = (actor: TestActor, name: string) =>
      actor.send('PATCH', `/api/v1/families/${id}`, { version: 1, name });
    expect(await edit(ingrid, 'Ingrids')).toMatchObject({ status: 200, body: { outcome: 'saved' } });
    expect(await edit(yusuf, 'Yusufs')).toMatchObject({
      status: 409,
      body: { outcome: 'conflict', current: { name: 'Ingrids', version: 2 } },
    });
  });

  test('a person’s change leaves what was not sent as it was', async () => {
    const made = await register('Endres', {
      persons: [
        {
          name: 'Ola',
          relation: 'parent',
          phone: '40000000',
          needsInterpreter: true,
          birthNumber: newNumber(),
        },
      ],
    });
    const ola = made.persons[0];
    const path = `/api/v1/families/${made.id}/persons/${String(ola?.id)}`;
    const reply = await ingrid.send('PATCH', path, { version: 1, email: 'ola@example.no' });
    expect(reply.body).toMatchObject({
      outcome: 'saved',
      family: { persons: [{ ...ola, email: 'ola@example.no', version: 2 }] },
    });
    expect((await ingrid.send('PATCH', path, { version: 1, phone: null })).status).toBe(409);
  });

  test('parental responsibility is held by others of the family and nobody else', async () => {
    const made = await register('Ansvar', {
      persons: [
        { name: 'Mor', relation: 'parent' },
        { name: 'Barn', relation: 'child' },
      ],
    });
    const stranger = await register('Fremmed', { persons: [{ name: 'X', relation: 'other' }] });
    const [mother, child] = made.persons.map(({ id }) => id);
    const set = (...holders: unknown[]) =>
      ingrid.send('PUT', `/api/v1/families/${made.id}/persons/${String(child)}/responsibility`, { holders });
    expect(codes(await set(child))).toEqual([['holder_is_child', 'holders']]);
    expect(codes(await set(stranger.persons[0]?.id))).toEqual([['person_not_of_family', 'holders']]);
    expect(family(await set(mother, mother)).persons[1]?.responsible).toEqual([mother]);
    expect(family(await set()).persons[1]?.responsible).toEqual([]);
  });

  test('an address has a history, the same day corrects, and the future is refused', async () => {
    const { id } = await register('Flytter', { address: { validFrom: '2019-01-01', area: 'fjell' } });
    const move = (address: object) => ingrid.send('POST', `/api/v1/families/${id}/addresses`, address);
    expect((await move({ validFrom: '2021-01-01', area: 'konnerud' })).status).toBe(201);
    expect(
      family(await move({ validFrom: '2021-01-01', area: 'svelvik' })).addresses.map(({ area }) => area),
    ).toEqual(['svelvik', 'fjell']);
    expect(codes(await move({ validFrom: '2022-03-02' }))).toEqual([['date_in_future', 'validFrom']]);
    expect(codes(await move({ validFrom: '2021-02-01', area: 'atlantis' }))).toEqual([
      ['unknown_code', 'area'],
    ]);
    expect((await ingrid.send('DELETE', `/api/v1/families/${id}/addresses/2021-01-01`)).status).toBe(204);
    expect(await lastLog()).toEqual({ event: 'family.address_removed', subjects: [id] });
    expect((await ingrid.send('DELETE', `/api/v1/families/${id}/addresses/2021-01-01`)).status).toBe(404);
  });

  test('a birth number finds the family for its own team alone', async () => {
    const number = newNumber();
    const find = (actor: TestActor, birthNumber: string) =>
      actor.send('POST', '/api/v1/families/find', { birthNumber });
    const absent = await find(jonas, number);
    const { id } = await register('Finnes', {
      persons: [{ name: 'F', relation: 'parent', birthNumber: number }],
    });
    expect(
      items(await find(ingrid, `${number.slice(0, 6)} ${number.slice(6)}`)).map((item) => item.id),
    ).toEqual([id]);
    expect(await lastLog()).toEqual({ event: 'families.found', subjects: [id] });
    expect((await find(jonas, number)).text).toBe(absent.text);
  });

  test('a number that was changed is found by the new one and not by the old', async () => {
    const [old, now] = [newNumber(), newNumber()];
    const made = await register('Nytt nummer', {
      persons: [{ name: 'F', relation: 'parent', birthNumber: old }],
    });
    const find = async (birthNumber: string) =>
      items(await ingrid.send('POST', '/api/v1/families/find', { birthNumber })).map(({ id }) => id);
    const person = `/api/v1/families/${made.id}/persons/${String(made.persons[0]?.id)}`;
    await ingrid.send('PATCH', person, { version: 1, birthNumber: now });
    expect([await find(old), await find(now)]).toEqual([[], [made.id]]);
    await ingrid.send('PATCH', person, { version: 2, birthNumber: null });
    expect(await find(now)).toEqual([]);
  });

  test('what is stored of it is sealed with its own key, also after every change', async () => {
    const made = await register('Ravnedal', {
      persons: [
        {
          name: 'Ravnedal mor',
          relation: 'parent',
          birthDate: '1985-06-07',
          birthNumber: newNumber(),
          phone: '40000001',
        },
      ],
      address: { validFrom: '2019-01-01', street: 'Ravnedal vei', postalCode: '3044' },
    });
    const family = `/api/v1/families/${made.id}`;
    const person = `${family}/persons/${String(made.persons[0]?.id)}`;
    const address = { validFrom: '2019-01-01', street: 'Ravnedal allé' };
    await ingrid.send('PATCH', family, { version: 1, name: 'Ravnedal igjen' });
    await ingrid.send('PATCH', family, { version: 2, processingGround: null });
    await ingrid.send('PATCH', person, { version: 1, email: 'ravnedal@example.no' });
    await ingrid.send('POST', `${family}/addresses`, address);
    expect((await ingrid.get(family)).body).toMatchObject({
      name: 'Ravnedal igjen',
      version: 3,
      persons: [{ birthDate: '1985-06-07', phone: '40000001', email: 'ravnedal@example.no' }],
      addresses: [{ ...address, postalCode: null }],
    });
    for (const table of ['family', 'person', 'person_detail', 'family_address'] as const) {
      const stored = await app.owner.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t where ${table === 'family' ? 'id' : 'family_id'} = $1`,
        [made.id],
      );
      expect(stored.rows).toHaveLength(1);
      expect(stored.rows[0]?.row).not.toMatch(/ravnedal|1985-06-07|40000001|3044/iu);
      const opened = (await readOpenedRows(app, table)).filter(({ row }) =>
        [row.id, row.family_id].includes(made.id),
      );
      for (const { owners } of opened)
        expect(new Set(Object.values(owners)), table).toEqual(new Set([made.id]));
    }
  });

  test('the list is newest first, a page at a time, and searches in names', async () => {
    for (let index = 0; index < 5; index += 1)
      await register(`Sør-Øst ${String(index)}`, {
        persons: [{ name: `Åse 50%_${String(index)}`, relation: 'parent' }],
      });
    const seen: string[] = [];
    for (let after = {}; ;) {
      const page = await ingrid.send('POST', SEARCH, { q: 'sor-ost', limit: 2, ...after });
      seen.push(...items(page).map(({ name }) => name));
      const { next } = page.body as { next: string | null };
      if (next === null) break;
      after = { after: next };
    }
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4].map((index) => `Sør-Øst ${String(index)}`));
    const found = async (q: string, actor = ingrid) => items(await actor.send('POST', SEARCH, { q })).length;
    expect(await found('ase 50%_3')).toBe(1);
    expect(await found('%')).toBe(5);
    expect(await found('aase')).toBe(5);
    expect(await found('sør', jonas)).toBe(0);
    expect(codes(await ingrid.send('POST', SEARCH, { q: NUMBER }))).toEqual([
      ['birth_number_in_search', 'q'],
    ]);
    expect((await ingrid.get('/api/v1/families?after=abc')).status).toBe(400);
  });
});
