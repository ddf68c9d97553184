import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Stage } from '../cases/case-file.ts';
import type { PlanGround } from './plan-rules.ts';
import type { EditGoal, Goal, Task } from './plan.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;

export type FoundGround = PlanGround & { stage: Stage; teamId: number; teamServiceId: number | null };
type GroundRow = Omit<FoundGround, 'persons' | 'topics' | 'isOpen'> & {
  closedOn: string | null;
  persons: string[];
  topics: string[];
};

/** What the plan of a case is written in; undefined when it is missing or not the actor's to see. */
export async function findPlanGround(tx: Tx, caseId: string): Promise<FoundGround | undefined> {
  const { rows } = await sql<GroundRow>`
    select l.family_id as "familyId", e.team_id as "teamId", e.received_on as "receivedOn", access.today() as today,
      coalesce(c.closed_on, e.closed_on) as "closedOn",
      coalesce(c.stage, case when e.closed_on is null then 'received' else 'closed' end) as stage,
      access.service_of_team(e.municipality_id, e.team_id) as "teamServiceId",
      array(select p.id::text from person p
        where p.municipality_id = e.municipality_id and p.family_id = l.family_id) as persons,
      array(select k.code from code k where k.municipality_id = e.municipality_id and k.list = 'topic') as topics,
      (select count(*)::integer from goal g where g.municipality_id = e.municipality_id and g.case_id = e.id) as goals,
      (select count(*)::integer from task t where t.municipality_id = e.municipality_id and t.case_id = e.id) as tasks
    from enquiry e
      left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
      left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
    where e.municipality_id = (select access.my_municipality()) and e.id = ${caseId}
      and access.may_read_case(e.id)`.execute(tx);
  const [found] = rows;
  if (found === undefined) return undefined;
  const { closedOn, ...ground } = found;
  return {
    ...ground,
    isOpen: closedOn === null,
    persons: new Set(found.persons),
    topics: new Set(found.topics),
  };
}

/**
 * Makes the case's row with the first thing that is done, and keeps others from closing the case until the
 * transaction ends.
 * @returns whether it is open now; undefined when there is no such case for the actor
 */
export async function openCaseFile(tx: Tx, caseId: string): Promise<{ isOpen: boolean } | undefined> {
  const { rows } = await sql<{ isThere: boolean }>`select access.open_case(${caseId}) as "isThere"`.execute(
    tx,
  );
  if (rows[0]?.isThere !== true) return undefined;
  const { rows: held } = await sql<{ isOpen: boolean }>`
    select closed_on is null as "isOpen" from case_file where ${MINE} and id = ${caseId} for share`.execute(
    tx,
  );
  return held[0];
}

/** In their own order, those that have ended last. */
export async function findGoals(tx: Tx, caseId: string): Promise<Goal[]> {
  const { rows } = await sql<Goal>`
    select g.id, g.persons, g.topics, ${opened('goal', 'words', 'g')} as words, g.position, g.attainment,
      g.attained_on as "attainedOn", g.state, g.version
    from goal g where g.municipality_id = (select access.my_municipality()) and g.case_id = ${caseId}
    order by g.state = 'ended', g.position, g.created_at, g.id`.execute(tx);
  return rows;
}

