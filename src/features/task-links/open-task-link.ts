import { hashToken, newSessionToken } from '../../platform/auth/sessions.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Clock } from '../../shared/clock.ts';
import { browserFamily } from '../people/browser-family.ts';
import { digestOfToken, isCode } from './link-secrets.ts';
import { insertGuestSession, tryTaskCode } from './linked-task-queries.ts';

const SESSION_MINUTES = 30;

/**
 * Opens a link with the code that was sent to its address. Null for whatever is wrong, after the same work: the link,
 * its time, the code, or too many tries.
 */
export async function openTaskLink(
  { tx, clock, userAgent }: { tx: Tx; clock: Clock; userAgent: string },
  { token, code }: { token: string; code: string },
): Promise<{ token: string; expires: Date } | null> {
  const codeId = await tryTaskCode(tx, digestOfToken(token));
  if (!isCode(keysOf(tx), codeId, code) || codeId === null) return null;
  const opened = newSessionToken();
  const expires = new Date(clock.now().getTime() + SESSION_MINUTES * 60_000);
  const isOpen = await insertGuestSession(tx, {
    codeId,
    digest: hashToken(opened),
    expires,
    ...browserFamily(userAgent),
  });
  return isOpen ? { token: opened, expires } : null;
}
