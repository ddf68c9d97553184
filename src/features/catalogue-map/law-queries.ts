import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Level } from '../catalogue/entry.ts';
import type { Perspective } from './law.ts';

export type StoredLaw = {
  id: string;
  service: string;
  perspective: Perspective;
  level: Level | null;
  references: string[];
  meaning: string;
  meaningNn: string | null;
  appliesTo: string[];
  edition: number;
  checkedOn: string | null;
};

const MOST_LAWS = 2000;

/** A municipality's rows, in the order in which they were written. */
export async function findLaws(tx: Tx, municipalityId: number): Promise<StoredLaw[]> {
  const { rows } = await sql<StoredLaw>`
    select id, service, perspective, level, refs as "references", meaning_nb as meaning, meaning_nn as "meaningNn",
      applies_to as "appliesTo", edition, checked_on as "checkedOn"
    from law_reference where municipality_id = ${municipalityId}
    order by position, id limit ${MOST_LAWS}`.execute(tx);
  return rows;
}

/** @returns false where the actor's municipality has no such row */
export async function storeChecked(tx: Tx, id: string, isChecked: boolean): Promise<boolean> {
  const { rows } = await sql`
    update law_reference set
      checked_on = case when ${isChecked}::boolean then access.today() end,
      checked_by = case when ${isChecked}::boolean then access.actor() end
    where municipality_id = (select access.my_municipality()) and id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}
