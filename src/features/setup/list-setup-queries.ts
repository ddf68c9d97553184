import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CodeListName } from '../code-lists/code-list.ts';
import type { Labels, ListSetup, ListSpelling, ListValue } from './list-setup.ts';

const MOST_COUNTED = 10_000;

/** A list with its values in order, how many enquiries hold each, and what the team writes. */
export async function findListSetup(tx: Tx, list: CodeListName): Promise<ListSetup> {
  const { rows } = await sql<ListValue>`
    select c.list, c.code, jsonb_build_object('nb', c.label_nb, 'nn', c.label_nn, 'en', c.label_en) as labels,
      c.position, c.reported_as as "reportedAs", c.national_list as "nationalList",
      c.national_codes as "nationalCodes", c.valid_from as "validFrom", c.valid_to as "validTo",
      jsonb_build_object('value', least(coalesce(u.uses, 0), ${MOST_COUNTED}),
        'more', coalesce(u.uses, 0) > ${MOST_COUNTED}) as uses,
      (select max(m.id) from setup_change m
       where m.municipality_id = c.municipality_id and m.kind = 'codes_merged' and m.list = c.list
         and m.details ->> 'code' = c.code
         and not exists (select from setup_change n
           where n.municipality_id = m.municipality_id and n.undoes = m.id)) as "mergeId"
    from code c left join access.code_uses(${list}) u on u.code = c.code
    where c.municipality_id = (select access.my_municipality()) and c.list = ${list}
    order by c.position, c.code`.execute(tx);
  return { list, values: rows, spellings: await findListSpellings(tx, list) };
}

async function findListSpellings(tx: Tx, list: CodeListName): Promise<ListSpelling[]> {
  const { rows } = await sql<ListSpelling>`
    select spelling, code from spelling
    where municipality_id = (select access.my_municipality()) and list = ${list}
    order by spelling`.execute(tx);
  return rows;
}

export async function insertCode(
  tx: Tx,
  list: CodeListName,
  { code, labels, validFrom }: { code: string; labels: Labels; validFrom: string },
): Promise<void> {
  await sql`
    insert into code (municipality_id, list, code, label_nb, label_nn, label_en, position, valid_from)
    select (select access.my_municipality()), ${list}, ${code}, ${labels.nb}, ${labels.nn}, ${labels.en},
      coalesce((select max(position) + 1 from code
        where municipality_id = (select access.my_municipality()) and list = ${list}), 0),
      ${validFrom}::date`.execute(tx);
}

/** Writes all that may change of a value; its code never does. */
export async function updateCode(
  tx: Tx,
  {
    list,
    code,
    labels,
    validTo,
    reportedAs,
  }: Pick<ListValue, 'list' | 'code' | 'labels' | 'validTo' | 'reportedAs'>,
): Promise<void> {
  await sql`
    update code set label_nb = ${labels.nb}, label_nn = ${labels.nn}, label_en = ${labels.en},
      valid_to = ${validTo}::date, reported_as = ${reportedAs}
    where municipality_id = (select access.my_municipality()) and list = ${list} and code = ${code}`.execute(
    tx,
  );
}

export async function updateOrder(tx: Tx, list: CodeListName, codes: readonly string[]): Promise<void> {
  await sql`
    update code set position = o.position - 1
    from unnest(${codes}::text[]) with ordinality o (code, position)
    where municipality_id = (select access.my_municipality()) and list = ${list} and code.code = o.code`.execute(
    tx,
  );
}

export async function deleteSpellings(
  tx: Tx,
  list: CodeListName,
  spellings: readonly string[],
): Promise<void> {
  await sql`
    delete from spelling
    where municipality_id = (select access.my_municipality()) and list = ${list}
      and spelling = any (${spellings}::text[])`.execute(tx);
}

export type Merge = {
  id: number;
  list: CodeListName;
  name: string;
  details: MergeDetails;
  isUndone: boolean;
};

/** What a merge did, so that it can be undone: spellings that moved, and that it added. */
export type MergeDetails = {
  code: string;
  into: string;
  moved: string[];
  added: string[];
  validTo: string | null;
  reportedAs: string | null;
  retiredOn: string;
};

export async function findMerge(tx: Tx, id: number): Promise<Merge | undefined> {
  const { rows } = await sql<Merge>`
    select m.id, m.list, m.name, m.details,
      exists (select from setup_change u where u.municipality_id = m.municipality_id and u.undoes = m.id) as "isUndone"
    from setup_change m
    where m.municipality_id = (select access.my_municipality()) and m.id = ${id} and m.kind = 'codes_merged'`.execute(
    tx,
  );
  return rows[0];
}
