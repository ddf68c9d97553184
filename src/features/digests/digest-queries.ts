import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { MailChoice } from './digest-settings.ts';

/** Accounts whose digest of today is not made; nobody is the actor. */
export async function findDigestsDue(
  tx: Tx,
  most: number,
): Promise<{ accountId: string; municipalityId: number }[]> {
  const { rows } = await sql<{ accountId: string; municipalityId: number }>`
    select account_id as "accountId", municipality_id as "municipalityId" from access.digests_due(${most})`.execute(
    tx,
  );
  return rows;
}

/** The actor's, once a day; without counts it is only remembered that it was made. */
export async function queueDigest(
  tx: Tx,
  kind: 'digest' | 'task_waiting',
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await sql`select access.queue_digest(${kind}, ${JSON.stringify(counts)}::jsonb)`.execute(tx);
}

export async function isTeamLead(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    isLead: boolean;
  }>`select access.has_any_role('team_lead') as "isLead"`.execute(tx);
  return rows[0]?.isLead === true;
}

/** Tasks that were proposed to the actor's services more than a day ago, as far as consent lets them be seen. */
export async function countWaitingTasks(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from task t
    where t.municipality_id = (select access.my_municipality()) and t.state = 'proposed'
      and t.service_id = any ((select access.my_services())::integer[])
      and t.proposed_at < access.now() - interval '1 day'
      -- whoever is of the team too sees every task, though as a partner only these
      and access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, t.persons, t.topics, array[t.service_id])`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Where the actor is written to, and whether she wants to be. */
export async function findMailChoice(tx: Tx): Promise<MailChoice> {
  const { rows } = await sql<MailChoice>`
    select email, wants_digest as "wantsDigest" from account
    where municipality_id = (select access.my_municipality()) and id = (select access.actor())`.execute(tx);
  return rows[0] ?? { email: null, wantsDigest: false };
}

export async function updateMailChoice(tx: Tx, wantsDigest: boolean): Promise<void> {
  await sql`update account set wants_digest = ${wantsDigest}
    where municipality_id = (select access.my_municipality()) and id = (select access.actor())`.execute(tx);
}
