import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { ROUTES } from '../../src/app.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { ROLES } from '../../src/shared/signed-in.ts';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../kit/app.ts';
import { hasTestServer } from '../kit/database.ts';
import { enquiry } from '../kit/enquiry.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const HOST = { host: '127.0.0.1' };
const JSON_TYPE = { 'content-type': 'application/json' };

const urlOf = ({ path }: Route) =>
  path
    .replace('/teams/:id', '/teams/1')
    .replaceAll(/:(id|(?!service)\w+Id)\b/gu, ID)
    .replace(':year', '2021')
    .replace(':validFrom', '2021-01-01')
    .replace(':list', 'topic')
    .replace(':kind', 'case')
    .replace(':language', 'nb')
    .replaceAll(/:\w+/gu, '1');
const named = ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const);
// A guest comes by a link, and nobody who is signed in is one.
const forSignedIn = named.filter(([, { access }]) => typeof access === 'string' || !access.includes('guest'));
// A link to a public page is passed on by programs that add to it, and its forms are answered with pages.
const strict = forSignedIn.filter(([, { response }]) => response !== 'page');
const problemsOf = (answer: Answer) =>
  ((answer.body as { issues?: { path: string; problem: string }[] } | null)?.issues ?? []).map(
    ({ problem }) => problem,
  );

describe('every route', () => {
  test.each(named)(
    '%s takes no field that it does not name, at any depth',
    (_name, { params, query, body }) => {
      for (const schema of [params, query, body]) expect(openObjects(schema)).toEqual([]);
    },
  );
});

