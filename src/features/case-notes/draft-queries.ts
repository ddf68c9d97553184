import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { NoteDraftContent, type NoteDraft } from './case-note.ts';

const MOST_SHOWN = 20;

/** The actor's own drafts in the case, newest first. */
export async function findNoteDrafts(tx: Tx, caseId: string): Promise<NoteDraft[]> {
  const { rows } = await sql<Omit<NoteDraft, 'content'> & { content: string }>`
    select d.id, ${opened('case_note_draft', 'content', 'd')} as content, ${instant(sql`d.saved_at`)} as "savedAt"
    from case_note_draft d
    where d.municipality_id = (select access.my_municipality()) and d.account_id = (select access.actor())
      and d.case_id = ${caseId}
    order by d.saved_at desc, d.id
    limit ${MOST_SHOWN}`.execute(tx);
  return rows.map((row) => ({ ...row, content: NoteDraftContent.parse(JSON.parse(row.content)) }));
}

/**
 * Writes the draft over what was saved of it before; one that was signed does not come back.
 * @returns false when the draft is of another case
 */
export async function putNoteDraft(
  tx: Tx,
  caseId: string,
  id: string,
  content: NoteDraftContent,
): Promise<boolean> {
  const sealed = sealer(tx, caseId)('case_note_draft', id, 'content', JSON.stringify(content));
  const { rows } = await sql<{ isElsewhere: boolean }>`
    with put as (
      insert into case_note_draft as d (municipality_id, account_id, id, case_id, content, saved_at)
      select (select access.my_municipality()), (select access.actor()), ${id}, ${caseId}, ${sealed}::bytea,
        access.now()
      where not exists (select from contribution k where k.municipality_id = (select access.my_municipality())
        and k.author_id = (select access.actor()) and k.draft_id = ${id})
      on conflict (municipality_id, account_id, id) do update
        set content = excluded.content, saved_at = excluded.saved_at where d.case_id = excluded.case_id
      returning 1)
    select not exists (select from put) and exists (select from case_note_draft d
      where d.municipality_id = (select access.my_municipality()) and d.account_id = (select access.actor())
        and d.id = ${id} and d.case_id <> ${caseId}) as "isElsewhere"`.execute(tx);
  return rows[0]?.isElsewhere !== true;
}

export async function deleteNoteDraft(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from case_note_draft
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and case_id = ${caseId} and id = ${id}
    returning id`.execute(tx);
  return rows.length > 0;
}
