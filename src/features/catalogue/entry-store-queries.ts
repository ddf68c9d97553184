import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryContent } from './entry.ts';
import type { Keeping } from './entry-record.ts';
import type { EntryState } from './entry-rules.ts';

/** How a version came to be. */
export type How = 'written' | 'imported' | 'proposal' | 'confirmed';

export type StoredRow = {
  id: string;
  content: EntryContent;
  how: How;
  state: EntryState;
  /** On whose behalf it is confirmed with the same stroke; absent: it is not. */
  confirmedAs?: string | null;
  /** Of a new one that was confirmed before it came here. */
  confirmedOn?: string;
};

/** Adds entries, or gives those that are there another content and state; the database keeps what they were. */
export async function storeEntries(tx: Tx, rows: readonly StoredRow[]): Promise<void> {
  if (rows.length === 0) return;
  // One statement to add and one to change: `insert … on conflict` would ask for the right to add of who only changes.
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as s (id text, content jsonb, how text, state text, "confirmedAs" text, "confirmedOn" date)`;
  await sql`
    update catalogue_entry e set content = s.content, state = s.state, changed_at = (select access.now()),
      changed_by = (select access.actor()), changed_how = s.how,
      confirmed_on = case when s."confirmedAs" is null then e.confirmed_on else (select access.today()) end,
      confirmed_as = coalesce(s."confirmedAs", e.confirmed_as),
      confirmed_by = case when s."confirmedAs" is null then e.confirmed_by else (select access.actor()) end
    from ${given} where e.municipality_id = (select access.my_municipality()) and e.id = s.id`.execute(tx);
  await sql`
    insert into catalogue_entry (municipality_id, id, content, state, changed_at, changed_by, changed_how,
      confirmed_on, confirmed_as, confirmed_by)
    select (select access.my_municipality()), s.id, s.content, s.state, (select access.now()),
      (select access.actor()), s.how, case when s."confirmedAs" is not null then (select access.today())
        when s."confirmedOn" <= (select access.today()) then s."confirmedOn" end,
      s."confirmedAs", case when s."confirmedAs" is not null then (select access.actor()) end
    from ${given}
    where not exists (select from catalogue_entry e
      where e.municipality_id = (select access.my_municipality()) and e.id = s.id)`.execute(tx);
}

/** Says today that an entry is right. */
export async function storeConfirmation(tx: Tx, id: string, confirmedAs: string): Promise<void> {
  await sql`
    update catalogue_entry set confirmed_on = (select access.today()), confirmed_as = ${confirmedAs},
      confirmed_by = (select access.actor()), changed_at = (select access.now()),
      changed_by = (select access.actor()), changed_how = 'confirmed'
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}

/** Everything of one entry at once: one version. */
export async function storeRestored(
  tx: Tx,
  id: string,
  past: { content: EntryContent; state: EntryState; confirmedOn: string | null; confirmedAs: string | null },
): Promise<void> {
  await sql`
    update catalogue_entry set content = ${JSON.stringify(past.content)}::jsonb, state = ${past.state},
      confirmed_on = ${past.confirmedOn}, confirmed_as = ${past.confirmedAs}, confirmed_by = null,
      changed_at = (select access.now()), changed_by = (select access.actor()), changed_how = 'written'
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}

export async function storeKeeping(tx: Tx, id: string, keeping: Keeping): Promise<void> {
  const { ownerId, address, agreedFrom, agreedTo, agreement, contactName, contactPhone } = keeping;
  await sql`
    insert into catalogue_keeping (municipality_id, entry_id, owner_id, address, agreed_from, agreed_to, agreement,
      contact_name, contact_phone)
    values ((select access.my_municipality()), ${id}, ${ownerId}, ${address}, ${agreedFrom}, ${agreedTo},
      ${agreement}, ${contactName}, ${contactPhone})
    on conflict (municipality_id, entry_id) do update set owner_id = excluded.owner_id,
      address = excluded.address, agreed_from = excluded.agreed_from, agreed_to = excluded.agreed_to,
      agreement = excluded.agreement, contact_name = excluded.contact_name,
      contact_phone = excluded.contact_phone,
      asked_on = case when catalogue_keeping.owner_id is not distinct from excluded.owner_id
        then catalogue_keeping.asked_on end`.execute(tx);
}
