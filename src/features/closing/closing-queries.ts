import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { isTakenOver } from './closing-rules.ts';
import type { Closing, FollowUp, LeftOver } from './closing.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;
/** More than any case has; what were beyond it would still hold the closing back (access.closing_holds). */
const MOST_LEFT = 500;

// Who is to do it, by the first of the three that is there.
const responsibleOf = (alias: string) => sql<LeftOver['responsible']>`case
    when ${sql.ref(`${alias}.service_id`)} is not null
      then jsonb_build_object('kind', 'service', 'id', ${sql.ref(`${alias}.service_id`)}::text, 'name', s.name)
    when ${sql.ref(`${alias}.account_id`)} is not null
      then jsonb_build_object('kind', 'account', 'id', ${sql.ref(`${alias}.account_id`)}, 'name', a.name)
    when ${sql.ref(`${alias}.person_id`)} is not null
      then jsonb_build_object('kind', 'person', 'id', ${sql.ref(`${alias}.person_id`)}, 'name',
        coalesce(${opened('person', 'name', 'p')}, ''))
  end`;
const whoOf = (alias: string) => sql`
  left join service s on s.municipality_id = ${sql.ref(`${alias}.municipality_id`)} and s.id = ${sql.ref(`${alias}.service_id`)}
  left join account a on a.municipality_id = ${sql.ref(`${alias}.municipality_id`)} and a.id = ${sql.ref(`${alias}.account_id`)}
  left join person p on p.municipality_id = ${sql.ref(`${alias}.municipality_id`)} and p.id = ${sql.ref(`${alias}.person_id`)}`;

/** What of a case is not over, the most urgent first: tasks, then requests, then applications. */
export async function findLeftOvers(
  tx: Tx,
  caseId: string,
  teamServiceId: number | null,
): Promise<LeftOver[]> {
  const tasks = await sql<Omit<LeftOver, 'kind' | 'isTakenOver'>>`
    select t.id, ${opened('task', 'title', 't')} as title, t.state, ${responsibleOf('t')} as responsible,
      t.due_on as "dueOn"
    from task t ${whoOf('t')}
    where t.${MINE} and t.case_id = ${caseId} and t.ended_on is null
    order by t.due_on, t.created_at, t.id limit ${MOST_LEFT}`.execute(tx);
  const requests = await sql<Pick<LeftOver, 'id' | 'title' | 'responsible' | 'dueOn'>>`
    select r.id, ${opened('priority_request', 'reason', 'r')} as title, r.answer_by as "dueOn",
      jsonb_build_object('kind', 'service', 'id', r.service_id::text, 'name', s.name) as responsible
    from priority_request r
      join service s on s.municipality_id = r.municipality_id and s.id = r.service_id
    where r.${MINE} and r.case_id = ${caseId} and r.answered_on is null and r.withdrawn_on is null
    order by r.answer_by, r.id limit ${MOST_LEFT}`.execute(tx);
  const applications = await sql<Pick<LeftOver, 'id' | 'title' | 'state' | 'responsible' | 'dueOn'>>`
    select x.id, x.kind as title, null as responsible,
      case when x.answered_on is not null and x.appealed_on is null then 'appeal_running' end as state,
      case when x.answered_on is null then x.answer_expected_on else coalesce(x.appealed_on, x.appeal_by) end as "dueOn"
    from application x
    where x.${MINE} and x.case_id = ${caseId} and (x.answered_on is null
      or (x.appealed_on is not null and x.appeal_answered_on is null)
      or (x.decision in ('partly', 'declined', 'dismissed') and x.appealed_on is null and not x.appeal_waived
        and x.appeal_by >= access.today()))
    order by 5, x.id limit ${MOST_LEFT}`.execute(tx);
  const waiting =
    (kind: LeftOver['kind']) =>
    (row: Pick<LeftOver, 'id' | 'title' | 'responsible' | 'dueOn'> & Partial<Pick<LeftOver, 'state'>>) => ({
      state: null,
      ...row,
      kind,
      isTakenOver: false,
    });
  return [
    ...tasks.rows.map((task) => ({
      ...task,
      kind: 'task' as const,
      isTakenOver: isLivingOn(task, teamServiceId),
    })),
    ...requests.rows.map(waiting('priority_request')),
    ...applications.rows.map(waiting('application')),
  ];
}

function isLivingOn(
  { state, responsible }: Pick<LeftOver, 'state' | 'responsible'>,
  teamServiceId: number | null,
): boolean {
  const serviceId = responsible?.kind === 'service' ? Number(responsible.id) : null;
  return isTakenOver({ state: state ?? '', serviceId }, teamServiceId);
}

