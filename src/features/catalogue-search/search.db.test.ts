import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import type { SearchReply } from './search.ts';

describe('the search of the catalogue', () => {
  let app: TestApp;
  let steward: TestActor;
  let adviser: TestActor;
  let leader: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    steward = await app.signIn('tarjei');
    adviser = await app.signIn('marit');
    leader = await app.signIn('jonas');
  });
  afterAll(() => app.close());

  const search = async (query: string) => {
    const answer = await app.anyone.get(`/api/v1/catalogue/search?${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as SearchReply;
  };
  const add = async (name: string, more: Record<string, unknown> = {}) => {
    const content = {
      kind: 'measure',
      name,
      service: SERVICE,
      level: 'universal',
      summary: 'Noe for noen.',
      ...more,
    };
    const answer = await adviser.send('POST', '/api/v1/catalogue/entries', { state: 'published', content });
    expect(answer.status, answer.text).toBe(201);
    return (answer.body as { entry: { id: string; version: number } }).entry;
  };
  const SERVICE = 'sjakkforbundet';

  test('finds what is published, as soon as it is, and by nobody signed in', async () => {
    await adviser.send('POST', '/api/v1/catalogue/entries', {
      state: 'published',
      content: {
        kind: 'service',
        name: 'Sjakkforbundet',
        service: SERVICE,
        sector: 'voluntary',
        summary: 'Sjakk.',
      },
    });
    expect((await search('q=hurtigsjakk')).total).toBe(0);
    const { id } = await add('Hurtigsjakk for nybegynnere', {
      summaryNn: 'Noko for nokon.',
      phases: ['prevent'],
    });
    const found = await search('q=hurtigsjakken&limit=5&lang=nn');
    expect(found).toMatchObject({
      items: [
        {
          id,
          name: 'Hurtigsjakk for nybegynnere',
          service: SERVICE,
          serviceName: 'Sjakkforbundet',
          level: 'universal',
          phases: ['prevent'],
          summary: 'Noko for nokon.',
        },
      ],
      total: 1,
      nearest: [],
    });
    const answer = await app.anyone.get('/api/v1/catalogue/search?q=hurtigsjakk');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers.etag).toBeDefined();
  });

  test('forgets what is withdrawn and knows what was changed', async () => {
    const { id, version } = await add('Veteransjakk');
    expect((await search('q=veteransjakk')).items[0]?.id).toBe(id);
    const withdrawn = await adviser.send('POST', `/api/v1/catalogue/entries/${id}/withdraw`, { version });
    expect(withdrawn.status, withdrawn.text).toBe(200);
    expect((await search('q=veteransjakk')).items.map((item) => item.id)).not.toContain(id);
  });

  test('narrows by filters, given several times or with commas, and counts them', async () => {
    await add('Bordspill for unge', { level: 'selective', cost: 'free', ageFrom: 13, ageTo: 18 });
    await add('Bordspill for alle', { cost: 'paid' });
    const names = async (query: string) =>
      (await search(`q=bordspill&${query}`)).items.map(({ name }) => name).sort();
    expect(await names('level=selective')).toEqual(['Bordspill for unge']);
    expect(await names('level=selective,universal')).toEqual(['Bordspill for alle', 'Bordspill for unge']);
    expect(await names('cost=free&cost=paid&age=8')).toEqual(['Bordspill for alle']);
    expect(await names(`service=${SERVICE}&level=&area=fjell`)).toHaveLength(2);
    const { facets } = await search('q=bordspill&facets=true&cost=free');
    expect(facets?.cost).toEqual([
      { value: 'free', count: 1 },
      { value: 'paid', count: 1 },
    ]);
    expect(facets?.level).toEqual([{ value: 'selective', count: 1 }]);
  });

  test.each([
    ['level=middle'],
    ['phase=x'],
    ['service=finnes-ikke'],
    ['service=A%20B'],
    ['age=old'],
    ['age=121'],
    ['cost=0'],
    ['lifeArea=love'],
    ['kind=thing'],
    ['area=DROP%20TABLE'],
    ['area=atlantis'],
    ['limit=0'],
    ['limit=101'],
    ['limit=1e2'],
    ['offset=-1'],
    ['municipality=12345'],
    ['facets=maybe'],
    ['lang=de'],
    ['unknown=1'],
    [`q=${'a'.repeat(201)}`],
    ['q=%00'],
    ['q=a&q=b'],
  ])('%s is told to be wrong, in words', async (query) => {
    const answer = await app.anyone.get(`/api/v1/catalogue/search?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'invalid_input', message: expect.any(String) });
  });

  test('of a municipality that there is not, nothing', async () => {
    expect((await app.anyone.get('/api/v1/catalogue/search?municipality=9999')).status).toBe(404);
  });

  test.each(["'; drop table code; --", '<script>alert(1)</script>', '((((', '%', '\\', '👩‍👧', '   '])(
    'takes %s for a question',
    async (q) => {
      await search(`q=${encodeURIComponent(q)}`);
    },
  );

  describe('by the words that the steward keeps', () => {
    const WORDS = '/api/v1/catalogue/words';

    test('finds by a word as soon as it is there, and no longer than it is', async () => {
      const { id } = await add('Dronningsgambit');
      expect((await search('q=brikkeflytting')).total).toBe(0);
      const word = { word: ' Brikkeflytting ', means: ['dronningsgambit'], before: null };
      const written = await steward.send('PUT', WORDS, word);
      expect(written.body).toEqual({
        outcome: 'saved',
        word: { word: 'brikkeflytting', means: ['dronningsgambit'] },
      });
      expect((await search('q=brikkeflytting')).items[0]?.id).toBe(id);
      const changed = await steward.send('PUT', WORDS, {
        ...word,
        means: ['hurtigsjakk'],
        before: word.means,
      });
      expect(changed.status).toBe(200);
      expect((await search('q=brikkeflytting')).items[0]?.id).not.toBe(id);
      expect((await steward.send('DELETE', `${WORDS}?word=brikkeflytting`)).body).toEqual({
        word: 'brikkeflytting',
        means: ['hurtigsjakk'],
      });
      expect((await search('q=brikkeflytting')).total).toBe(0);
      expect((await steward.send('DELETE', `${WORDS}?word=brikkeflytting`)).status).toBe(404);
    });

    test('shows what stands to who comes second', async () => {
      await steward.send('PUT', WORDS, { word: 'gambit', means: ['sjakk'], before: null });
      const second = await steward.send('PUT', WORDS, { word: 'Gambit', means: ['tårn'], before: null });
      expect(second.status).toBe(409);
      expect(second.body).toEqual({ outcome: 'conflict', current: { word: 'gambit', means: ['sjakk'] } });
    });

    test('lets advisers and team leaders read, and the steward alone write', async () => {
      for (const actor of [adviser, leader]) {
        expect((await actor.get(WORDS)).status).toBe(200);
        expect((await actor.send('PUT', WORDS, { word: 'x', means: ['y'], before: null })).status).toBe(403);
        expect((await actor.send('DELETE', `${WORDS}?word=gambit`)).status).toBe(403);
      }
      expect((await app.anyone.get(WORDS)).status).toBe(401);
    });

    test.each([
      [{ word: '', means: ['a'], before: null }],
      [{ word: '...', means: ['a'], before: null }],
      [{ word: 'a'.repeat(81), means: ['a'], before: null }],
      [{ word: 'a', means: [], before: null }],
      [{ word: 'a', means: [''], before: null }],
      [{ word: 'a', means: Array.from({ length: 21 }, (_, at) => `b${at}`), before: null }],
      [{ word: 'a\u0000', means: ['a'], before: null }],
      [{ word: 'a', means: ['a\nb'], before: null }],
      [{ word: 'a', means: ['a'] }],
    ])('refuses %j', async (body) => {
      expect((await steward.send('PUT', WORDS, body)).status).toBe(400);
    });
  });
});
