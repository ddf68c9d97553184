import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Known, Place } from './entry-rules.ts';

const CATALOGUE_TAKES_TURNS = 36;

/** Changes of the catalogue take turns: what is checked stays so until it is written. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CATALOGUE_TAKES_TURNS}, (select access.my_municipality()))`.execute(
    tx,
  );
}

/** Where everything in the catalogue stands, for who checks many. */
export async function findAllPlaces(tx: Tx): Promise<Known> {
  return { entries: await readPlaces(tx, sql`true`), areas: await findAreas(tx) };
}

/** Where some entries stand, with what they are parts of, all the way up. */
export async function findPlaces(tx: Tx, ids: readonly string[]): Promise<Known> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      select unnest(${ids}::text[])
      union
      select e.part_of from above a
        join catalogue_entry e on e.municipality_id = (select access.my_municipality()) and e.id = a.id
      where e.part_of is not null)
    select id from above`.execute(tx);
  const wanted = rows.map(({ id }) => id);
  return { entries: await readPlaces(tx, sql`e.id = any (${wanted}::text[])`), areas: await findAreas(tx) };
}

async function readPlaces(tx: Tx, condition: RawBuilder<unknown>): Promise<Map<string, Place>> {
  const { rows } = await sql<Place & { id: string }>`
    select e.id, e.kind, e.state, e.service, e.variant_of as "variantOf", e.part_of as "partOf",
      (select count(*) from catalogue_entry g where g.municipality_id = e.municipality_id and g.service = e.id
        and g.id <> e.id and g.state <> 'withdrawn')::int as gives,
      (select count(*) from catalogue_entry v where v.municipality_id = e.municipality_id and v.variant_of = e.id
        and v.state <> 'withdrawn')::int as variants
    from catalogue_entry e
    where e.municipality_id = (select access.my_municipality()) and ${condition}`.execute(tx);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

async function findAreas(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`
    select code from code where municipality_id = (select access.my_municipality()) and list = 'area'`.execute(
    tx,
  );
  return new Set(rows.map(({ code }) => code));
}

/** Those of some ids, and of their numbered likes, that are taken. */
export async function findTakenIds(tx: Tx, id: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from catalogue_entry
    where municipality_id = (select access.my_municipality()) and (id = ${id} or id like ${`${id}-%`})`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.id));
}
