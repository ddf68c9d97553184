import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import type { OwnSession } from './own-session.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe.runIf(hasTestServer())('own sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    await app.owner.query('delete from session');
  });

  const later = (minutes: number) => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));
  const listed = async (actor: TestActor) =>
    ((await actor.get('/api/v1/sessions')).body as { items: OwnSession[] }).items;
  const status = async (actor: TestActor) => (await actor.get('/api/v1/session')).status;

  /** Signs in from a browser that has this cookie already. */
  async function signInWith(login: string, cookie: string, userAgent = FIREFOX): Promise<string> {
    const { rows } = await app.owner.query<{ id: string }>('select id from account where login = $1', [
      login,
    ]);
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/v1/demo/sessions',
      headers: {
        host: '127.0.0.1',
        'content-type': 'application/json',
        'user-agent': userAgent,
        ...(cookie !== '' && { cookie }),
      },
      payload: JSON.stringify({ accountId: rows[0]?.id }),
    });
    expect(answer.statusCode).toBe(201);
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  }
  const asking = async (cookie: string) =>
    (await app.app.inject({ url: '/api/v1/session', headers: { host: '127.0.0.1', cookie } })).statusCode;

  test('are listed for oneself alone, with when, and which browser roughly, and no token', async () => {
    const marit = await app.signIn('marit');
    later(5);
    const cookie = await signInWith('marit', '');
    await app.signIn('yusuf');
    later(10);
    const items = await listed(marit);
    expect(items).toEqual([
      {
        id: expect.any(String),
        beganAt: '2022-03-01T10:05:00.000Z',
        usedAt: '2022-03-01T10:05:00.000Z',
        endsAt: '2022-03-01T20:05:00.000Z',
        browser: 'firefox',
        system: 'linux',
        isCurrent: false,
      },
      {
        id: expect.any(String),
        beganAt: '2022-03-01T10:00:00.000Z',
        usedAt: '2022-03-01T10:15:00.000Z',
        endsAt: '2022-03-01T20:00:00.000Z',
        browser: null,
        system: null,
        isCurrent: true,
      },
    ]);
    const { rows } = await app.owner.query<{ text: string }>('select s::text as text from session s');
    const token = cookie.split('=')[1] ?? '?';
    expect(rows.filter(({ text }) => text.includes(token) || text.includes('Mozilla'))).toEqual([]);
  });

  test('one is ended by its id, and at once; the rest together', async () => {
    const [here, there, third] = [
      await app.signIn('marit'),
      await app.signIn('marit'),
      await app.signIn('marit'),
    ];
    const id = (await listed(there)).find(({ isCurrent }) => isCurrent)?.id ?? '';
    expect((await here.send('DELETE', `/api/v1/sessions/${id}`)).status).toBe(204);
    expect([await status(here), await status(there), await status(third)]).toEqual([200, 401, 200]);
    expect((await here.send('DELETE', `/api/v1/sessions/${id}`)).status).toBe(404);
    expect((await here.send('DELETE', '/api/v1/sessions')).status).toBe(204);
    expect([await status(here), await status(third)]).toEqual([200, 401]);
    expect(await listed(here)).toHaveLength(1);
  });

  test("nobody ends another's: it answers as what is missing", async () => {
    const marit = await app.signIn('marit');
    const yusuf = await app.signIn('yusuf');
    const id = (await listed(yusuf))[0]?.id ?? '';
    const theirs = await marit.send('DELETE', `/api/v1/sessions/${id}`);
    const nobodys = await marit.send('DELETE', '/api/v1/sessions/00000000-0000-4000-8000-000000000000');
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect((await marit.send('DELETE', '/api/v1/sessions')).status).toBe(204);
    expect(await status(yusuf)).toBe(200);
  });

  test('signing in anew gives a new token and ends the one that the browser came with', async () => {
    const first = await signInWith('marit', '');
    const second = await signInWith('yusuf', first);
    expect(second).not.toBe(first);
    expect([await asking(first), await asking(second)]).toEqual([401, 200]);
    // a token that somebody planted in the browser beforehand never becomes a session
    const planted = `levekar_session=${'x'.repeat(43)}`;
    expect(await signInWith('marit', planted)).not.toBe(planted);
    expect(await asking(planted)).toBe(401);
  });

  test('end after half an hour without a request, and after ten hours however busy', async () => {
    const actor = await app.signIn('marit');
    for (let hour = 0; hour < 9; hour += 1)
      for (let third = 0; third < 3; third += 1) {
        later(20);
        expect(await status(actor)).toBe(200);
      }
    for (const minutes of [20, 20, 19]) {
      later(minutes);
      expect(await status(actor)).toBe(200);
    }
    later(2);
    expect(await status(actor)).toBe(401);
    const idle = await app.signIn('marit');
    later(31);
    expect(await status(idle)).toBe(401);
    expect(await listed(await app.signIn('marit'))).toHaveLength(1);
  });

  test('of an account that is ended are refused from the next request on', async () => {
    const ended = await app.signIn('solveig');
    expect(await status(ended)).toBe(200);
    const tarjei = await app.signIn('tarjei');
    const { rows } = await app.owner.query<{ id: string; name: string }>(
      `select id, name from account where login = 'solveig'`,
    );
    const { id, name } = rows[0] ?? { id: '', name: '' };
    const answer = await tarjei.send('PUT', `/api/v1/setup/people/${id}`, { name, activeTo: '2022-03-01' });
    expect(answer.status).toBeLessThan(300);
    expect(await status(ended)).toBe(401);
    await app.owner.query(`update account set active_to = null where login = 'solveig'`);
  });

  test('that are long over are swept away when their person signs in', async () => {
    await app.signIn('marit');
    later(60 * 40);
    await app.signIn('marit');
    const { rows } = await app.owner.query('select from session');
    expect(rows).toHaveLength(1);
  });
});