describe.runIf(hasTestServer())('strictness', () => {
  let app: TestApp;
  /** One who has every role, so that it is never the role that refuses. */
  let all: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    await app.owner.query(
      `insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, role, '2018-01-01' from account, unnest($1::text[]) as role
       where login = 'ingrid' and role not in ('operator', 'guest') on conflict do nothing`,
      [[...ROLES]],
    );
    all = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  const raw = (options: Record<string, unknown>) =>
    app.app.inject({ method: 'POST', url: '/api/v1/enquiries', ...options } as never) as unknown as Promise<{
      statusCode: number;
      body: string;
      headers: Record<string, unknown>;
    }>;

  test.each(strict)('%s refuses what it does not know in the address', async (_name, route) => {
    const isBodied = route.body !== undefined || route.fileLimit !== undefined;
    const url = `${urlOf(route)}?zq=1`;
    const answer =
      route.method === 'GET'
        ? await all.get(url)
        : await all.send(
            route.method,
            url,
            isBodied ? {} : undefined,
            route.fileLimit === undefined ? undefined : 'application/octet-stream',
          );
    expect(answer.status).toBe(400);
    expect(problemsOf(answer)).toContain('unknown_field');
  });

  test.each(strict.filter(([, { method, fileLimit }]) => method !== 'GET' && fileLimit === undefined))(
    '%s refuses what it does not know in the body, and a body where it takes none',
    async (_name, route) => {
      const method = route.method === 'GET' ? 'POST' : route.method;
      const answer = await all.send(method, urlOf(route), { zq: 1 });
      // of a choice between several bodies it is only told that it is none of them
      expect([answer.status, answer.text.includes('invalid_input')]).toEqual([400, true]);
    },
  );

  test.each([
    ['a key twice', '{"a":1,"a":2}'],
    ['a key twice, written in two ways', '{"a":1,"\\u0061":2}'],
    ['__proto__', `{"__proto__":{"kind":"case"},${JSON.stringify(enquiry()).slice(1)}`],
    ['constructor', `{"constructor":{},${JSON.stringify(enquiry()).slice(1)}`],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xe6, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-8 that is too long for its letter', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['half a JSON', '{"a":'],
    ['nothing', ''],
    ['a lone surrogate', JSON.stringify(enquiry({ note: '\ud800' }))],
    ['a NUL', JSON.stringify(enquiry({ note: '\0' }))],
  ])('a body with %s is refused', async (_name, payload) => {
    const answer = await raw({ headers: { ...HOST, ...JSON_TYPE, cookie: all.cookie }, payload });
    expect(answer.statusCode).toBe(400);
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['plain text', 'text/plain'],
    ['a file', 'application/octet-stream'],
  ])('a body that says it is %s is refused', async (_name, type) => {
    const payload = JSON.stringify(enquiry());
    const answer = await raw({ headers: { ...HOST, 'content-type': type, cookie: all.cookie }, payload });
    expect(answer.statusCode).toBe(415);
  });

  test.each([
    '?after=%',
    '?after=%e6',
    '?after=%E0%A4%A',
    '?after=%c0%af',
    '?__proto__=1',
    '?limit=1&limit=2',
    '/%e6',
  ])('an address that ends in %s is refused', async (end) => {
    const answer = await all.get(`/api/v1/enquiries${end}`);
    expect(answer.status).toBe(400);
    expect(answer.headers['x-request-id']).toEqual((answer.body as { requestId: string }).requestId);
  });

  test.each([
    ['PUT', '/api/v1/health', 'GET, HEAD'],
    ['POST', `/api/v1/enquiries/${ID}`, 'GET, HEAD, PUT'],
    ['OPTIONS', '/api/v1/enquiries', 'GET, HEAD, POST'],
    ['TRACE', '/api/v1/enquiries', 'GET, HEAD, POST'],
    ['GET', '/api/v1/demo/sessions', 'POST'],
  ])('%s %s is told what there is instead', async (method, url, allow) => {
    const answer = await raw({ method, url, headers: { ...HOST, cookie: all.cookie } });
    expect(answer.statusCode).toBe(405);
    const offered = String(answer.headers.allow).split(', ');
    for (const each of allow.split(', ')) expect(offered).toContain(each);
    expect(offered).not.toContain(method);
  });

  test('the name of a file comes in a header, where no proxy writes it down', async () => {
    const send = (name: string) =>
      raw({
        url: '/api/v1/imports',
        headers: {
          ...HOST,
          'content-type': 'application/octet-stream',
          cookie: all.cookie,
          'x-file-name': name,
        },
        payload: Buffer.from('Nr;Dato'),
      });
    const answer = await send(encodeURIComponent('Ås 2021.csv'));
    expect(JSON.parse(answer.body)).toMatchObject({ fileName: 'Ås 2021.csv' });
    for (const name of ['%e6', '%00', 'a'.repeat(201)]) expect((await send(name)).statusCode).toBe(400);
  });

  const changing = forSignedIn.filter(([, { method }]) => method !== 'GET');
  test.each(changing)('%s is refused to the page of another site', async (_name, route) => {
    for (const stated of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: 'http://127.0.0.1:1' },
      { origin: 'http://127.0.0.1.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1' },
      { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
    ]) {
      const answer = await raw({
        method: route.method,
        url: urlOf(route),
        headers: { ...HOST, ...JSON_TYPE, ...stated, cookie: all.cookie },
        payload: '{}',
      });
      expect([stated, answer.statusCode]).toEqual([stated, 403]);
      if (route.response !== 'page') expect(answer.body).toContain('foreign_origin');
    }
  });

  test('what the API shows is shown to no page of another site, and by a link of our own', async () => {
    const asked = (headers: Record<string, string>) =>
      raw({ method: 'GET', url: '/api/v1/session', headers: { ...HOST, cookie: all.cookie, ...headers } });
    expect((await asked({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await asked({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    expect((await asked({ 'sec-fetch-site': 'none' })).statusCode).toBe(200);
  });

  test('every answer has its id, is kept by nobody, and says nothing of where it was asked from', async () => {
    const asked = [
      await all.get('/api/v1/session'),
      await all.get('/api/v1/enquiries'),
      await all.get('/api/v1/nothing'),
      await all.get('/nothing-at-all'),
      await all.get('/api/v1/enquiries?after=%'),
      await all.get('/api/v1/enquiries?after=x'),
      await all.send('PUT', '/api/v1/health'),
      await all.send('POST', '/api/v1/enquiries', '{'),
      await all.send('POST', '/api/v1/enquiries', 'x'.repeat(1_100_000)),
      await all.send('POST', '/api/v1/enquiries', '{}', 'text/plain'),
      await app.anyone.get('/api/v1/enquiries'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([
      200, 200, 404, 404, 400, 400, 405, 400, 413, 415, 401,
    ]);
    const ids = new Set(asked.map(({ headers }) => headers['x-request-id']));
    expect(ids.size).toBe(asked.length);
    for (const { headers, body } of asked) {
      const { requestId } = body as { requestId?: string };
      if (requestId !== undefined) expect(headers['x-request-id']).toBe(requestId);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/u);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|http:/u);
    }
  });
});

/** Paths of the objects in a schema that let unknown fields through. */
function openObjects(schema: z.ZodType | undefined): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const { def } = (value as { _zod?: { def: Record<string, unknown> } })._zod ?? {};
    if (def === undefined) {
      if (Array.isArray(value)) value.forEach((each, index) => walk(each, `${path}.${String(index)}`));
      return;
    }
    if (def.type === 'object') {
      const { catchall } = def as { catchall?: { _zod: { def: { type: string } } } };
      if (catchall?._zod.def.type !== 'never') found.push(path);
      for (const [name, member] of Object.entries(def.shape as object)) walk(member, `${path}.${name}`);
    } else if (def.type === 'lazy') walk((def.getter as () => unknown)(), path);
    else if (def.type === 'any' || def.type === 'unknown' || def.type === 'custom') found.push(path);
    else
      for (const [name, member] of Object.entries(def))
        if (name !== 'checks') walk(member, `${path}<${name}>`);
  };
  walk(schema, '');
  return found;
}
