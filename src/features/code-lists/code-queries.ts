import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CodeListName, CodeValue } from './code-list.ts';

/** Every value of every list of the actor's municipality, retired ones too, in the lists' order. */
export async function findCodes(tx: Tx): Promise<CodeValue[]> {
  const { rows } = await sql<CodeValue>`
    select list, code, jsonb_build_object('nb', label_nb, 'nn', label_nn, 'en', label_en) as labels, position,
      reported_as as "reportedAs", national_list as "nationalList", national_codes as "nationalCodes",
      valid_from as "validFrom", valid_to as "validTo"
    from code where municipality_id = (select access.my_municipality())
    order by list, position, code`.execute(tx);
  return rows;
}

export type Spelling = { list: CodeListName; spelling: string; code: string };

/** The municipality's own spellings, normalised, and the codes they stand for. */
export async function findSpellings(tx: Tx): Promise<Spelling[]> {
  const { rows } = await sql<Spelling>`
    select list, spelling, code from spelling
    where municipality_id = (select access.my_municipality())`.execute(tx);
  return rows;
}

/** Remembers spellings for the municipality; a spelling that was known gets the new meaning. */
export async function saveSpellings(tx: Tx, spellings: readonly Spelling[]): Promise<void> {
  if (spellings.length === 0) return;
  await sql`
    insert into spelling (municipality_id, list, spelling, code)
    select (select access.my_municipality()), list, spelling, code
    from jsonb_to_recordset(${JSON.stringify(spellings)}::jsonb) as s (list text, spelling text, code text)
    on conflict (municipality_id, list, spelling) do update set code = excluded.code`.execute(tx);
}
