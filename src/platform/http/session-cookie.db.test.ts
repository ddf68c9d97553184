import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { buildApp } from '../../app.ts';
import { systemClock } from '../../shared/clock.ts';

describe.runIf(hasTestServer())("the session's cookie", () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let accountId: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    app = await buildApp({
      db: database.db,
      clock: systemClock,
      demo: true,
      realBirthNumbers: false,
      pages: null,
      trustedProxies: ['127.0.0.1'],
      log: false,
      sessions: { idleMinutes: 5, hours: 2 },
    });
    const { rows } = await database.owner.query<{ id: string }>(
      `select id from account where login = 'ingrid'`,
    );
    accountId = rows[0]?.id ?? '';
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const over = (protocol: 'http' | 'https', cookie = '') => ({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'x-forwarded-proto': protocol,
    ...(cookie !== '' && { cookie }),
  });
  const signIn = async (protocol: 'http' | 'https') => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/demo/sessions',
      headers: over(protocol),
      payload: JSON.stringify({ accountId }),
    });
    return String(answer.headers['set-cookie']);
  };
  const ask = async (protocol: 'http' | 'https', cookie: string) =>
    (await app.inject({ url: '/api/v1/session', headers: over(protocol, cookie) })).statusCode;

  test('over https is kept to this host, to https, from scripts and from other sites', async () => {
    const parts = (await signIn('https')).split('; ');
    expect(parts[0]).toMatch(/^__Host-levekar_session=[\w-]{43}$/u);
    expect(parts.slice(1).filter((part) => !part.startsWith('Expires='))).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']),
    );
    expect(parts.some((part) => part.startsWith('Domain'))).toBe(false);
    expect(await ask('https', parts[0] ?? '')).toBe(200);
  });

  test('of an unsafe page is none over https: it could be of somebody in between', async () => {
    const [plain = ''] = (await signIn('http')).split('; ');
    expect(plain).toMatch(/^levekar_session=/u);
    expect(await ask('http', plain)).toBe(200);
    expect(await ask('https', plain)).toBe(401);
  });

  test('is taken away at sign-out, under the same name', async () => {
    const [cookie = ''] = (await signIn('https')).split('; ');
    const { headers } = await app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { host: '127.0.0.1', 'x-forwarded-proto': 'https', cookie },
    });
    expect(String(headers['set-cookie'])).toMatch(/^__Host-levekar_session=;.*Expires=Thu, 01 Jan 1970/u);
    expect(await ask('https', cookie)).toBe(401);
  });

  test('and the session last as long as the settings say', async () => {
    const cookie = await signIn('http');
    const expires = Date.parse(/Expires=([^;]+)/u.exec(cookie)?.[1] ?? '');
    expect(Math.abs(expires - Date.now() - 2 * 3_600_000)).toBeLessThan(60_000);
    const [pair = ''] = cookie.split('; ');
    await database.owner.query(`update session set last_seen_at = last_seen_at - interval '6 minutes'`);
    expect(await ask('http', pair)).toBe(401);
  });

  test('a change over https is refused to a page without it', async () => {
    const [cookie = ''] = (await signIn('https')).split('; ');
    const change = async (origin: string) =>
      (
        await app.inject({
          method: 'PUT',
          url: '/api/v1/session/language',
          headers: { ...over('https', cookie), origin },
          payload: '{"language":"nb"}',
        })
      ).statusCode;
    expect(await change('http://127.0.0.1')).toBe(403);
    expect(await change('https://127.0.0.1')).toBe(204);
  });
});
