import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { errorText } from '../../messages/error-text.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Language } from '../../shared/language.ts';
import { assertSameOrigin } from './same-origin.ts';
import { answerRoute, assertMaySend } from './answer-route.ts';
import { replyWithError } from './error-reply.ts';
import type { Route } from './route.ts';
import { parseStrictJson } from './strict-json.ts';
import { servePages } from './serve-pages.ts';
import type { ServerSettings } from './server-settings.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actorLanguage: Language | null;
  }
}

const BODY_LIMIT = 1024 * 1024;

/** The HTTP server with all routes; the caller listens and closes. */
export async function buildServer(
  settings: ServerSettings,
  routes: readonly Route[],
): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    logger: settings.log ? { level: 'error' } : false,
    // An address may tell what was looked for: requests are not logged, only failures are.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: replyWithError,
    clientErrorHandler: refuseConnection,
  });
  server.decorateRequest('actorLanguage', null);
  server.setErrorHandler(replyWithError);
  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(rateLimit, { global: false });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    assertSameOrigin(request, settings.demo);
    done();
  });
  for (const route of routes)
    if (route.fileLimit === undefined) addRoute(server, settings, route);
    else await addFileRoute(server, settings, route, route.fileLimit);
  if (settings.pages !== null) await servePages(server, settings.pages);
  else
    server.setNotFoundHandler(() => {
      throw new AppError('not_found');
    });
  return server;
}

/** In a scope of its own, so that no other route takes a file. */
async function addFileRoute(
  server: FastifyInstance,
  settings: ServerSettings,
  route: Route,
  bodyLimit: number,
): Promise<void> {
  await server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    const parse = { parseAs: 'buffer', bodyLimit } as const;
    scope.addContentTypeParser('application/octet-stream', parse, (_request, body, parsed) =>
      parsed(null, body),
    );
    // Before the body is read, after the cookies are.
    scope.addHook('preParsing', async (request) => assertMaySend(settings, route, request));
    addRoute(scope, settings, route);
    done();
  });
}

function addRoute(server: FastifyInstance, settings: ServerSettings, route: Route): void {
  if (route.access === 'demo_only' && !settings.demo) return;
  server.route({
    method: route.method,
    url: route.path,
    ...(route.rateLimit !== undefined && {
      config: { rateLimit: { max: route.rateLimit, timeWindow: '1 minute' } },
    }),
    handler: (request, reply) => answerRoute(settings, route, request, reply),
  });
}

/** What is not HTTP at all is told so and let go: there is no request yet that a reply could belong to. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify({
    code: 'invalid_input',
    message: errorText('nb', 'invalid_input'),
    requestId: randomUUID(),
  });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\nconnection: close\r\n\r\n${body}`,
  );
}
