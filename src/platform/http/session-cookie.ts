import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cookie } from './route.ts';

export const SESSION_COOKIE = 'levekar_session';

/** Of who opened a link with a code: it takes nothing from who is signed in at the same browser. */
export const GUEST_COOKIE = 'levekar_guest';

type Name = typeof SESSION_COOKIE | typeof GUEST_COOKIE;

/** The token that the browser came with; over https never one that an unsafe page could have given it. */
export function sessionTokenOf(request: FastifyRequest, name: Name = SESSION_COOKIE): string | null {
  return request.cookies[nameFor(request, name)] ?? null;
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: Cookie,
  name: Name = SESSION_COOKIE,
): void {
  const base = {
    path: '/',
    httpOnly: true,
    // A page of ours asks for what it shows, so that the cookie need not come along from another site's link.
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const;
  if (cookie === 'clear') reply.clearCookie(nameFor(request, name), base);
  else reply.setCookie(nameFor(request, name), cookie.token, { ...base, expires: cookie.expires });
}

// Over https a browser keeps a cookie so named only when no other host and no unsafe page can have set it.
function nameFor({ protocol }: FastifyRequest, name: Name): string {
  return protocol === 'https' ? `__Host-${name}` : name;
}
