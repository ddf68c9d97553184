import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { NewContribution } from './contribution.ts';

/** The family's team's own service, where the actor works in that team; else undefined. */
export async function findTeamService(tx: Tx, familyId: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select s.id from family f
      join service s on s.municipality_id = f.municipality_id and s.team_id = f.team_id
    where f.municipality_id = (select access.my_municipality()) and f.id = ${familyId}
      and f.team_id = any ((select access.my_family_teams())::integer[])`.execute(tx);
  return rows[0]?.id;
}

/** The actor's services where the family is visible to them; undefined when it is missing or hidden. */
export async function findWritingServices(tx: Tx, familyId: string): Promise<readonly number[] | undefined> {
  const { rows } = await sql<{ services: number[] }>`
    select access.my_services() as services from family
    where municipality_id = (select access.my_municipality()) and id = ${familyId}`.execute(tx);
  return rows[0]?.services;
}

/** Whether a family is there for the actor at all. */
export async function isFamilyVisible(tx: Tx, familyId: string): Promise<boolean> {
  const { rows } = await sql`
    select from family
    where municipality_id = (select access.my_municipality()) and id = ${familyId}`.execute(tx);
  return rows.length > 0;
}

type Facts = {
  isCovered: boolean;
  persons: string[];
  topics: string[];
  correctsOwn: boolean;
  isCaseOfFamily: boolean;
};

/** Makes the case's row if it is the actor's to work on: it is made with the first thing that is done. */
export async function openCase(tx: Tx, caseId: string): Promise<void> {
  await sql`select access.open_case(${caseId})`.execute(tx);
}

/** What the actor signed a draft as, if she did. */
export async function findSigned(
  tx: Tx,
  draftId: string,
): Promise<{ id: string; familyId: string } | undefined> {
  const { rows } = await sql<{ id: string; familyId: string }>`
    select id, family_id as "familyId" from contribution
    where municipality_id = (select access.my_municipality()) and author_id = (select access.actor())
      and draft_id = ${draftId}`.execute(tx);
  return rows[0];
}

/** What the rules ask of the database about a contribution before it is written. */
export async function findContributionFacts(
  tx: Tx,
  familyId: string,
  serviceId: number,
  written: Pick<NewContribution, 'persons' | 'topics' | 'corrects'> & { caseId?: string | null },
): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select access.may_contribute(m.id, ${familyId}, ${serviceId}, ${written.persons}::uuid[],
        ${written.topics}::text[]) as "isCovered",
      array(select p.id::text from person p where p.municipality_id = m.id and p.family_id = ${familyId}
        and p.id = any (${written.persons}::uuid[])) as persons,
      array(select c.code from code c where c.municipality_id = m.id and c.list = 'topic'
        and c.code = any (${written.topics}::text[])) as topics,
      exists (select from contribution k where k.municipality_id = m.id and k.family_id = ${familyId}
        and k.service_id = ${serviceId} and k.id = ${written.corrects}::uuid) as "correctsOwn",
      ${written.caseId ?? null}::uuid is null or exists (select from case_file c where c.municipality_id = m.id
        and c.id = ${written.caseId ?? null}::uuid and c.family_id = ${familyId}) as "isCaseOfFamily"
    from (select access.my_municipality() as id) as m`.execute(tx);
  const [facts] = rows;
  if (facts === undefined) throw new Error('a select without rows from nowhere');
  return facts;
}
