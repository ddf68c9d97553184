import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { findUnopenedPartnerFamily } from './partner-family-query.ts';
import { listUnopenedPartnerFamilies } from './partner-list-query.ts';

/**
 * A mark of the first families of the list, of the notices, of what the actor's services wrote and of what they are
 * asked to do or to put first, as it is now.
 */
export async function markOfList(tx: Tx, shown: number): Promise<string> {
  const families = await listUnopenedPartnerFamilies(tx, shown);
  const beside = await sql`
    with mine as materialized (select access.my_services() as services)
    select (select count(*) from notice n where n.municipality_id = (select access.my_municipality())
        and n.service_id = any ((select access.my_services())::integer[])) as notices,
      (select max(k.recorded_at) from contribution k where k.municipality_id = (select access.my_municipality())
        and k.service_id = any ((select access.my_services())::integer[])) as written,
      (select md5(string_agg(t.id || ' ' || t.version, ' ' order by t.id)) from task t cross join mine
        where t.municipality_id = (select access.my_municipality())
          and t.service_id = any ((select access.my_services())::integer[]) and t.state <> 'draft'
          and (t.ended_on is null or t.ended_on > access.today() - 30) and ${seen('t')}) as tasks,
      ${requests(sql`true`)} as requests`.execute(tx);
  return markOf([families, beside.rows]);
}

/** A mark of all that the actor's services may see of a family now; undefined when it is hidden or missing. */
export async function markOfFamily(tx: Tx, familyId: string): Promise<string | undefined> {
  const family = await findUnopenedPartnerFamily(tx, familyId);
  if (family === undefined) return undefined;
  const beside = await sql`
    with mine as materialized (select access.my_services() as services)
    select count(*), md5(string_agg(k.id::text, ' ' order by k.recorded_at, k.id)) as ids,
      (select md5(string_agg(f.id::text, ' ' order by f.id)) from attachment f
        join contribution n on n.municipality_id = f.municipality_id and n.id = f.contribution_id
        where n.municipality_id = (select access.my_municipality()) and n.family_id = ${familyId}) as files,
      (select md5(string_agg(g.id || ' ' || g.version, ' ' order by g.id)) from goal g cross join mine
        where g.municipality_id = (select access.my_municipality()) and g.family_id = ${familyId}
          and ${seen('g')}) as goals,
      (select md5(string_agg(t.id || ' ' || t.version, ' ' order by t.id)) from task t cross join mine
        where t.municipality_id = (select access.my_municipality()) and t.family_id = ${familyId}
          and t.state <> 'draft' and ${seen('t')}) as tasks,
      ${requests(sql`r.family_id = ${familyId}`)} as requests
    from contribution k
    where k.municipality_id = (select access.my_municipality()) and k.family_id = ${familyId}`.execute(tx);
  return markOf([family, beside.rows]);
}

// An account may also be one of a team, whose drafts its policies show it: what it sees as a partner is said here.
const seen = (row: 'g' | 't') =>
  sql`access.sees_of_plan(${sql.ref(`${row}.municipality_id`)}, ${sql.ref(`${row}.family_id`)},
    ${sql.ref(`${row}.team_id`)}, ${sql.ref(`${row}.persons`)}, ${sql.ref(`${row}.topics`)}, mine.services)`;

const requests = (isIt: RawBuilder<unknown>) => sql`
  (select md5(string_agg(r.id || ' ' || r.version, ' ' order by r.id)) from priority_request r
    where r.municipality_id = (select access.my_municipality()) and ${isIt} and r.withdrawn_on is null
      and r.service_id = any ((select access.my_services())::integer[])
      and (r.answered_on is null or r.answered_on > access.today() - 30)
      and access.sees_of_plan(r.municipality_id, r.family_id, r.team_id, r.persons, r.topics, array[r.service_id]))`;

// A digest, so that what stands behind it cannot be read from it.
function markOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}
