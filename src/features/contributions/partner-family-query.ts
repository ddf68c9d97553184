import { sql } from 'kysely';
import type { z } from 'zod';
import { opened } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { PartnerFamily } from './contribution.ts';
import { orderPersons } from './order-persons.ts';
import { unopened } from './unopened.ts';

type Found = z.infer<typeof PartnerFamily>;

/** A family as the actor's services may see it now; undefined when it is missing or not theirs to see. */
export async function findPartnerFamily(tx: Tx, id: string): Promise<Found | undefined> {
  const found = await findWith(opened, tx, id);
  return found && { ...found, persons: orderPersons(found.persons) };
}

/** The same with what is sealed left so: to be told from another time, and not to be read. */
export function findUnopenedPartnerFamily(tx: Tx, id: string): Promise<object | undefined> {
  return findWith(unopened, tx, id);
}

async function findWith(text: typeof opened, tx: Tx, id: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    with mine as materialized (select access.my_services() as services, access.now() as now)
    select f.id, f.reference, ${text('family', 'name', 'f')} as name, t.name as "teamName",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${text('person', 'name', 'p')}, 'relation', p.relation,
            'birthDate', ${text('person', 'birth_date', 'p')}, 'language', p.language, 'needsInterpreter', p.needs_interpreter)
          order by p.id)
        from person p where p.municipality_id = f.municipality_id and p.family_id = f.id), '[]') as persons,
      coalesce(c.consents, '[]') as consents, coalesce(c.writes, '[]') as "mayWriteFor"
    from family f
      cross join mine
      join team t on t.municipality_id = f.municipality_id and t.id = f.team_id
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', c.id,
              'givingService', jsonb_build_object('id', g.id, 'name', g.name),
              'receivingService', jsonb_build_object('id', r.id, 'name', r.name),
              'persons', c.persons, 'topics', c.topics, 'purpose', c.purpose,
              'validFrom', ${instant(sql`c.valid_from`)}, 'validTo', ${instant(sql`c.active_to`)},
              'coversOlder', c.covers_older)
            order by c.active_to desc, c.id) as consents,
          jsonb_agg(distinct jsonb_build_object('id', g.id, 'name', g.name))
            filter (where g.id = any (mine.services) and r.team_id = f.team_id) as writes
        from consent c
          join service g on g.municipality_id = c.municipality_id and g.id = c.giving_service
          join service r on r.municipality_id = c.municipality_id and r.id = c.receiving_service
        where c.municipality_id = f.municipality_id and c.family_id = f.id and c.answer = 'given'
          and c.valid_from <= mine.now and mine.now < c.active_to
          and (g.id = any (mine.services) or r.id = any (mine.services))) as c
    where f.municipality_id = (select access.my_municipality()) and f.id = ${id}`.execute(tx);
  return rows[0];
}
