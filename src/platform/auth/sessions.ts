import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { SignedIn } from '../../shared/signed-in.ts';
import type { Tx } from '../db/transaction.ts';

/** How long a session may be idle and how long it lives, however busy. */
export type SessionLimits = { idleMinutes: number; hours: number };

export const DEFAULT_SESSIONS: SessionLimits = { idleMinutes: 30, hours: 10 };

/** An opaque token; the database keeps only its hash. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Makes the session's person the actor of this transaction; null when the session is not valid.
 * @param isWatching the page asks by itself: the session grows no younger by it
 */
export async function beginRequest(
  tx: Tx,
  token: string,
  { idleMinutes }: SessionLimits,
  isWatching = false,
): Promise<SignedIn | null> {
  const begin = sql.ref(isWatching ? 'access.begin_watch' : 'access.begin_request');
  const { rows } = await sql<{ who: unknown }>`
    select ${begin}(${hashToken(token)}, make_interval(mins => ${idleMinutes})) as who`.execute(tx);
  const who = rows[0]?.who ?? null;
  return who === null ? null : SignedIn.parse(who);
}

/** Ends the actor's session with this token; it is refused from the next request on. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await sql`update session set revoked_at = access.now()
            where municipality_id = (select access.my_municipality()) and token_hash = ${hashToken(token)}`.execute(
    tx,
  );
}
