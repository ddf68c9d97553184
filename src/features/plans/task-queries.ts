import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { NewTask, Responsible, ResponsibleChoices, Task, TaskState, TaskStep } from './plan.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;

type Content = Pick<
  NewTask,
  'goalId' | 'persons' | 'topics' | 'kind' | 'title' | 'details' | 'dueOn' | 'responsible'
>;
/** A task with where it stands, as a change leaves it; the instants are the database's where `now`. */
export type TaskWritten = Content & {
  state: TaskState;
  proposed: 'keep' | 'now' | null;
  /** `on`: a day before today on which it was said. */
  answered: 'keep' | null | { name: string | null; words: string | null; on: string | null };
  endedOn: string | null;
  result: string | null;
};

export async function insertTask(tx: Tx, caseId: string, id: string, task: TaskWritten): Promise<void> {
  await sql`
    insert into task (municipality_id, id, case_id, goal_id, persons, topics, kind, title, details, service_id,
      account_id, person_id, state, due_on, proposed_at, created_by, created_at)
    values ((select access.my_municipality()), ${id}, ${caseId}, ${task.goalId}, ${task.persons}::uuid[],
      ${task.topics}::text[], ${task.kind}, ${sealer(tx, caseId)('task', id, 'title', task.title)}, null, null,
      null, null, 'draft', null, null, (select access.actor()), (select access.now()))`.execute(tx);
  await writeTask(tx, caseId, id, 1, 0, task);
  await addEvent(tx, caseId, id, null, task);
}

/** @returns false when somebody else changed it first: nothing is written then */
export async function updateTask(
  tx: Tx,
  caseId: string,
  before: Pick<Task, 'id' | 'version' | 'state'>,
  task: TaskWritten,
): Promise<boolean> {
  if (!(await writeTask(tx, caseId, before.id, before.version, 1, task))) return false;
  await addEvent(tx, caseId, before.id, before.state, task);
  return true;
}

async function writeTask(
  tx: Tx,
  caseId: string,
  id: string,
  version: number,
  step: 0 | 1,
  task: TaskWritten,
): Promise<boolean> {
  const seal = sealer(tx, caseId);
  const { serviceId, accountId, personId } = columnsOf(task.responsible);
  const { answered } = task;
  const said =
    answered === 'keep'
      ? sql``
      : answered === null
        ? sql`, answered_at = null, answered_by = null`
        : sql`, answered_by = (select access.actor()), answered_at = ${
            answered.on === null
              ? sql`(select access.now())`
              : sql`(${answered.on}::date + time '12:00') at time zone 'Europe/Oslo'`
          }, answered_name = ${seal('task', id, 'answered_name', answered.name)},
            answer_words = ${seal('task', id, 'answer_words', answered.words)}`;
  const asked =
    task.proposed === 'keep'
      ? sql``
      : sql`, proposed_at = ${task.proposed === 'now' ? sql`(select access.now())` : null}`;
  const { rows } = await sql`
    update task set version = version + ${step}, goal_id = ${task.goalId}, persons = ${task.persons}::uuid[],
      topics = ${task.topics}::text[], kind = ${task.kind}, title = ${seal('task', id, 'title', task.title)},
      details = ${seal('task', id, 'details', task.details)}, service_id = ${serviceId}, account_id = ${accountId},
      person_id = ${personId}, state = ${task.state}, due_on = ${task.dueOn}, ended_on = ${task.endedOn},
      result = ${seal('task', id, 'result', task.result)} ${asked} ${said}
    where ${MINE} and case_id = ${caseId} and id = ${id} and version = ${version} returning id`.execute(tx);
  return rows.length === 1;
}

async function addEvent(
  tx: Tx,
  caseId: string,
  taskId: string,
  from: TaskState | null,
  { state, responsible, dueOn }: TaskWritten,
): Promise<void> {
  const { serviceId, accountId, personId } = columnsOf(responsible);
  await sql`
    insert into task_event (municipality_id, id, task_id, case_id, from_state, to_state, service_id, account_id,
      person_id, due_on, by_account, at)
    values ((select access.my_municipality()), ${randomUUID()}, ${taskId}, ${caseId}, ${from}, ${state}, ${serviceId},
      ${accountId}, ${personId}, ${dueOn}, (select access.actor()), (select access.now()))`.execute(tx);
}

