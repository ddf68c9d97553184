import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseMethod, refuseMissing } from './allowed-methods.ts';
import type { Route } from './route.ts';

const PAGE_METHODS = ['GET', 'HEAD'];

/** Serves the built web part: hashed assets for a year, the page itself for every path that is not the API's. */
export async function servePages(
  server: FastifyInstance,
  folder: string,
  routes: readonly Route[],
): Promise<void> {
  // Only what is the same for everyone: compressing answers that hold secrets can give them away by length.
  await server.register(compress, {
    customTypes: /^(text\/(html|css|javascript)|image\/svg|application\/(javascript|manifest))/u,
  });
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false, // a route a file: every other path, the root too, is the page's own
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      // What a browser has of a page when one goes back to it after signing out is nothing.
      const isPage = path.endsWith('.html');
      const fresh = isPage ? 'no-store' : 'no-cache';
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : fresh);
    },
  });
  server.setNotFoundHandler((request, reply) => {
    if (/^\/+(api|assets)([/?]|%2f|$)/iu.test(request.url)) return refuseMissing(routes, request, reply);
    if (!PAGE_METHODS.includes(request.method)) return refuseMethod(reply, PAGE_METHODS);
    return reply.sendFile('index.html');
  });
}
