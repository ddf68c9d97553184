import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SavedView } from './saved-view.ts';

/** The person's own views, in the order they were made. */
export async function findSavedViews(tx: Tx): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select id, name, search from saved_view
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
    order by position, name`.execute(tx);
  return rows;
}

export async function insertSavedView(tx: Tx, { id, name, search }: SavedView): Promise<void> {
  await sql`
    insert into saved_view (municipality_id, account_id, id, name, search, position)
    select (select access.my_municipality()), (select access.actor()), ${id}, ${name}, ${search},
      coalesce(max(position), 0) + 1
    from saved_view
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())`.execute(
    tx,
  );
}

/** @returns false when the person has no such view */
export async function updateSavedView(tx: Tx, { id, name, search }: SavedView): Promise<boolean> {
  const { rows } = await sql`
    update saved_view set name = ${name}, search = ${search}
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}

/** @returns false when the person has no such view */
export async function deleteSavedView(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from saved_view
    where municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
      and id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}
