import { sql } from 'kysely';
import type { z } from 'zod';
import { opened } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SeenByService } from './contribution.ts';
import { attachmentsOf } from './contribution-sql.ts';
import { orderPersons } from './order-persons.ts';

type Seen = z.infer<typeof SeenByService>;
type Row = Omit<Seen, 'persons'> & {
  persons: readonly { id: string; name: string; birthDate: string | null }[];
};

/**
 * What a service sees of a family now, asked of the functions that the policies ask.
 * @returns undefined when the family is not the actor's team's, or there is no such service beside teams
 */
export async function findSeenByService(
  tx: Tx,
  familyId: string,
  serviceId: number,
): Promise<Seen | undefined> {
  // A service that has ended has no partners; a protected family is there only for those named for it.
  const { rows } = await sql<Row>`
    with asked as materialized (
      select f.municipality_id, f.id, s.id as service_id, s.name,
        case when s.valid_from <= access.today() and (s.valid_to is null or access.today() < s.valid_to)
            and (not f.is_protected or exists (select from named_reader n
              join employment e on e.municipality_id = n.municipality_id and e.account_id = n.account_id
              join role_assignment r on r.municipality_id = n.municipality_id and r.account_id = n.account_id
              join account a on a.municipality_id = n.municipality_id and a.id = n.account_id
              where n.municipality_id = f.municipality_id and n.family_id = f.id and n.removed_at is null
                and e.service_id = s.id and r.role = 'partner'
                and e.valid_from <= access.today() and (e.valid_to is null or access.today() < e.valid_to)
                and r.valid_from <= access.today() and (r.valid_to is null or access.today() < r.valid_to)
                and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)))
          then array[s.id] else '{}' end as services
      from family f join service s on s.municipality_id = f.municipality_id and s.id = ${serviceId}
      where f.municipality_id = (select access.my_municipality()) and f.id = ${familyId} and s.team_id is null
        and f.team_id = any ((select access.my_family_teams())::integer[])),
    written as materialized (
      select k.*, cardinality(asked.services) > 0 and (k.service_id = asked.service_id
          or access.is_covered(k.municipality_id, k.family_id, k.service_id, k.persons, k.topics,
            k.recorded_at, asked.services)) as is_seen
      from asked join contribution k on k.municipality_id = asked.municipality_id and k.family_id = asked.id)
    select jsonb_build_object('id', asked.service_id, 'name', asked.name) as service,
      access.serves_family(asked.municipality_id, asked.id, asked.services) as "seesFamily",
      array(select jsonb_build_object('id', p.id, 'name', ${opened('person', 'name', 'p')},
          'birthDate', ${opened('person', 'birth_date', 'p')}) from person p
        where p.municipality_id = asked.municipality_id and p.family_id = asked.id
          and access.knows_person(p.municipality_id, p.family_id, p.id, asked.services)) as persons,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'familyId', k.family_id, 'kind', k.kind,
            'service', jsonb_build_object('id', s.id, 'name', s.name), 'author', a.name,
            'persons', k.persons, 'topics', k.topics, 'occurredOn', k.occurred_on,
            'recordedAt', ${instant(sql`k.recorded_at`)}, 'text', ${opened('contribution', 'text', 'k')},
            'corrects', (select o.id from written o where o.id = k.corrects and o.is_seen),
            'caseId', null, 'minutes', null, 'attachments', ${attachmentsOf('k')})
          order by k.recorded_at desc, k.id)
        from written k
          join service s on s.municipality_id = k.municipality_id and s.id = k.service_id
          join account a on a.municipality_id = k.municipality_id and a.id = k.author_id
        where k.is_seen), '[]') as contributions,
      (select count(*) from written k where not k.is_seen) as "hiddenContributions"
    from asked`.execute(tx);
  const [seen] = rows;
  return seen && { ...seen, persons: orderPersons(seen.persons).map(({ id }) => id) };
}
