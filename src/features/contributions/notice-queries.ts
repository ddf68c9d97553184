import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Notice } from './contribution.ts';
import { instant } from '../../platform/db/sql-instant.ts';

const SHOWN = 200;

/** What the actor's services were told of consents, newest first, and whether the actor has seen it. */
export async function listNotices(tx: Tx): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    with page as materialized (
      select n.* from notice n
      where n.municipality_id = (select access.my_municipality())
        and n.service_id = any ((select access.my_services())::integer[])
      order by n.at desc, n.id limit ${SHOWN})
    select n.id, n.kind, n.reference, jsonb_build_object('id', s.id, 'name', s.name) as service,
      ${instant(sql`n.at`)} as at, seen.notice_id is not null as seen
    from page n
      join service s on s.municipality_id = n.municipality_id and s.id = n.service_id
      left join notice_seen seen on seen.municipality_id = n.municipality_id and seen.notice_id = n.id
        and seen.account_id = (select access.actor())
    order by n.at desc, n.id`.execute(tx);
  return rows;
}

/** Marks those of the notices that are for the actor's services; others are passed over without a word. */
export async function markNoticesSeen(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    insert into notice_seen (municipality_id, notice_id, account_id, seen_at)
    select n.municipality_id, n.id, (select access.actor()), (select access.now()) from notice n
    where n.municipality_id = (select access.my_municipality()) and n.id = any (${ids}::uuid[])
      and n.service_id = any ((select access.my_services())::integer[])
    on conflict do nothing`.execute(tx);
}
