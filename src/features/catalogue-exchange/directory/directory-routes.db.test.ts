import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/kit/app.ts';
import { hasTestServer } from '../../../../test/kit/database.ts';
import { TERMS, termKey } from '../hsds/field-terms.ts';
import { Page } from './directory-query.ts';

const DIRECTORY = '/api/v1/directory';
const CSV = [
  'id;name;kind;service;level;summary;address;elsewhere;keywords',
  'nav;NAV;service;nav;;Arbeid og penger;;;',
  'forening;Foreningen;service;forening;;Frivillige;Gata 1, 3015 Drammen;;',
  'laan;Lån av ski;offer;forening;universal;Ski til alle;Storgata 2, 3015 Drammen;;utstyr',
  'raad;Råd om gjeld;measure;nav;indicated;Hjelp med gjeld;;;',
  'ide;Fra en annen;measure;nav;universal;En idé;;Bergen;',
].join('\n');

describe.runIf(hasTestServer())('the open directory', { timeout: 60_000 }, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
    const ingrid = await app.signIn('ingrid');
    const sent = await ingrid.send(
      'POST',
      '/api/v1/catalogue/imports?dryRun=false',
      Buffer.from(CSV),
      'application/octet-stream',
    );
    expect(sent.body).toMatchObject({ isStored: true });
  });
  afterAll(() => app.close());

  const list = async (path: string) => {
    const answer = await app.anyone.get(`${DIRECTORY}/${path}`);
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.anything()]);
    return Page.parse(answer.body);
  };
  const namesOf = async (path: string) => (await list(path)).contents.map(({ name }) => name);
  const idOf = async (path: string, name: string) =>
    String((await list(path)).contents.find((one) => one['name'] === name)?.['id']);

  test('says what it is, with and without a slash at the end', async () => {
    for (const path of [DIRECTORY, `${DIRECTORY}/`])
      expect((await app.anyone.get(path)).body).toMatchObject({ version: '3.0' });
  });

  test('pages of services: as large as they are asked to be, and no larger', async () => {
    expect(await list('services?per_page=3&page=2')).toMatchObject({
      total_items: 4,
      total_pages: 2,
      page_number: 2,
      size: 1,
      first_page: false,
      last_page: true,
      empty: false,
    });
    expect(await list('services?page=9')).toMatchObject({ size: 0, empty: true, contents: [] });
    for (const query of [
      'per_page=0',
      'per_page=101',
      'page=0',
      'page=x',
      'page=1.5',
      'foo=1',
      'format=ndjson',
      'modified_after=soon',
      'full=1',
      'municipality=1',
    ])
      expect([query, (await app.anyone.get(`${DIRECTORY}/services?${query}`)).status]).toEqual([query, 400]);
  });

  test('filters: who gives, which term, which taxonomy, since when, which words', async () => {
    const giver = await idOf('organizations', 'Foreningen');
    expect(await namesOf(`services?organization_id=${giver}`)).toEqual(['Foreningen', 'Lån av ski']);
    expect(await namesOf('services?organization_id=nobody')).toEqual([]);
    const term = TERMS.get(termKey('levekar.level', 'indicated'));
    expect(await namesOf(`services?taxonomy_term_id=${term?.id ?? ''}`)).toEqual(['Råd om gjeld']);
    expect(await namesOf(`services?taxonomy_id=${term?.taxonomy_id ?? ''}`)).toEqual([
      'Lån av ski',
      'Råd om gjeld',
    ]);
    expect(await namesOf('services?taxonomy_id=nothing')).toEqual([]);
    expect(await namesOf('services?search=gjeld')).toEqual(['Råd om gjeld']);
    expect(await namesOf('services?modified_after=2022-03-01')).toHaveLength(4);
    expect(await namesOf('services?modified_after=2022-03-02T00:00:00Z')).toEqual([]);
    expect((await list('services?minimal=true')).contents[0]).toEqual({
      id: expect.any(String) as string,
      modified_date: '2022-03-01T00:00:00.000Z',
    });
  });

  test('one of each, whole; what is not there, and what is of another sort, is the same 404', async () => {
    const service = await idOf('services', 'Lån av ski');
    const giver = await idOf('organizations', 'Foreningen');
    const { contents } = await list('service_at_locations?full=true');
    expect(contents).toMatchObject([
      { location: { addresses: [{ city: 'Drammen' }] } },
      { service: { name: 'Lån av ski' } },
    ]);
    const place = String(contents[1]?.['id']);
    expect((await app.anyone.get(`${DIRECTORY}/services/${service}`)).body).toMatchObject({
      id: service,
      organization: { id: giver, name: 'Foreningen' },
    });
    expect(
      (await app.anyone.get(`${DIRECTORY}/organizations/${giver}?full_service=true`)).body,
    ).toMatchObject({
      id: giver,
      services: [{ name: 'Foreningen' }, { name: 'Lån av ski', attributes: expect.any(Array) as unknown }],
    });
    expect((await app.anyone.get(`${DIRECTORY}/service_at_locations/${place}`)).body).toMatchObject({
      service_id: service,
    });
    const [taxonomy] = (await list('taxonomies')).contents;
    const [term] = (await list(`taxonomy_terms?taxonomy_id=${String(taxonomy?.['id'])}`)).contents;
    expect((await app.anyone.get(`${DIRECTORY}/taxonomies/${String(taxonomy?.['id'])}`)).body).toEqual(
      taxonomy,
    );
    expect((await app.anyone.get(`${DIRECTORY}/taxonomy_terms/${String(term?.['id'])}`)).body).toEqual(term);
    for (const path of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'])
      for (const id of ['nothing', place, giver].filter(
        (one) => one !== (path === 'organizations' ? giver : path === 'service_at_locations' ? place : ''),
      ))
        expect([path, id, (await app.anyone.get(`${DIRECTORY}/${path}/${id}`)).status]).toEqual([
          path,
          id,
          404,
        ]);
  });

  test('ideas from elsewhere are no services here, but an id from the export leads to them', async () => {
    expect(await namesOf('services')).not.toContain('Fra en annen');
    const all = (await app.anyone.get('/api/v1/catalogue/export')).body as {
      id: string;
      name: string;
      status: string;
    }[];
    const idea = all.find(({ name }) => name === 'Fra en annen');
    expect(idea?.status).toBe('inactive');
    expect((await app.anyone.get(`${DIRECTORY}/services/${idea?.id ?? ''}`)).status).toBe(200);
  });

  test('any site may read it, and caches may keep it for a while', async () => {
    const answer = await app.anyone.get(`${DIRECTORY}/services`);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': expect.stringContaining('public') as string,
      etag: expect.any(String) as string,
    });
  });
});
