import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { replyWithError } from './error-reply.ts';

test.each([
  ['a value that is taken', '23505', 409],
  ['two changes that waited for each other', '40P01', 409],
  ['two changes that cannot both have been first', '40001', 409],
  ['a date that the database does not know', '22008', 400],
  ['a database that is shutting down', '57P01', 503],
  ['anything else', '42P01', 500],
])('%s answers with a status of its own', async (_, code, status) => {
  const server = Fastify();
  server.decorateRequest('actorLanguage', null);
  server.setErrorHandler(replyWithError);
  server.get('/', () => {
    throw Object.assign(new Error('row (secret)'), { code, severity: 'ERROR' });
  });
  const answer = await server.inject('/');
  expect(answer.statusCode).toBe(status);
  expect(answer.body).not.toContain('secret');
  await server.close();
});