/** What is open first, by deadline; what has ended last, the latest first. */
export async function findTasks(tx: Tx, caseId: string): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select t.id, t.goal_id as "goalId", t.persons, t.topics, t.kind, ${opened('task', 'title', 't')} as title,
      ${opened('task', 'details', 't')} as details,
      case when t.service_id is not null
          then jsonb_build_object('kind', 'service', 'serviceId', t.service_id, 'accountId', t.account_id)
        when t.account_id is not null then jsonb_build_object('kind', 'member', 'accountId', t.account_id)
        when t.person_id is not null then jsonb_build_object('kind', 'person', 'personId', t.person_id)
      end as responsible,
      coalesce(s.name, case when t.account_id is not null then a.name end, ${opened('person', 'name', 'p')})
        as "responsibleName",
      case when t.service_id is not null then a.name end as "responsibleAt",
      t.state, t.due_on as "dueOn", ${instant(sql`t.proposed_at`)} as "proposedAt",
      ${instant(sql`t.answered_at`)} as "answeredAt",
      case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as "answeredBy",
      ${opened('task', 'answered_name', 't')} as "answeredName",
      ${opened('task', 'answer_words', 't')} as "answerWords", t.ended_on as "endedOn",
      ${opened('task', 'result', 't')} as result, t.version,
      jsonb_build_object('persons', coalesce(u.persons, '{}'), 'topics', coalesce(u.topics, '{}')) as uncovered
    from task t
      left join service s on s.municipality_id = t.municipality_id and s.id = t.service_id
      left join account a on a.municipality_id = t.municipality_id and a.id = t.account_id
      left join account b on b.municipality_id = t.municipality_id and b.id = t.answered_by
      left join person p on p.municipality_id = t.municipality_id and p.id = t.person_id
      left join lateral (
        select array(select who from unnest(t.persons) with ordinality as w (who, n)
            where not access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, array[who], t.topics,
              array[t.service_id]) order by n) as persons,
          array(select theme from unnest(t.topics) with ordinality as h (theme, n)
            where not access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, t.persons, array[theme],
              array[t.service_id]) order by n) as topics
        where t.service_id is not null and t.ended_on is null
          and not access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, t.persons, t.topics,
            array[t.service_id])) as u on true
    where t.municipality_id = (select access.my_municipality()) and t.case_id = ${caseId}
    order by t.ended_on desc nulls first, t.due_on nulls last, t.created_at, t.id`.execute(tx);
  return rows;
}

export async function insertGoal(
  tx: Tx,
  caseId: string,
  goal: { id: string; persons: readonly string[]; topics: readonly string[]; words: string },
): Promise<void> {
  await sql`
    insert into goal (municipality_id, id, case_id, persons, topics, words, position, created_by, created_at)
    values ((select access.my_municipality()), ${goal.id}, ${caseId}, ${goal.persons}::uuid[], ${goal.topics}::text[],
      ${sealer(tx, caseId)('goal', goal.id, 'words', goal.words)},
      (select least(coalesce(max(position), 0) + 1, 9999) from goal where ${MINE} and case_id = ${caseId}),
      (select access.actor()), (select access.now()))`.execute(tx);
}

/** @returns false when somebody else changed it first: nothing is written then */
export async function updateGoal(
  tx: Tx,
  caseId: string,
  id: string,
  { version, persons, topics, words, attainment, attainedOn, state }: EditGoal,
): Promise<boolean> {
  const sealed = words === undefined ? null : sealer(tx, caseId)('goal', id, 'words', words);
  const judged =
    attainment === undefined
      ? sql``
      : sql`, attainment = ${attainment}::smallint,
          attained_on = ${attainment === null ? null : (attainedOn ?? null)}::date`;
  const { rows } = await sql`
    update goal set version = version + 1, persons = coalesce(${persons ?? null}::uuid[], persons),
      topics = coalesce(${topics ?? null}::text[], topics), words = coalesce(${sealed}::bytea, words),
      state = coalesce(${state ?? null}::text, state) ${judged}
    where ${MINE} and case_id = ${caseId} and id = ${id} and version = ${version} returning id`.execute(tx);
  return rows.length === 1;
}

/** @returns false when they are not the case's goals, each once: somebody added or removed one meanwhile */
export async function orderGoals(tx: Tx, caseId: string, goals: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from goal where ${MINE} and case_id = ${caseId} order by id for update`.execute(tx);
  const asked = new Set(goals);
  if (asked.size !== goals.length || rows.length !== goals.length || rows.some(({ id }) => !asked.has(id)))
    return false;
  await sql`
    update goal g set position = o.place from unnest(${goals}::uuid[]) with ordinality as o (id, place)
    where g.municipality_id = (select access.my_municipality()) and g.case_id = ${caseId} and g.id = o.id`.execute(
    tx,
  );
  return true;
}

/** @returns false when somebody else changed it first, or tasks belong to it */
export async function deleteGoal(tx: Tx, caseId: string, id: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    delete from goal g where ${MINE} and case_id = ${caseId} and id = ${id} and version = ${version}
      and not exists (select from task t where t.municipality_id = g.municipality_id and t.goal_id = g.id)
    returning id`.execute(tx);
  return rows.length === 1;
}
