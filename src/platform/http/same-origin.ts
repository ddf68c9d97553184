import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const OWN_SITES: readonly unknown[] = [undefined, 'same-origin', 'none'];

/**
 * Refuses what another site's page asked the browser for: changes, and the API's answers. Browsers state where a
 * request comes from (Sec-Fetch-Site, Origin); a client that states nothing is no browser and has no cookie
 * of somebody else. In demo mode the host must be a loopback name too, or a page that rebinds its own
 * name to 127.0.0.1 could sign itself in. What is public data any site may read.
 */
export function assertSameOrigin(request: FastifyRequest, demo: boolean, isPublicData: boolean): void {
  const { host, protocol } = request;
  if (demo && !LOOPBACK_NAMES.has(host.replace(/:\d+$/u, ''))) throw new AppError('foreign_origin');
  const isOwn = OWN_SITES.includes(request.headers['sec-fetch-site']);
  if (SAFE_METHODS.has(request.method)) {
    // A link from elsewhere may lead to a page; what the page shows is asked for by the page itself.
    if (!isOwn && !isPublicData && request.url.startsWith('/api/')) throw new AppError('foreign_origin');
    return;
  }
  const { origin } = request.headers;
  if (!isOwn || (origin !== undefined && !isOrigin(origin, protocol, host)))
    throw new AppError('foreign_origin');
}

// A proxy in front that is not trusted leaves us to believe in http where the page is https, and never the other way.
function isOrigin(origin: string, protocol: string, host: string): boolean {
  const { protocol: stated, host: named } = URL.parse(origin) ?? {};
  return named === host && (stated === 'https:' || stated === `${protocol}:`);
}
