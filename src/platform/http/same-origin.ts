import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses a change that another site's page asked the browser for: browsers state where a request
 * comes from (Sec-Fetch-Site, Origin); a client that states nothing is no browser and has no cookie
 * of somebody else. In demo mode the host must be a loopback name too, or a page that rebinds its own
 * name to 127.0.0.1 could sign itself in.
 */
export function assertSameOrigin(request: FastifyRequest, demo: boolean): void {
  const host = request.host;
  if (demo && !LOOPBACK_NAMES.has(host.replace(/:\d+$/u, ''))) throw new AppError('foreign_origin');
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError('foreign_origin');
  const { origin } = request.headers;
  if (origin !== undefined && originHost(origin) !== host) throw new AppError('foreign_origin');
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
