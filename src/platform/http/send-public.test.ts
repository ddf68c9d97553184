import Fastify from 'fastify';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { sendPublic, sendPublicJson } from './send-public.ts';

const LONG = 'Leksehjelp på biblioteket. '.repeat(200);

describe('what is the same for everybody', () => {
  const route = {};
  const kept = { text: LONG };
  let written = 0;
  const toJson = () => {
    written += 1;
    return JSON.stringify(kept);
  };
  const server = Fastify()
    .get('/long', (request, reply) => sendPublic(request, reply, LONG))
    .get('/short', (request, reply) => sendPublic(request, reply, 'Kort.'))
    .get('/kept', (request, reply) =>
      sendPublicJson(request, reply.type('application/json'), { route, result: kept, toJson }),
    );
  afterAll(() => server.close());
  const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

  test('is packed for who can open it', async () => {
    const gzip = await get('/long', { 'accept-encoding': 'gzip, deflate' });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(LONG);
    expect(gzip.rawPayload.length).toBeLessThan(LONG.length / 5);
    const brotli = await get('/long', { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(LONG);
  });

  test.each([{}, { 'accept-encoding': 'gzip;q=0, br;q=0.0' }, { 'accept-encoding': 'zstd' }])(
    'is sent as it is to who cannot: %j',
    async (headers) => {
      const answer = await get('/long', headers);
      expect(answer.headers).not.toHaveProperty('content-encoding');
      expect([answer.body, answer.headers.vary]).toEqual([LONG, 'accept-encoding']);
    },
  );

  test('is not packed where it is short', async () => {
    const answer = await get('/short', { 'accept-encoding': 'gzip' });
    expect([answer.body, answer.headers['content-encoding']]).toEqual(['Kort.', undefined]);
  });

  test('has a tag for each way it is sent, and any of them is known again', async () => {
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (accepted) =>
        String((await get('/long', { 'accept-encoding': accepted })).headers.etag),
      ),
    );
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) {
      const again = await get('/long', { 'if-none-match': `"other", W/${tag}`, 'accept-encoding': 'br' });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    expect((await get('/long', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  test('is written out once for as long as the answer is the same one', async () => {
    const answers = await Promise.all([get('/kept'), get('/kept'), get('/kept')]);
    expect(answers.map(({ body }) => body)).toEqual(answers.map(() => JSON.stringify(kept)));
    await get('/kept', { 'accept-encoding': 'br' });
    expect(written).toBe(1);
  });
});
