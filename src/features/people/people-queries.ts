import { sql } from 'kysely';
import { browserFamily } from './browser-family.ts';
import { hashToken, newSessionToken, type SessionLimits } from '../../platform/auth/sessions.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';

export type DemoPersonRow = {
  accountId: string;
  name: string;
  municipality: string;
  roles: string[];
  teams: string[];
  services: string[];
};

export async function findDemoPeople(tx: Tx): Promise<DemoPersonRow[]> {
  const { rows } = await sql<DemoPersonRow>`
    select account_id as "accountId", name, municipality, roles, teams, services from access.demo_people()`.execute(
    tx,
  );
  return rows;
}

/**
 * Opens a true session for an example person, and ends the one that the browser had; null when there is no such
 * example person.
 */
export async function openDemoSession(
  {
    tx,
    clock,
    sessionLimits,
    sessionToken,
    userAgent,
  }: { tx: Tx; clock: Clock; sessionLimits: SessionLimits; sessionToken: string | null; userAgent: string },
  accountId: string,
): Promise<{ token: string; expires: Date } | null> {
  const token = newSessionToken();
  const expires = new Date(clock.now().getTime() + sessionLimits.hours * 3_600_000);
  const before = sessionToken === null ? null : hashToken(sessionToken);
  const { browser, system } = browserFamily(userAgent);
  const { rows } = await sql<{ opened: boolean }>`
    select access.open_demo_session(${accountId}, ${hashToken(token)}, ${expires.toISOString()},
      ${before}, ${browser}, ${system}) as opened`.execute(tx);
  return rows[0]?.opened === true ? { token, expires } : null;
}

export async function setLanguage(tx: Tx, language: Language): Promise<void> {
  await sql`update account set language = ${language}
            where municipality_id = (select access.my_municipality()) and id = (select access.actor())`.execute(
    tx,
  );
}
