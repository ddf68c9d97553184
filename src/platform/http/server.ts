import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Language } from '../../shared/language.ts';
import { refuseMissing } from './allowed-methods.ts';
import { answerRoute, assertMaySend } from './answer-route.ts';
import { describeError, replyWithError } from './error-reply.ts';
import { countShares, type TakeShare } from './day-share.ts';
import { refuseConnection } from './refuse-connection.ts';
import type { Route } from './route.ts';
import { assertSameOrigin } from './same-origin.ts';
import { closeSlowClients, HEADERS_LIMIT, LOOKS_EVERY } from './slow-clients.ts';
import { parseForm } from './parse-form.ts';
import { parseStrictJson } from './strict-json.ts';
import { assertStrictUrl } from './strict-url.ts';
import { servePages } from './serve-pages.ts';
import type { ServerSettings } from './server-settings.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actorLanguage: Language | null;
    accountId: string | null;
  }
}

const BODY_LIMIT = 1024 * 1024;
const FORM_LIMIT = 64 * 1024;
/** Longer than proxies keep a connection that they have no use for just now; a browser is let go earlier. */
const KEEP_ALIVE = { proxy: 72_000, browser: 8000 };
/** For the largest file at the slowest pace that is taken, in ms. */
const REQUEST_LIMIT = 600_000;

type Within = ServerSettings & { takeShare: TakeShare };

const END_STROKES = /^([^?]*[^/?])\/+(?=\?|$)/u;

/** The HTTP server with all routes; the caller listens and closes. */
export async function buildServer(
  settings: ServerSettings,
  routes: readonly Route[],
): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    logger: settings.log === false ? false : loggerTo(settings.log),
    // An address may tell what was looked for: requests are not logged, only failures are.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    requestTimeout: REQUEST_LIMIT,
    keepAliveTimeout: settings.trustedProxies.length > 0 ? KEEP_ALIVE.proxy : KEEP_ALIVE.browser,
    http: { headersTimeout: HEADERS_LIMIT, connectionsCheckingInterval: LOOKS_EVERY },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // People write a stroke at the end of a page's address.
    rewriteUrl: ({ url = '/' }) => (url.startsWith('/api/') ? url : url.replace(END_STROKES, '$1')),
    frameworkErrors: replyWithError,
    clientErrorHandler: refuseConnection,
  });
  server.decorateRequest('actorLanguage', null);
  server.decorateRequest('accountId', null);
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
    // The hashed parts of the page say otherwise; everything else may tell of somebody.
    reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    assertStrictUrl(request.raw.url ?? '');
    assertSameOrigin(request, settings.demo, isPublicData(request));
    done();
  });
  closeSlowClients(server);
  const within = { ...settings, takeShare: countShares(server) };
  const offered = routes.filter(({ access }) => access !== 'demo_only' || settings.demo);
  for (const route of offered)
    if (route.fileLimit !== undefined) await addFileRoute(server, within, route, route.fileLimit);
    else if (route.isForm === true) await addFormRoute(server, within, route);
    else addRoute(server, within, route);
  if (settings.pages !== null) await servePages(server, settings.pages, offered);
  else server.setNotFoundHandler((request, reply) => refuseMissing(offered, request, reply));
  return server;
}

/** In a scope of its own, so that no other route takes a file. */
async function addFileRoute(
  server: FastifyInstance,
  settings: Within,
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

/** In a scope of its own, so that no other route takes what a page of another site can send without asking. */
async function addFormRoute(server: FastifyInstance, settings: Within, route: Route): Promise<void> {
  await server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    const parse = { parseAs: 'string', bodyLimit: FORM_LIMIT } as const;
    scope.addContentTypeParser('application/x-www-form-urlencoded', parse, (_request, body, parsed) => {
      try {
        parsed(null, parseForm(body as unknown as string));
      } catch (error) {
        parsed(error as Error);
      }
    });
    addRoute(scope, settings, route);
    done();
  });
}

function isPublicData({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { isPublicData?: boolean } | undefined)?.isPublicData === true;
}

function addRoute(server: FastifyInstance, settings: Within, route: Route): void {
  server.route({
    method: route.method,
    url: route.path,
    config: {
      isPublicData: route.isPublicData === true,
      failurePage: route.failurePage,
      ...(route.rateLimit !== undefined && {
        rateLimit: {
          max: route.rateLimit,
          timeWindow: '1 minute',
          // A form's when it has been read, so that what was typed can be shown again.
          ...(route.isForm === true && { hook: 'preHandler' as const }),
        },
      }),
    },
    handler: (request, reply) => answerRoute(settings, route, request, reply),
  });
}

/** Only failures, and of them no word that somebody typed. */
function loggerTo(place: true | { write(line: string): void }): object {
  const serializers = { err: describeError, req: () => undefined, res: () => undefined };
  return { level: 'error', serializers, ...(place !== true && { stream: place }) };
}
