import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

/** The tests' day: late enough that the whole example register lies behind it. */
export const TEST_NOW = new Date('2022-03-01T10:00:00Z');

export type Answer = {
  status: number;
  body: unknown;
  headers: Record<string, unknown>;
  text: string;
  bytes: Uint8Array;
};

export type TestActor = {
  get(url: string): Promise<Answer>;
  send(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    contentType?: string,
    /** Of a file that is sent. */
    fileName?: string,
  ): Promise<Answer>;
  cookie: string;
};

export type TestApp = TestDatabase & {
  app: FastifyInstance;
  clock: Clock & { set(now: Date): void };
  /** One of the example people, signed in through the demo's own route. */
  signIn(login: string): Promise<TestActor>;
  anyone: TestActor;
};

/** The whole program in process, on a migrated database of its own with the example people. */
export async function openTestApp(): Promise<TestApp> {
  const database = await openTestDatabase();
  const clock = settableClock();
  const app = await buildApp({
    db: database.db,
    clock,
    demo: true,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: [],
    log: false,
    mail: { way: 'outbox', workDomains: [] },
  });
  return {
    ...database,
    app,
    clock,
    signIn: async (login) => actorOf(app, await openSession(app, database, login)),
    anyone: actorOf(app, ''),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

function settableClock(): TestApp['clock'] {
  let now = TEST_NOW;
  return {
    now: () => now,
    set: (wanted) => {
      now = wanted;
    },
  };
}

async function openSession(app: FastifyInstance, { owner }: TestDatabase, login: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select id from account where login = $1', [login]);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/demo/sessions',
    headers: { host: '127.0.0.1', 'content-type': 'application/json' },
    payload: JSON.stringify({ accountId: rows[0]?.id }),
  });
  if (answer.statusCode !== 201) throw new Error(`cannot sign in as ${login}: ${answer.body}`);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

function actorOf(app: FastifyInstance, cookie: string): TestActor {
  const call = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    contentType = 'application/json',
    fileName?: string,
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        host: '127.0.0.1',
        cookie,
        ...(body !== undefined && { 'content-type': contentType }),
        ...(fileName !== undefined && { 'x-file-name': encodeURIComponent(fileName) }),
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    return {
      status: answer.statusCode,
      body: isJson && answer.body !== '' ? answer.json<unknown>() : null,
      headers: answer.headers,
      text: answer.body,
      bytes: answer.rawPayload,
    };
  };
  return { cookie, get: (url) => call('GET', url), send: call };
}
