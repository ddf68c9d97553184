import type { FastifyInstance } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp, ROUTES } from '../../app.ts';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { openSearch } from './open-search.ts';
import type { SearchReply } from './search.ts';

/** Long enough that a busy machine asks twice within it. */
const COPY_FOR = 1500;

describe('a search that is answered from memory', () => {
  let first: TestApp;
  let served: FastifyInstance;
  let adviser: TestActor;
  beforeAll(async () => {
    first = await openTestApp();
    adviser = await first.signIn('marit');
    await publish({ kind: 'service', name: 'Sjakkforbundet', sector: 'voluntary' });
    served = await buildApp({
      db: first.db,
      clock: first.clock,
      demo: true,
      realBirthNumbers: false,
      pages: null,
      trustedProxies: [],
      log: false,
      copyForMs: COPY_FOR,
    });
  });
  afterAll(async () => {
    await served.close();
    await first.close();
  });

  const publish = async (content: object) => {
    const answer = await adviser.send('POST', '/api/v1/catalogue/entries', {
      state: 'published',
      content: { service: 'sjakkforbundet', summary: 'Sjakk.', ...content },
    });
    expect(answer.status, answer.text).toBe(201);
  };
  const get = (query: string) =>
    served.inject({ url: `/api/v1/catalogue/search?${query}`, headers: { host: '127.0.0.1' } });
  const totalOf = async (q: string) => {
    const answer = await get(`q=${q}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<SearchReply>().total;
  };
  /** Written past every process, as another one would. */
  const publishElsewhere = (id: string, name: string) =>
    first.owner.query(
      `insert into catalogue_entry (municipality_id, id, content, changed_at, changed_how)
       select municipality_id, $1, content || jsonb_build_object('kind', 'measure', 'name', $2::text, 'level', 'universal'),
         now(), 'imported' from catalogue_entry where id = 'sjakkforbundet'`,
      [id, name],
    );

  test('does not ask the database, and shows what another process changes when its copy is too old', async () => {
    expect(await totalOf('hurtigsjakk')).toBe(0);
    const began = performance.now();
    await publishElsewhere('hurtigsjakk', 'Hurtigsjakk');
    // One is let through to look in the second half of the time; none in the first.
    if (performance.now() - began < COPY_FOR / 4) expect(await totalOf('hurtigsjakk')).toBe(0);
    await wait(COPY_FOR);
    expect(await totalOf('hurtigsjakk')).toBe(1);
  });

  test('shows what this process changes at once', async () => {
    expect(await totalOf('lynsjakk')).toBe(0);
    await publish({ kind: 'measure', name: 'Lynsjakk', level: 'universal' });
    expect(await totalOf('lynsjakk')).toBe(1);
    const word = { word: 'fortenkt', means: ['lynsjakk'], before: null };
    expect(await totalOf('fortenkt')).toBe(0);
    const steward = await first.signIn('tarjei');
    const stored = await steward.send('PUT', '/api/v1/catalogue/words', word);
    expect(stored.status, stored.text).toBeLessThan(300);
    expect(await totalOf('fortenkt')).toBe(1);
  });

  test('is the answer that the database would give: head, tag, refusals and limit of calls', async () => {
    const [asked, remembered] = [
      await first.anyone.get('/api/v1/catalogue/search?q=sjakk'),
      await get('q=sjakk'),
    ];
    expect(remembered.body).toBe(asked.text);
    for (const name of ['cache-control', 'etag', 'content-type', 'access-control-allow-origin', 'vary'])
      expect(remembered.headers[name], name).toBe(asked.headers[name]);
    const left = (answer: { headers: Record<string, unknown> }) =>
      Number(answer.headers['x-ratelimit-remaining']);
    expect(left(await get('q=sjakk'))).toBe(left(remembered) - 1);
    for (const query of [
      'level=highest',
      'q=%00',
      'service=no-such',
      'area=no-such',
      'municipality=0000',
      `q=${'a'.repeat(201)}`,
      'what=1',
    ]) {
      const [there, here] = [await first.anyone.get(`/api/v1/catalogue/search?${query}`), await get(query)];
      expect(there.status, query).toBeGreaterThan(399);
      expect([here.statusCode, here.json<{ code?: string }>().code], query).toEqual([
        there.status,
        (there.body as { code?: string }).code,
      ]);
    }
  });

  test('asks for as long as nothing is said of copies, and many at once are answered alike', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => totalOf(at % 2 === 0 ? 'sjakk' : 'lynsjakk')),
    );
    expect(new Set(answers.filter((_, at) => at % 2 === 0)).size).toBe(1);
    await publishElsewhere('parsjakk', 'Parsjakk');
    const answer = await first.anyone.get('/api/v1/catalogue/search?q=parsjakk');
    expect(answer.body).toMatchObject({ total: 1 });
  });
});

test('whoever searches while an index is built waits for that one', async () => {
  const app = await openTestApp();
  const { rows } = await app.owner.query<{ id: number }>('select id from municipality order by id limit 1');
  const open = () =>
    inTransaction(app.db, app.clock, null, async (tx) => {
      const catalogue = await openCatalogue(tx, rows[0]?.id ?? 0);
      return openSearch(tx, { catalogue, wordsStamp: '', day: '2022-03-01' });
    });
  const opened = await Promise.all(Array.from({ length: 6 }, open));
  expect(new Set(opened.map(({ index }) => index)).size).toBe(1);
  await app.close();
});

test('only what is open, public and logged nowhere may be answered from memory', () => {
  const remembered = ROUTES.filter(({ fromMemory }) => fromMemory !== undefined);
  expect(remembered.length).toBeGreaterThan(0);
  for (const { path, method, access, audit, isPublicData } of remembered)
    expect({ path, method, access, audit, isPublicData }).toEqual({
      path,
      method: 'GET',
      access: 'open',
      audit: 'nothing_personal',
      isPublicData: true,
    });
});
