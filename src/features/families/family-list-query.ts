import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { encodeCursor, type ListCursor } from '../../shared/list-cursor.ts';
import { utc } from './family-queries.ts';
import type { FamilyListItem } from './family.ts';

/** A search looks at so many of a team's families, the newest: more than any team has worked with. */
const MOST_LOOKED_THROUGH = 20_000;

type Row = FamilyListItem & { position: string };
type Page = { items: FamilyListItem[]; next: string | null };

/**
 * The families of the actor's teams, newest first, from the one after the cursor.
 * @param q part of a family's or a person's name; null for all
 */
export async function listFamilies(
  tx: Tx,
  { q, after, limit }: { q: string | null; after: ListCursor | null; limit: number },
): Promise<Page> {
  const beyond =
    after === null
      ? sql``
      : sql`and (f.created_at < ${after.at}::timestamptz
          or (f.created_at = ${after.at}::timestamptz and f.id > ${after.id}::uuid))`;
  const ordered = (most: number) => sql`
    select f.municipality_id, f.id, f.search_name, f.created_at from unnest((select access.my_family_teams())::integer[]) team
      cross join lateral (
        select municipality_id, id, search_name, created_at from family f
        where f.municipality_id = (select access.my_municipality()) and f.team_id = team and f.merged_into is null
          ${beyond}
        order by created_at desc, id limit ${most}) f
    order by f.created_at desc, f.id`;
  // The search is a condition on rows that the policies have let through already, and on no others.
  const page =
    q === null
      ? sql`${ordered(limit + 1)} limit ${limit + 1}`
      : sql`select * from (${ordered(MOST_LOOKED_THROUGH)} limit ${MOST_LOOKED_THROUGH}) f
          where f.search_name like ${containing(q)}
            or exists (select from person p where p.municipality_id = f.municipality_id and p.family_id = f.id
              and p.search_name like ${containing(q)})
          order by f.created_at desc, f.id limit ${limit + 1}`;
  const rows = await readItems(tx, page);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(withoutPosition),
    next: last !== undefined && rows.length > limit ? encodeCursor({ at: last.position, id: last.id }) : null,
  };
}

/** The families of the actor's teams in which somebody has exactly this birth number. */
export async function findByBirthNumber(tx: Tx, birthNumber: string): Promise<FamilyListItem[]> {
  const rows = await readItems(
    tx,
    sql`select f.municipality_id, f.id, f.created_at from family f
      where f.municipality_id = (select access.my_municipality()) and f.merged_into is null
        and f.id in (select d.family_id from person_detail d
          where d.municipality_id = (select access.my_municipality()) and d.birth_number = ${birthNumber}
            and d.team_id = any ((select access.my_family_teams())::integer[]))`,
  );
  return rows.map(withoutPosition);
}

async function readItems(tx: Tx, page: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with page as materialized (${page})
    select f.id, f.reference, f.name, f.is_protected as "isProtected", ${utc(sql`f.created_at`)} as "createdAt",
      to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position,
      p.adults, p.children, a.area, e.open as "openEnquiries", e.all as enquiries, c.active as "activeConsents",
      ${utc(sql`c.next_end`)} as "nextConsentEnd"
    from page
      join family f on f.municipality_id = page.municipality_id and f.id = page.id
      cross join lateral (
        select count(*) filter (where relation not in ('child', 'young_person')) as adults,
          count(*) filter (where relation in ('child', 'young_person')) as children
        from person p where p.municipality_id = f.municipality_id and p.family_id = f.id and p.lives_here) p
      left join lateral (
        select area from family_address a where a.municipality_id = f.municipality_id and a.family_id = f.id
          and a.valid_from <= access.today() order by a.valid_from desc limit 1) a on true
      cross join lateral (
        select count(*) as all, count(*) filter (where e.closed_on is null) as open
        from family_enquiry l join enquiry e on e.municipality_id = l.municipality_id and e.id = l.enquiry_id
        where l.municipality_id = f.municipality_id and l.family_id = f.id) e
      cross join lateral (
        select count(*) as active, min(c.active_to) as next_end from consent c
        where c.municipality_id = f.municipality_id and c.family_id = f.id and c.answer = 'given'
          and c.valid_from <= access.now() and access.now() < c.active_to) c
    order by f.created_at desc, f.id`.execute(tx);
  return rows;
}

function withoutPosition({ position: _, ...item }: Row): FamilyListItem {
  return item;
}

/** A pattern for what contains the text, in which its own signs mean nothing. */
function containing(q: string): RawBuilder<unknown> {
  return sql`(select '%' || replace(replace(replace(access.fold_name(${q}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')`;
}
