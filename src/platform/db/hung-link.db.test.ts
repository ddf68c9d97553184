import { createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { systemClock } from '../../shared/clock.ts';
import type { Connection } from './connection.ts';
import { openDatabase, type Database } from './database.ts';

/** Between us and the server; `hang` swallows every byte both ways, and takes new connections that get no answer. */
type Link = { connection: Connection; hang(): void; heal(): void; close(): Promise<void> };

describe.runIf(hasTestServer())('a link to the database that hangs', () => {
  let database: TestDatabase;
  let link: Link;
  let db: Database;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    link = await openLink(database.login);
    db = await openDatabase(link.connection, database.keys, { max: 3, statementTimeout: 4000 });
  });
  afterEach(async () => {
    link.heal();
    await db.destroy();
    await link.close();
  });

  const timed = async (work: Promise<unknown>) => {
    const began = performance.now();
    const outcome = await work.then(
      () => 'done',
      (error: unknown) => String(error),
    );
    return { outcome, took: performance.now() - began };
  };
  const one = () => sql`select 1`.execute(db);

  test.each(['before the first word', 'between two queries', 'before the commit'])(
    'is given up within 3 s: %s',
    async (when) => {
      const work = db.transaction().execute(async (tx) => {
        if (when === 'between two queries') link.hang();
        await sql`select 1`.execute(tx);
        if (when === 'before the commit') link.hang();
      });
      if (when === 'before the first word') link.hang();
      const { outcome, took } = await timed(work);
      expect(outcome).not.toBe('done');
      expect(took).toBeLessThan(3000);
    },
  );

  test('many at once are given up within 3 s, and all is well as soon as it is back', async () => {
    await Promise.all([one(), one(), one()]);
    link.hang();
    const all = await Promise.all(Array.from({ length: 12 }, () => timed(one())));
    for (const { outcome, took } of all) {
      expect(outcome).not.toBe('done');
      expect(took).toBeLessThan(3000);
    }
    link.heal();
    const { outcome, took } = await timed(Promise.all([one(), one(), one(), one()]));
    expect(outcome).toBe('done');
    expect(took).toBeLessThan(1000);
  });

  test('a query that the server works on takes its time, to the limit of a statement', async () => {
    expect((await timed(sql`select pg_sleep(2.4)`.execute(db))).outcome).toBe('done');
    const { outcome, took } = await timed(sql`select pg_sleep(30)`.execute(db));
    expect(outcome).toContain('statement timeout');
    expect(took).toBeLessThan(6000);
  });

  test('one dead connection among living ones is thrown away and no other', async ({ skip }) => {
    const pids = await Promise.all(
      [0, 1, 2].map(() =>
        db.connection().execute(async (held) => {
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.1)`.execute(
            held,
          );
          return rows[0]?.pid ?? 0;
        }),
      ),
    );
    // another user's server, or one on another machine, is not ours to stop
    try {
      process.kill(pids[2] ?? NaN, 'SIGSTOP');
    } catch {
      skip();
    }
    try {
      const all = await Promise.all([timed(one()), timed(one()), timed(one())]);
      expect(all.filter(({ outcome }) => outcome === 'done')).toHaveLength(2);
      expect(Math.max(...all.map(({ took }) => took))).toBeLessThan(3000);
      expect((await timed(Promise.all([one(), one(), one()]))).outcome).toBe('done');
    } finally {
      process.kill(pids[2] ?? 0, 'SIGCONT');
    }
  });

  test('a request is answered within 3 s with 503, and the next one as ever', async () => {
    const app = await buildApp({
      db,
      clock: systemClock,
      demo: true,
      realBirthNumbers: false,
      pages: null,
      trustedProxies: [],
      log: false,
    });
    const ask = () => app.inject({ url: '/api/v1/health', headers: { host: '127.0.0.1' } });
    expect((await ask()).statusCode).toBe(200);
    link.hang();
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(performance.now() - began).toBeLessThan(3000);
    for (const { statusCode, headers } of answers) {
      expect(statusCode).toBe(503);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/u);
    }
    link.heal();
    expect((await ask()).statusCode).toBe(200);
    await app.close();
  });
});

async function openLink(to: Connection): Promise<Link> {
  let isHung = false;
  const ends = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = new Socket();
    const port = to.port ?? 5432;
    if (to.host?.startsWith('/') === true) far.connect(`${to.host}/.s.PGSQL.${String(port)}`);
    else far.connect(port, to.host ?? '127.0.0.1');
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on('error', () => undefined);
      // what is swallowed never arrives, not even when the link is back
      let isDead = isHung;
      from.on('data', (bytes) => {
        isDead ||= isHung;
        if (!isDead) into.write(bytes);
      });
      from.on('close', () => {
        ends.delete(from);
        if (!isDead) into.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    connection: { ...to, host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    hang: () => (isHung = true),
    heal: () => (isHung = false),
    close: async () => {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
