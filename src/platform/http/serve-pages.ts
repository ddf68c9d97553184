import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../shared/app-error.ts';

/** Serves the built web part: hashed assets for a year, the page itself for every path that is not the API's. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
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
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    if (!isPage || /^\/+(api|assets)([/?]|%2f|$)/iu.test(request.url)) throw new AppError('not_found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
