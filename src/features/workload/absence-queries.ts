import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Absence, NewAbsence } from './absence.ts';

const MOST = 200;

/** Those of the actor's colleagues that are not over, the next first. @param today as yyyy-mm-dd */
export async function findAbsences(tx: Tx, today: string): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    select b.id, jsonb_build_object('id', a.id, 'name', a.name) as account,
      case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as substitute,
      b.from_day as "from", b.until_day as until, b.from_day <= ${today}::date as "isNow",
      b.account_id = (select access.actor()) or (select access.has_any_role('team_lead')) as "isMine"
    from absence b
      join account a on a.municipality_id = b.municipality_id and a.id = b.account_id
      left join account s on s.municipality_id = b.municipality_id and s.id = b.substitute_id
    where b.municipality_id = (select access.my_municipality()) and b.until_day >= ${today}::date
    order by b.from_day, a.name, b.id limit ${MOST}`.execute(tx);
  return rows;
}

/** Who works in a team of the actor's now. */
export async function findColleagues(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.account_id as id from team_membership m
    where m.municipality_id = (select access.my_municipality())
      and m.team_id = any ((select access.my_family_teams())::integer[])
      and m.valid_from <= access.today() and (m.valid_to is null or access.today() < m.valid_to)`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Waits for its turn to say who is away, until the transaction ends: two at once would not see each other. */
export async function lockAbsences(tx: Tx, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(4100029, hashtext(${accountId}))`.execute(tx);
}

export async function insertAbsence(
  tx: Tx,
  id: string,
  { accountId, substituteId, from, until }: NewAbsence,
): Promise<void> {
  await sql`
    insert into absence (municipality_id, id, account_id, substitute_id, from_day, until_day, recorded_by, recorded_at)
    values ((select access.my_municipality()), ${id}, ${accountId}, ${substituteId}, ${from}, ${until},
      (select access.actor()), (select access.now()))`.execute(tx);
}

/** @returns false when there is none that the actor may take away */
export async function deleteAbsence(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from absence where municipality_id = (select access.my_municipality())
    and id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}
