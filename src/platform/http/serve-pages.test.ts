import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replyWithError } from './error-reply.ts';
import { servePages } from './serve-pages.ts';

let folder: string;
let server: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levekar-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(folder, 'assets', 'main-0.js'), 'export {}');
  server = Fastify();
  server.decorateRequest('actorLanguage', null);
  server.setErrorHandler(replyWithError);
  await servePages(server, folder, [{ method: 'POST', path: '/api/v1/things/:id/close' } as never]);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test.each(['/', '/familier', '/familier/1?a=b', '/index.html'])(
  '%s is the page, and no browser keeps what stood on it',
  async (url) => {
    const answer = await server.inject(url);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(answer.body).toContain('<title>page</title>');
  },
);

test('a hashed part is kept for a year', async () => {
  const { headers } = await server.inject('/assets/main-0.js');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each([
  ['GET', '/api/v1/things/7/close', 405, 'POST'],
  ['POST', '/familier', 405, 'GET, HEAD'],
  ['GET', '/api/v1/things//close', 404, undefined],
  ['GET', '/api/v1/things/7', 404, undefined],
  ['GET', '/api', 404, undefined],
  ['GET', '/assets/gone.js', 404, undefined],
  ['GET', '//api/v1/things', 404, undefined],
] as const)('%s %s answers %s', async (method, url, status, allow) => {
  const answer = await server.inject({ method, url });
  expect([answer.statusCode, answer.headers.allow, answer.headers['cache-control']]).toEqual([
    status,
    allow,
    'no-store',
  ]);
});