/** Keeps the services from answering a task of the case until the transaction ends. */
export async function lockTasks(tx: Tx, caseId: string): Promise<void> {
  await sql`select from task where ${MINE} and case_id = ${caseId} and ended_on is null order by id for update`.execute(
    tx,
  );
}

/** What went on when the case was closed, and who has it. */
export async function findTakenOver(tx: Tx, caseId: string): Promise<Closing['takenOver']> {
  const { rows } = await sql<Closing['takenOver'][number]>`
    select o.what, o.what_id as "whatId", o.taken_on as "takenOn",
      coalesce(case when o.what = 'task' then ${opened('task', 'title', 't')} else x.kind end, '') as title,
      coalesce(s.name, a.name, ${opened('person', 'name', 'p')}, '') as "byName",
      o.person_id as "personId"
    from taken_over o ${whoOf('o')}
      left join task t on t.municipality_id = o.municipality_id and t.id = o.what_id and o.what = 'task'
      left join application x on x.municipality_id = o.municipality_id and x.id = o.what_id and o.what = 'application'
    where o.${MINE} and o.case_id = ${caseId}
    order by o.what desc, o.what_id limit ${MOST_LEFT}`.execute(tx);
  return rows;
}

/** Says of each task that a service has it from then on. */
export async function insertTakenOver(
  tx: Tx,
  caseId: string,
  tasks: readonly LeftOver[],
  takenOn: string,
): Promise<void> {
  if (tasks.length === 0) return;
  await sql`
    insert into taken_over (municipality_id, what, what_id, case_id, service_id, taken_on)
    select (select access.my_municipality()), 'task', r.id, ${caseId}, r.service_id, ${takenOn}::date
    from unnest(${tasks.map(({ id }) => id)}::uuid[],
      ${tasks.map(({ responsible }) => Number(responsible?.id))}::integer[]) as r (id, service_id)`.execute(
    tx,
  );
}

/** Says of each application who waits for its answer from then on. */
export async function insertFollowUps(
  tx: Tx,
  caseId: string,
  followUps: readonly FollowUp[],
  takenOn: string,
): Promise<void> {
  for (const { applicationId, serviceId, accountId, personId } of followUps)
    await sql`
      insert into taken_over (municipality_id, what, what_id, case_id, service_id, account_id, person_id, taken_on)
      values ((select access.my_municipality()), 'application', ${applicationId}, ${caseId}, ${serviceId},
        ${accountId}, ${personId}, ${takenOn}::date)`.execute(tx);
}

/** Services in use and people of the team, of those that were named. */
export async function findFollowers(
  tx: Tx,
  teamId: number,
  { services, accounts }: { services: readonly number[]; accounts: readonly string[] },
): Promise<{ services: number[]; accounts: string[] }> {
  const { rows } = await sql<{ services: number[]; accounts: string[] }>`
    select array(select s.id from service s
        where s.${MINE} and s.id = any (${services}::integer[]) and s.valid_from <= access.today()
          and (s.valid_to is null or access.today() < s.valid_to)) as services,
      array(select distinct tm.account_id from team_membership tm
        where tm.${MINE} and tm.team_id = ${teamId} and tm.account_id = any (${accounts}::uuid[])
          and tm.valid_from <= access.today()
          and (tm.valid_to is null or access.today() < tm.valid_to)) as accounts`.execute(tx);
  return rows[0] ?? { services: [], accounts: [] };
}

/** How long a closed case is kept, and how many consents of the family run. */
export async function findClosingGround(
  tx: Tx,
  familyId: string | null,
): Promise<{ retentionYears: number; runningConsents: number }> {
  const { rows } = await sql<{ retentionYears: number; runningConsents: number }>`
    select t.retention_years as "retentionYears",
      (select count(*) from consent c where c.municipality_id = t.municipality_id and c.family_id = ${familyId}::uuid
        and c.answer = 'given' and c.valid_from <= access.now() and access.now() < c.active_to)::int as "runningConsents"
    from case_setting t where t.${MINE}`.execute(tx);
  return rows[0] ?? { retentionYears: 0, runningConsents: 0 };
}

/** What the register says of the advice's use, with the enquiry's version. */
export async function findUsefulness(
  tx: Tx,
  id: string,
): Promise<{ version: number; useful: string | null } | undefined> {
  const { rows } = await sql<{ version: number; useful: string | null }>`
    select version, useful from enquiry where ${MINE} and id = ${id}`.execute(tx);
  return rows[0];
}
