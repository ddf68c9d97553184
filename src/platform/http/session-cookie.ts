import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cookie } from './route.ts';

export const SESSION_COOKIE = 'levekar_session';

/** Over https a browser keeps a cookie of this name only when no other host and no unsafe page can have set it. */
const OVER_HTTPS = `__Host-${SESSION_COOKIE}`;

/** The token that the browser came with; over https never one that an unsafe page could have given it. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  return request.cookies[nameFor(request)] ?? null;
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, cookie: Cookie): void {
  const base = {
    path: '/',
    httpOnly: true,
    // A page of ours asks for what it shows, so that the cookie need not come along from another site's link.
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const;
  if (cookie === 'clear') reply.clearCookie(nameFor(request), base);
  else reply.setCookie(nameFor(request), cookie.token, { ...base, expires: cookie.expires });
}

function nameFor({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? OVER_HTTPS : SESSION_COOKIE;
}
