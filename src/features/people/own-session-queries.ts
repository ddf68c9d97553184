import { sql } from 'kysely';
import { hashToken, type SessionLimits } from '../../platform/auth/sessions.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { OwnSession } from './own-session.ts';

/** The actor's sessions that are open now, the newest first. */
export async function findOwnSessions(
  tx: Tx,
  { idleMinutes }: SessionLimits,
  token: string,
): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select id, ${instant(sql`created_at`)} as "beganAt", ${instant(sql`last_seen_at`)} as "usedAt",
      ${instant(sql`expires_at`)} as "endsAt", browser, system, token_hash = ${hashToken(token)} as "isCurrent"
    from session where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and revoked_at is null and expires_at > access.now()
      and last_seen_at > access.now() - make_interval(mins => ${idleMinutes})
    order by created_at desc, id`.execute(tx);
  return rows;
}

/** Ends the actor's session with this id. @returns whether there was one */
export async function endOwnSession(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update session set revoked_at = access.now()
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and id = ${id} and revoked_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Ends every session of the actor but the one with this token. */
export async function endOtherSessions(tx: Tx, token: string): Promise<void> {
  await sql`
    update session set revoked_at = access.now()
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and token_hash <> ${hashToken(token)} and revoked_at is null`.execute(tx);
}
