import { randomBytes, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { errors as en } from '../../messages/en/errors.ts';
import { errors as nb } from '../../messages/nb/errors.ts';
import { errors as nn } from '../../messages/nn/errors.ts';
import { openText, sealText } from '../crypto/envelope.ts';
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

test.each([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
])('what does not open is told apart, and how to go on: %s', async (language, texts) => {
  const server = Fastify();
  server.decorateRequest('actorLanguage', null);
  server.setErrorHandler(replyWithError);
  const place = { table: 'person', row: randomUUID(), column: 'name', version: 1 };
  server.get('/', () =>
    openText(randomBytes(32), place, sealText(randomBytes(32), randomUUID(), place, 'secret')),
  );
  const answer = await server.inject({ url: '/', headers: { 'accept-language': language } });
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'unreadable', message: texts.unreadable });
  expect(answer.body).not.toContain('secret');
  expect(texts.unreadable).toContain('levekar doctor');
  await server.close();
});
