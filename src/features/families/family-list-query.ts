import { sql, type RawBuilder } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { encodeCursor, type ListCursor } from '../../shared/list-cursor.ts';
import { birthNumberIndex } from './birth-number-index.ts';
import { utc } from './family-queries.ts';
import type { FamilyListItem } from './family.ts';
import { findByName } from './find-by-name.ts';
import { newestFamilies, position } from './newest-families.ts';

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
  const page =
    q === null
      ? newestFamilies(after, limit + 1)
      : sql`select f.municipality_id, f.id, f.created_at from family f
          where f.municipality_id = (select access.my_municipality())
            and f.id = any (${await findByName(tx, q, after, limit + 1)}::uuid[])`;
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
          where d.municipality_id = (select access.my_municipality())
            and d.birth_number_index = ${await birthNumberIndex(tx, birthNumber)}
            and d.team_id = any ((select access.my_family_teams())::integer[]))`,
  );
  return rows.map(withoutPosition);
}

async function readItems(tx: Tx, page: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with page as materialized (${page})
    select f.id, f.reference, ${opened('family', 'name', 'f')} as name, f.is_protected as "isProtected", ${utc(sql`f.created_at`)} as "createdAt",
      ${position(sql`f.created_at`)} as position,
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
