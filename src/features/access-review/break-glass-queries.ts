import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EmergencyAccess } from './break-glass.ts';

const SHOWN = 100;
const SHOWN_DAYS = 30;

/** Whether the reference is a family of the actor's own teams that is open to the actor already. */
export async function isOpenAlready(tx: Tx, reference: string): Promise<boolean> {
  const { rows } = await sql`
    select from family where municipality_id = (select access.my_municipality()) and reference = ${reference}
      and merged_into is null and team_id = any ((select access.my_family_teams())::integer[])`.execute(tx);
  return rows.length > 0;
}

/** The hidden family of the actor's own team that the reference names; null for any other, missing or not. */
export async function findBehindGlass(tx: Tx, reference: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null;
  }>`select access.find_behind_glass(${reference}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** @returns until when the family is open; null when there is nothing to open */
export async function breakGlass(
  tx: Tx,
  { id, familyId, reason }: { id: string; familyId: string; reason: string },
): Promise<string | null> {
  const sealed = sealer(tx, familyId)('break_glass', id, 'reason', reason);
  const { rows } = await sql<{ until: string | null }>`
    select ${instant(sql`access.break_glass(${familyId}, ${id}, ${sealed})`)} as until`.execute(tx);
  return rows[0]?.until ?? null;
}

/** @returns which family it was; null for what is not the actor's, or over */
export async function endBreakGlass(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{
    family: string | null;
  }>`select access.end_break_glass(${id}) as family`.execute(tx);
  return rows[0]?.family ?? null;
}

/** Emergencies that the actor is to know of, her own among them, newest first, with whose they are. */
export async function findEmergencies(tx: Tx): Promise<(EmergencyAccess & { familyId: string })[]> {
  const { rows } = await sql<EmergencyAccess & { familyId: string }>`
    select b.id, b.family_id as "familyId", case when f.id is not null then jsonb_build_object('id', f.id, 'reference', f.reference) end as family,
      a.name as reader, b.account_id = (select access.actor()) as "isMine",
      ${instant(sql`b.opened_at`)} as "openedAt", ${instant(sql`coalesce(b.ended_at, b.until)`)} as until,
      b.ended_at is null and b.until > access.now() as "isOpen", ${opened('break_glass', 'reason', 'b')} as reason,
      exists (select from break_glass_told t where t.municipality_id = b.municipality_id
        and t.break_glass_id = b.id and t.account_id = (select access.actor())) as "isTold",
      b.account_id <> (select access.actor()) or access.has_reader(b.family_id) as "hasReader"
    from break_glass b
      join account a on a.municipality_id = b.municipality_id and a.id = b.account_id
      left join family f on f.municipality_id = b.municipality_id and f.id = b.family_id and f.merged_into is null
        and f.team_id = any ((select access.my_family_teams())::integer[])
    where b.municipality_id = (select access.my_municipality())
      and b.opened_at > access.now() - ${`${String(SHOWN_DAYS)} days`}::interval
    order by b.opened_at desc, b.id limit ${SHOWN}`.execute(tx);
  return rows;
}

/** The written reasons of emergencies of these families that began in the period, for who reviews them. */
export async function findReasons(
  tx: Tx,
  since: Date,
  before: Date,
): Promise<{ familyId: string; readerId: string; openedAt: string; reason: string }[]> {
  const { rows } = await sql<{ familyId: string; readerId: string; openedAt: string; reason: string }>`
    select b.family_id as "familyId", b.account_id as "readerId", ${instant(sql`b.opened_at`)} as "openedAt",
      ${opened('break_glass', 'reason', 'b')} as reason
    from break_glass b
    where b.municipality_id = (select access.my_municipality()) and b.opened_at >= ${since} and b.opened_at < ${before}
      and b.account_id <> (select access.actor())
    order by b.opened_at`.execute(tx);
  return rows;
}

/** @returns false for an emergency that the actor is not told of */
export async function markTold(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with one as (select b.municipality_id, b.id from break_glass b
        where b.municipality_id = (select access.my_municipality()) and b.id = ${id}),
      told as (insert into break_glass_told (municipality_id, break_glass_id, account_id, told_at)
        select one.municipality_id, one.id, (select access.actor()), (select access.now()) from one
        on conflict do nothing)
    select exists (select from one) as found`.execute(tx);
  return rows[0]?.found === true;
}
