import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { opened } from '../../platform/crypto/sealing.ts';
import { exactInstant, instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { encodeCursor, type ListCursor } from '../../shared/list-cursor.ts';
import type { PartnerFamilyListItem } from './contribution.ts';
import { orderPersons } from './order-persons.ts';
import { unopened } from './unopened.ts';

type Item = z.infer<typeof PartnerFamilyListItem>;
type PageAsked = { after: ListCursor | null; limit: number };
type Row = Omit<Item, 'persons' | 'personIds'> & {
  persons: readonly { id: string; name: string; birthDate: string | null }[];
  at: string;
};

/**
 * Families that the actor's services may know of now, the latest opened first. One family that several of
 * the services know stands once, at the latest of their places.
 * @returns `next`: the cursor of the page after this one, null on the last page
 */
export async function listPartnerFamilies(
  tx: Tx,
  asked: PageAsked,
): Promise<{ rows: Item[]; next: string | null }> {
  const rows = await listWith(opened, tx, asked);
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ at: _at, persons, ...item }) => {
      const ordered = orderPersons(persons);
      return { ...item, persons: ordered.map(({ name }) => name), personIds: ordered.map(({ id }) => id) };
    }),
    next: last !== undefined && rows.length > asked.limit ? encodeCursor(last) : null,
  };
}

/** The first of that list with what is sealed left so: to be told from another time, and not to be read. */
export async function listUnopenedPartnerFamilies(tx: Tx, limit: number): Promise<readonly object[]> {
  return (await listWith(unopened, tx, { after: null, limit })).slice(0, limit);
}

async function listWith(text: typeof opened, tx: Tx, { after, limit }: PageAsked): Promise<Row[]> {
  const isAfter =
    after === null
      ? sql`true`
      : sql`since <= ${after.at}::timestamptz
          and (since < ${after.at}::timestamptz or family_id > ${after.id}::uuid)`;
  const { rows } = await sql<Row>`
    with mine as materialized (select access.my_municipality() as municipality_id,
        access.my_services() as services, access.now() as now),
    page as materialized (
      select s.* from mine cross join unnest(mine.services) as of (id)
      cross join lateral (
        select municipality_id, family_id, since from service_family
        where municipality_id = mine.municipality_id and service_id = of.id and open @> mine.now and ${isAfter}
          and (cardinality(mine.services) = 1 or not exists (select from service_family o
            where o.municipality_id = mine.municipality_id and o.family_id = service_family.family_id
              and o.service_id = any (mine.services) and o.open @> mine.now
              and (o.since, o.service_id) > (service_family.since, service_family.service_id)))
        order by since desc, family_id limit ${limit + 1}) as s
      order by since desc, family_id limit ${limit + 1})
    select f.id, f.reference, ${text('family', 'name', 'f')} as name, p.persons, c.topics, ${instant(sql`c.until`)} as until, k.own,
      ${exactInstant(sql`page.since`)} as at
    from mine cross join page
      join family f on f.municipality_id = page.municipality_id and f.id = page.family_id
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('id', person.id, 'name', ${text('person', 'name')},
            'birthDate', ${text('person', 'birth_date')}) order by id), '[]') as persons
        from person where municipality_id = page.municipality_id and family_id = page.family_id) as p
      cross join lateral (
        select coalesce(array_agg(distinct topic order by topic), '{}') as topics, max(consent.active_to) as until
        from consent cross join unnest(topics) as topic
        where municipality_id = page.municipality_id and family_id = page.family_id and answer = 'given'
          and receiving_service = any (mine.services) and valid_from <= mine.now and mine.now < active_to) as c
      cross join lateral (
        select count(*) as own from contribution
        where municipality_id = page.municipality_id and family_id = page.family_id
          and service_id = any (mine.services)) as k
    order by page.since desc, page.family_id`.execute(tx);
  return rows;
}

/** How many families that list has in all, exact up to a bound. */
export async function countPartnerFamilies(tx: Tx, upTo = 1000): Promise<{ value: number; more: boolean }> {
  const known = (service: RawBuilder<unknown>) => sql`
    select family_id from service_family
    where municipality_id = (select access.my_municipality()) and service_id = ${service}
      and open @> (select access.now()) limit ${upTo + 1}`;
  // Who works in one service, as most do, has no family twice and is spared the sorting.
  const { rows } = await sql<{ n: number }>`
    with mine as materialized (select access.my_services() as services)
    select case when cardinality(services) = 1
      then (select count(*) from (${known(sql`mine.services[1]`)}) as counted)
      else (select count(*) from (
        select distinct l.family_id from unnest(mine.services) as of (id) cross join lateral (${known(sql`of.id`)}) as l
        limit ${upTo + 1}) as counted) end as n
    from mine`.execute(tx);
  const n = rows[0]?.n ?? 0;
  return { value: Math.min(n, upTo), more: n > upTo };
}