/** The steps of a task, the newest first; undefined when the case has no such task for the actor. */
export async function findTaskSteps(tx: Tx, caseId: string, taskId: string): Promise<TaskStep[] | undefined> {
  const { rows } = await sql<{ steps: TaskStep[] }>`
    select coalesce((
      select jsonb_agg(jsonb_build_object('at', ${instant(sql`v.at`)}, 'from', v.from_state, 'to', v.to_state,
          'responsibleName', coalesce(s.name, r.name, ${opened('person', 'name', 'p')}), 'personId', v.person_id,
          'dueOn', v.due_on, 'by', a.name)
        order by v.at desc, v.id)
      from (select * from task_event e where e.municipality_id = t.municipality_id and e.task_id = t.id
          order by e.at desc, e.id limit 100) v
        join account a on a.municipality_id = v.municipality_id and a.id = v.by_account
        left join service s on s.municipality_id = v.municipality_id and s.id = v.service_id
        left join account r on r.municipality_id = v.municipality_id and r.id = v.account_id
        left join person p on p.municipality_id = v.municipality_id and p.id = v.person_id), '[]') as steps
    from task t
    where t.municipality_id = (select access.my_municipality()) and t.case_id = ${caseId} and t.id = ${taskId}
      and t.team_id = any ((select access.my_family_teams())::integer[])`.execute(tx);
  return rows[0]?.steps;
}

/** Whether a task can be the responsible's today: the service in use and another than the team's own, the people there. */
export async function isResponsibleThere(
  tx: Tx,
  { teamId, familyId }: { teamId: number; familyId: string | null },
  responsible: Responsible,
): Promise<boolean> {
  const { serviceId, accountId, personId } = columnsOf(responsible);
  const { rows } = await sql<{ isThere: boolean }>`
    select case
      when ${serviceId}::integer is not null then exists (select from service s
          where s.municipality_id = m.id and s.id = ${serviceId}::integer and s.team_id is distinct from ${teamId}
            and s.valid_from <= access.today() and (s.valid_to is null or access.today() < s.valid_to))
        and (${accountId}::uuid is null or exists (select from employment w
          join account a on a.municipality_id = w.municipality_id and a.id = w.account_id
          where w.municipality_id = m.id and w.service_id = ${serviceId}::integer and w.account_id = ${accountId}::uuid
            and w.valid_from <= access.today() and (w.valid_to is null or access.today() < w.valid_to)
            and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)))
      when ${accountId}::uuid is not null then exists (select from team_membership tm
          join account a on a.municipality_id = tm.municipality_id and a.id = tm.account_id
        where tm.municipality_id = m.id and tm.team_id = ${teamId} and tm.account_id = ${accountId}::uuid
          and tm.valid_from <= access.today() and (tm.valid_to is null or access.today() < tm.valid_to)
          and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to))
      else exists (select from person p
        where p.municipality_id = m.id and p.family_id = ${familyId}::uuid and p.id = ${personId}::uuid)
    end as "isThere"
    from (select access.my_municipality() as id) as m`.execute(tx);
  return rows[0]?.isThere === true;
}

/** The services in use today besides the team's own, with who works there and what they may be told. */
export async function findServiceChoices(
  tx: Tx,
  { familyId, teamServiceId }: { familyId: string | null; teamServiceId: number | null },
): Promise<ResponsibleChoices['services']> {
  const { rows } = await sql<ResponsibleChoices['services'][number]>`
    select s.id, s.name,
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', a.id, 'name', a.name)) from employment w
          join account a on a.municipality_id = w.municipality_id and a.id = w.account_id
        where w.municipality_id = s.municipality_id and w.service_id = s.id
          and w.valid_from <= access.today() and (w.valid_to is null or access.today() < w.valid_to)
          and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('persons', c.persons, 'topics', c.topics)) from consent c
        where c.municipality_id = s.municipality_id and c.family_id = ${familyId}::uuid
          and c.giving_service = ${teamServiceId}::integer and c.receiving_service = s.id and c.answer = 'given'
          and c.valid_from <= access.now() and access.now() < c.active_to), '[]') as covers
    from service s
    where s.municipality_id = (select access.my_municipality()) and s.id is distinct from ${teamServiceId}::integer
      and s.valid_from <= access.today() and (s.valid_to is null or access.today() < s.valid_to)
    order by s.name, s.id`.execute(tx);
  return rows;
}

function columnsOf(responsible: Responsible | null) {
  return {
    serviceId: responsible?.kind === 'service' ? responsible.serviceId : null,
    accountId: responsible === null || responsible.kind === 'person' ? null : responsible.accountId,
    personId: responsible?.kind === 'person' ? responsible.personId : null,
  };
}
