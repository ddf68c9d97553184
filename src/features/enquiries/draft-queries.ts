import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { DraftContent, type EnquiryDraft, type SaveDraft } from './enquiry-draft.ts';

/** The actor's own drafts, newest first; not one whose key is gone, which an older copy of the database brought back. */
export async function findDrafts(tx: Tx): Promise<EnquiryDraft[]> {
  const keys = keysOf(tx);
  const { rows: own } = await sql<{ id: string; keyId: string }>`
    select id, key_id as "keyId" from enquiry_draft
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
    order by saved_at desc, id
    limit 50`.execute(tx);
  const ids = own.filter(({ keyId }) => !keys.isDestroyed(keyId)).map(({ id }) => id);
  const { rows } = await sql<Omit<EnquiryDraft, 'content'> & { content: string }>`
    select d.id, d.team_id as "teamId", d.enquiry_id as "enquiryId", d.base_version as "baseVersion",
      ${opened('enquiry_draft', 'content', 'd')} as content,
      to_char(d.saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"
    from enquiry_draft d
    where d.municipality_id = (select access.my_municipality()) and d.account_id = (select access.actor())
      and d.id = any (${ids}::uuid[])
    order by d.saved_at desc, d.id`.execute(tx);
  return rows.map((row) => ({ ...row, content: DraftContent.parse(JSON.parse(row.content)) }));
}

/** Writes the draft over what was saved of it before; one that has been registered does not come back. */
export async function putDraft(tx: Tx, id: string, draft: SaveDraft): Promise<void> {
  const { rows } = await sql<{ keyId: string }>`
    select key_id as "keyId" from enquiry_draft
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and id = ${id} for update`.execute(tx);
  const known = rows[0]?.keyId;
  const keyId = known === undefined || keysOf(tx).isDestroyed(known) ? randomUUID() : known;
  const content = sealer(tx, keyId)('enquiry_draft', id, 'content', JSON.stringify(draft.content));
  await sql`
    insert into enquiry_draft (municipality_id, account_id, id, key_id, team_id, enquiry_id, base_version, content,
      saved_at)
    select (select access.my_municipality()), (select access.actor()), ${id}, ${keyId}, ${draft.teamId}::int,
      ${draft.enquiryId}::uuid, ${draft.baseVersion}::int, ${content}::bytea, access.now()
    where not exists (select from enquiry e
      where e.municipality_id = (select access.my_municipality()) and e.draft_id = ${id}
        and e.team_id = any ((select access.my_teams())::integer[]))
    on conflict (municipality_id, account_id, id) do update
      set key_id = excluded.key_id, team_id = excluded.team_id, enquiry_id = excluded.enquiry_id,
        base_version = excluded.base_version, content = excluded.content, saved_at = excluded.saved_at`.execute(
    tx,
  );
}

/** @returns whose key the draft was sealed with, to be destroyed when it is gone for good; null without such a draft */
export async function deleteDraft(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ keyId: string }>`
    delete from enquiry_draft
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and id = ${id}
    returning key_id as "keyId"`.execute(tx);
  return rows[0]?.keyId ?? null;
}
