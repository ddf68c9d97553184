import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { EntryContent } from '../catalogue/entry.ts';

const HOST = { host: '127.0.0.1' };
const FORM = 'application/x-www-form-urlencoded';

const entries = {
  skole: { kind: 'service', name: 'Skole', service: 'skole', sector: 'municipal', aliases: ['Skolen'] },
  leksehjelp: {
    name: 'Leksehjelp',
    level: 'universal',
    partners: ['Skolen', 'Frivillige'],
    ageFrom: 6,
    ageTo: 12,
  },
  kurs: { name: 'Kurs for ansatte', audiences: ['staff'] },
  farlig: { name: '<script>alert(1)</script>', summary: '"><img src=x onerror=alert(1)>' },
} as const;

describe.runIf(hasTestServer())('public pages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
    for (const [id, content] of Object.entries(entries))
      await app.owner.query(
        `insert into catalogue_entry (municipality_id, id, content, changed_at, changed_how)
         select id, $1, $2, '2022-02-01', 'example' from municipality where code = '3301'`,
        [
          id,
          EntryContent.parse({
            kind: 'measure',
            service: 'skole',
            summary: `Om ${id}.`,
            audiences: ['children'],
            ...content,
          }),
        ],
      );
    await app.owner.query(
      `insert into catalogue_entry (municipality_id, id, state, content, changed_at, changed_how)
       select municipality_id, 'borte', 'withdrawn', content || '{"name":"Borte"}', changed_at, 'written'
       from catalogue_entry where id = 'leksehjelp'`,
    );
  });
  afterAll(() => app.close());

  const get = (url: string, headers: Record<string, string> = {}) =>
    app.app.inject({ method: 'GET', url, headers: { ...HOST, ...headers } });
  const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.app.inject({
      method: 'POST',
      url,
      headers: { ...HOST, 'content-type': FORM, ...headers },
      payload: new URLSearchParams(fields).toString(),
    });

  const paths = [
    '',
    '/sok',
    '/tjenester',
    '/tjenester/skole',
    '/hjelp',
    '/om',
    '/mangler',
    '/nytt',
    '/leksehjelp',
  ];
  test.each(paths.flatMap((path) => [`/katalog${path}`, `/nn/katalog${path}`]))(
    '%s is a page for anybody, without a cookie',
    async (path) => {
      const answer = await get(path, { cookie: 'levekar=nonsense' });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body).toMatch(
        path.startsWith('/nn') ? /^<!doctype html><html lang="nn">/u : /lang="nb"/u,
      );
      expect(answer.body.match(/<h1/gu)).toHaveLength(1);
      const head = await app.app.inject({ method: 'HEAD', url: path, headers: HOST });
      expect([head.statusCode, head.body]).toEqual([200, '']);
    },
  );

  test('a page is kept for a minute, and then asked for by its tag', async () => {
    const first = await get('/katalog/leksehjelp');
    expect(first.headers['cache-control']).toMatch(/^public, max-age=60/u);
    const again = await get('/katalog/leksehjelp', { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const style = /\/katalog\/stil\.css\?v=[\w-]+/u.exec(first.body)?.[0] ?? '';
    expect((await get(style)).headers['cache-control']).toContain('immutable');
    expect((await get('/katalog/stil.css?v=old')).headers['cache-control']).toMatch(/max-age=60/u);
  });

  test.each([
    '/katalog/',
    '/nn/katalog/',
    '/katalog/tjenester/',
    '/katalog/leksehjelp/',
    '/katalog/sok/?q=a',
  ])('%s: a stroke at the end is no other page', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe((await get(path.replace(/\/(?=\?|$)/u, ''))).body);
  });

  test('a search by filters alone says which, and leads to filters only where there are any', async () => {
    const { body } = await get('/katalog/sok?tjeneste=skole&niva=universal');
    expect(body).toContain('<h1>Tiltak og tilbud: For alle, Skole</h1>');
    const hasFilters = body.includes('id="filtre"');
    expect(body.includes('href="#filtre"')).toBe(hasFilters);
    expect(hasFilters).toBe(false);
    expect((await get('/katalog/sok')).body).toMatch(/href="#filtre"[^]*id="filtre"/u);
  });

  test('what a parent answers is kept by no cache, and tells of nothing for staff', async () => {
    const answer = await get('/katalog/hjelp?alder=8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toContain('Leksehjelp');
    expect(answer.body).toContain('passer for 8 år');
    expect(answer.body).not.toContain('Kurs for ansatte');
  });

  test('a partner leads to its page, and one that is not there is text', async () => {
    const { body } = await get('/katalog/leksehjelp');
    expect(body).toContain('<a href="/katalog/tjenester/skole">Skolen</a>');
    expect(body).toContain('<li>Frivillige</li>');
  });

  test.each([
    '/katalog/borte',
    '/katalog/aldri-vaert',
    '/katalog/a/b/c',
    '/katalog/tjenester/leksehjelp',
    `/katalog/${'a'.repeat(400)}`,
    '/katalog/LEKSEHJELP',
    '/katalog/..%2f..%2fetc',
  ])('%s: a page that says so, with a way on', async (path) => {
    const answer = await get(path);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('Vi finner ikke siden');
    expect(answer.body).not.toContain('Borte');
  });

  test.each([
    ['/katalog/sok?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E', 200],
    ['/katalog/sok?q=a&q=b&niva=universal&niva=universal', 200],
    ['/katalog/sok?niva=%22%3E%3Cscript%3E', 400],
    ['/katalog/sok?alder=999', 400],
    ['/katalog/sok?side=-1&side=99999999', 200],
    ['/katalog/sok?side=400', 200],
    [`/katalog/sok?q=${'a'.repeat(201)}`, 400],
    ['/katalog/sok?q=%00', 400],
    ['/katalog/sok?q=%ff', 400],
    ['/katalog/sok?__proto__=1&constructor=2&fbclid=3', 200],
    ['/katalog/hjelp?alder=abc', 400],
    ['/katalog/hjelp?alder=-1', 400],
    ['/katalog/hjelp?tema=%3Cb%3E&bydel=xyz&hvem=abc', 200],
    ['/katalog?municipality=9999', 404],
    ['/katalog?municipality=%27%3B--', 404],
  ])('%s: a page with status %d, in which nothing runs', async (path, status) => {
    const answer = await get(path);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.body).not.toMatch(/<script>|onerror=alert\(1\)>/u);
  });

  test('an entry written by somebody hostile is text on every page that tells of it', async () => {
    for (const path of [
      '/katalog/farlig',
      '/katalog/tjenester/skole',
      '/katalog/sok',
      '/katalog/hjelp?alder=3',
      '/katalog/farlig/endring',
      '/katalog/sitemap.xml',
    ])
      expect((await get(path)).body).not.toMatch(/<script>alert|<img src=x/u);
  });

  test('what is missing is kept sealed, of nobody, and told with thanks', async () => {
    const answer = await post('/katalog/mangler', {
      tema: 'leisure',
      bydel: 'fjell',
      alder: '6-12',
      ord: 'Gratis  sjakk',
    });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([200, undefined]);
    expect(answer.body).toContain('Takk for at du sa fra');
    const { rows } = await app.owner.query('select * from catalogue_gap');
    expect(rows).toMatchObject([
      { source: 'search', needs: ['leisure'], area: 'fjell', age_band: '6-12', language: 'nb' },
    ]);
    expect(String((rows[0] as { words: Buffer }).words)).not.toContain('sjakk');
  });

  test.each([
    [{}, 'Velg minst ett tema'],
    [{ tema: 'leisure', ord: 'Ring 481 23 456 <b>' }, 'telefonnummer'],
    [{ ord: 'Gutt 13097248022 <b>' }, 'fødselsnummer'],
    [{ ord: `${'a'.repeat(501)} <b>` }, 'for lang'],
    [{ tema: 'nonsense', ord: '<b>' }, 'Velg på nytt'],
    [{ bydel: 'nonsense', ord: '<b>' }, 'Velg på nytt'],
  ])('a gap with %j is refused with a text, and nothing written is lost', async (fields, text) => {
    const before = await app.owner.query('select from catalogue_gap');
    const answer = await post('/nn/katalog/mangler', fields).then(async (nynorsk) => {
      expect(nynorsk.statusCode).toBe(422);
      return post('/katalog/mangler', fields);
    });
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true]);
    if ('ord' in fields) expect(answer.body).toContain(fields.ord.replace('<b>', '&lt;b&gt;'));
    expect((await app.owner.query('select from catalogue_gap')).rowCount).toBe(before.rowCount);
  });

  test('a change is proposed from the entry as it stands, and waits', async () => {
    const answer = await post('/katalog/leksehjelp/endring', {
      ord: 'Nytt nummer: 48 12 34 56',
      epost: 'kari@eksempel.no',
    });
    expect([answer.statusCode, answer.body.includes('Takk for forslaget')]).toEqual([200, true]);
    await post('/katalog/nytt', { ord: 'Sjakk på biblioteket' });
    const { rows } = await app.owner.query(
      'select entry_id, base_version, by_account, state, reply_to is null as "isMute" from catalogue_proposal order by entry_id nulls last',
    );
    expect(rows).toEqual([
      { entry_id: 'leksehjelp', base_version: 1, by_account: null, state: 'open', isMute: false },
      { entry_id: null, base_version: null, by_account: null, state: 'open', isMute: true },
    ]);
  });

  test.each([
    [{ ord: '' }, 'Skriv hva forslaget'],
    [{ ord: 'Hei', epost: 'ikke en adresse' }, 'E-postadressen er ikke skrevet riktig'],
    [{ ord: 'Gutt 130972 48022' }, 'fødselsnummer'],
    [{ ord: 'a'.repeat(2001) }, 'for lang'],
  ])('a change with %j is refused with a text', async (fields, text) => {
    const answer = await post('/katalog/leksehjelp/endring', fields);
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true]);
  });

  test('a form from another site, as JSON, of nothing or too large is refused with a page', async () => {
    const foreign = await post('/katalog/mangler', { tema: 'leisure' }, { origin: 'https://evil.example' });
    const json = await post('/katalog/mangler', {}, { 'content-type': 'application/json' });
    const large = await post('/katalog/mangler', { ord: 'a'.repeat(100_000) });
    const gone = await post('/katalog/borte/endring', { ord: 'Hei' });
    expect([foreign, json, large, gone].map(({ statusCode }) => statusCode)).toEqual([403, 415, 413, 404]);
    for (const { headers } of [foreign, json, large, gone])
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('writing has an end: the twenty-first in a minute is told so in a page', async () => {
    let last = await post('/nn/katalog/nytt', {});
    for (let sent = 0; sent < 20; sent += 1) last = await post('/nn/katalog/nytt', {});
    expect([last.statusCode, last.body.includes('sendt for mykje på kort tid')]).toEqual([429, true]);
  });

  test('robots are told what they may read, and where it all is', async () => {
    const robots = await get('/robots.txt');
    expect(robots.body).toMatch(
      /Allow: \/katalog\n[^]*Disallow: \/\nSitemap: http:\/\/127\.0\.0\.1\/katalog\/sitemap\.xml/u,
    );
    const { body, headers } = await get('/katalog/sitemap.xml');
    expect(headers['content-type']).toContain('application/xml');
    expect(body).toContain('<loc>http://127.0.0.1/nn/katalog/leksehjelp</loc>');
    expect(body).not.toContain('borte');
  });
});
