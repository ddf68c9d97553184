import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ReadContribution } from './contribution-queries.ts';

const ORDER_OF_SHOWN = 4_100_009;

/**
 * Keeps that the actor was shown what other services wrote: the first time under each consent, so that
 * whichever is withdrawn can list it. In the transaction that shows it.
 */
export async function recordShown(tx: Tx, contributions: readonly ReadContribution[]): Promise<void> {
  const pairs = contributions.flatMap(({ id, receivers }) => receivers.map((receiver) => ({ id, receiver })));
  if (pairs.length === 0) return;
  const fresh = sql`
    select k.municipality_id, k.id, p.receiver, (select access.actor()), (select access.now()), k.family_id
    from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ receiver }) => receiver)}::integer[])
        as p (id, receiver)
      join contribution k on k.municipality_id = (select access.my_municipality()) and k.id = p.id
    where not exists (select from contribution_shown s
      where s.municipality_id = k.municipality_id and s.contribution_id = k.id and s.service_id = p.receiver
        and s.account_id = (select access.actor()) and s.shown_at >= ${latestConsent(sql`k`, sql`p.receiver`)})`;
  const { rows } = await sql`${fresh} limit 1`.execute(tx);
  if (rows.length === 0) return;
  // Two pages opened at once are one showing.
  await sql`select pg_advisory_xact_lock(${ORDER_OF_SHOWN}, hashtext(access.actor()::text))`.execute(tx);
  await sql`
    insert into contribution_shown (municipality_id, contribution_id, service_id, account_id, shown_at, family_id)
    ${fresh} on conflict do nothing`.execute(tx);
}

function latestConsent(k: RawBuilder<unknown>, receiver: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(max(c.valid_from), '-infinity') from consent c
    where c.municipality_id = ${k}.municipality_id and c.family_id = ${k}.family_id and c.answer = 'given'
      and c.giving_service = ${k}.service_id and c.receiving_service = ${receiver}
      and c.valid_from <= access.now() and access.now() < c.active_to
      and c.persons && ${k}.persons and c.topics && ${k}.topics)`;
}
