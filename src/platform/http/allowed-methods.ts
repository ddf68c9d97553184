import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import type { Route } from './route.ts';

/** Which methods there are at a path of the API, as an Allow header has them; empty where there is nothing. */
function allowedMethods(routes: readonly Pick<Route, 'method' | 'path'>[], path: string): string[] {
  const parts = path.split('/');
  const methods = routes.filter((route) => isAt(route.path.split('/'), parts)).map(({ method }) => method);
  return [...new Set<string>(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
}

function isAt(wanted: readonly string[], parts: readonly string[]): boolean {
  return (
    wanted.length === parts.length &&
    wanted.every((want, index) => (want.startsWith(':') ? parts[index] !== '' : want === parts[index]))
  );
}

/** @throws AppError: there is nothing at the address, or not for this method */
export function refuseMissing(routes: readonly Route[], request: FastifyRequest, reply: FastifyReply): never {
  const methods = allowedMethods(routes, request.url.split('?')[0] ?? '');
  if (methods.length === 0) throw new AppError('not_found');
  refuseMethod(reply, methods);
}

/** @throws AppError */
export function refuseMethod(reply: FastifyReply, methods: readonly string[]): never {
  reply.header('allow', methods.join(', '));
  throw new AppError('method_not_allowed');
}
