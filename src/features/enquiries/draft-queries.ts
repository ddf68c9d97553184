import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EnquiryDraft, SaveDraft } from './enquiry-draft.ts';

/** The actor's own drafts, newest first. */
export async function findDrafts(tx: Tx): Promise<EnquiryDraft[]> {
  const { rows } = await sql<EnquiryDraft>`
    select id, team_id as "teamId", enquiry_id as "enquiryId", base_version as "baseVersion", content,
      to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"
    from enquiry_draft
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
    order by saved_at desc, id
    limit 50`.execute(tx);
  return rows;
}

/** Writes the draft over what was saved of it before; one that has been registered does not come back. */
export async function putDraft(tx: Tx, id: string, draft: SaveDraft): Promise<void> {
  await sql`
    insert into enquiry_draft (municipality_id, account_id, id, team_id, enquiry_id, base_version, content, saved_at)
    select (select access.my_municipality()), (select access.actor()), ${id}, ${draft.teamId}::int,
      ${draft.enquiryId}::uuid, ${draft.baseVersion}::int, ${JSON.stringify(draft.content)}::jsonb, access.now()
    where not exists (select from enquiry e
      where e.municipality_id = (select access.my_municipality()) and e.id = ${id})
    on conflict (municipality_id, account_id, id) do update
      set team_id = excluded.team_id, enquiry_id = excluded.enquiry_id, base_version = excluded.base_version,
        content = excluded.content, saved_at = excluded.saved_at`.execute(tx);
}

/** @returns false when the actor has no such draft */
export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from enquiry_draft
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and id = ${id}
    returning id`.execute(tx);
  return rows.length > 0;
}
