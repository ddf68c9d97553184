import { sql, type RawBuilder } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type {
  AnswerPriority,
  EscalatePriority,
  NewPriority,
  PartnerPriority,
  PriorityMeasure,
  PriorityRequest,
} from './priority.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;
const MOST_SHOWN = 200;

/** Those that wait first, by the day of the answer; then the newest. */
export async function findPriorities(tx: Tx, caseId: string): Promise<PriorityRequest[]> {
  const { rows } = await sql<PriorityRequest>`
    select r.id, jsonb_build_object('id', s.id, 'name', s.name) as service, r.task_id as "taskId", r.persons, r.topics,
      ${opened('priority_request', 'reason', 'r')} as reason, r.answer_by as "answerBy", r.sent_on as "sentOn",
      a.name as "sentBy", r.answer, ${opened('priority_request', 'answer_words', 'r')} as "answerWords",
      r.answered_on as "answeredOn", b.name as "answeredBy", r.escalated_on as "escalatedOn",
      ${opened('priority_request', 'escalated_words', 'r')} as "escalatedWords", r.withdrawn_on as "withdrawnOn",
      r.version,
      r.withdrawn_on is null and coalesce(r.answered_on, access.today()) > r.answer_by as "isLate",
      r.withdrawn_on is null and r.answer is null and not access.sees_of_plan(r.municipality_id, r.family_id,
        r.team_id, r.persons, r.topics, array[r.service_id]) as "isUnseen"
    from priority_request r
      join service s on s.municipality_id = r.municipality_id and s.id = r.service_id
      join account a on a.municipality_id = r.municipality_id and a.id = r.sent_by
      left join account b on b.municipality_id = r.municipality_id and b.id = r.answered_by
    where r.municipality_id = (select access.my_municipality()) and r.case_id = ${caseId}
    order by r.answer is not null or r.withdrawn_on is not null,
      case when r.answer is null and r.withdrawn_on is null then r.answer_by end, r.sent_on desc, r.id
    limit ${MOST_SHOWN}`.execute(tx);
  return rows;
}

export async function insertPriority(
  tx: Tx,
  caseId: string,
  request: NewPriority & { id: string; sentOn: string },
): Promise<void> {
  const { id } = request;
  await sql`
    insert into priority_request (municipality_id, id, case_id, service_id, task_id, persons, topics, reason, answer_by,
      sent_on, sent_by)
    values ((select access.my_municipality()), ${id}, ${caseId}, ${request.serviceId}, ${request.taskId},
      ${request.persons}::uuid[], ${request.topics}::text[],
      ${sealer(tx, caseId)('priority_request', id, 'reason', request.reason)}, ${request.answerBy}, ${request.sentOn},
      (select access.actor()))`.execute(tx);
}

/** How many the case has, of the tasks of the case whether this is one. */
export async function findPriorityFacts(
  tx: Tx,
  caseId: string,
  taskId: string | null,
): Promise<{ count: number; isTaskThere: boolean }> {
  const { rows } = await sql<{ count: number; isTaskThere: boolean }>`
    select (select count(*)::integer from priority_request where ${MINE} and case_id = ${caseId}) as count,
      ${taskId}::uuid is null or exists (select from task where ${MINE} and case_id = ${caseId}
        and id = ${taskId}::uuid) as "isTaskThere"`.execute(tx);
  return rows[0] ?? { count: 0, isTaskThere: false };
}

/** @returns false when somebody else changed it first: nothing is written then */
export function saveAnswer(
  tx: Tx,
  caseId: string,
  id: string,
  { version, answer, words, answeredOn }: AnswerPriority,
): Promise<boolean> {
  const sealed = sealer(tx, caseId)('priority_request', id, 'answer_words', words);
  return update(
    tx,
    { caseId, id, version },
    sql`answer = ${answer}, answer_words = ${sealed}, answered_by = (select access.actor()),
      answered_on = coalesce(${answeredOn ?? null}::date, access.today())`,
  );
}

/** @returns false when somebody else changed it first: nothing is written then */
export function saveEscalation(
  tx: Tx,
  caseId: string,
  id: string,
  { version, words, escalatedOn }: EscalatePriority,
): Promise<boolean> {
  return update(
    tx,
    { caseId, id, version },
    sql`escalated_on = coalesce(${escalatedOn ?? null}::date, access.today()),
      escalated_words = ${sealer(tx, caseId)('priority_request', id, 'escalated_words', words)}`,
  );
}

/** @returns false when somebody else changed it first: nothing is written then */
export function saveWithdrawal(tx: Tx, caseId: string, id: string, version: number): Promise<boolean> {
  return update(tx, { caseId, id, version }, sql`withdrawn_on = access.today()`);
}

async function update(
  tx: Tx,
  { caseId, id, version }: { caseId: string; id: string; version: number },
  what: RawBuilder<unknown>,
): Promise<boolean> {
  const { rows } = await sql`
    update priority_request set version = version + 1, ${what}
    where ${MINE} and case_id = ${caseId} and id = ${id} and version = ${version} returning id`.execute(tx);
  return rows.length === 1;
}

type PartnerRow = PartnerPriority & { caseId: string };

/** The requests to the actor's services that consents let them see now; one more than are shown. */
export async function findPartnerPriorities(tx: Tx, id: string | null): Promise<PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`
    select r.id, r.case_id as "caseId", jsonb_build_object('id', s.id, 'name', s.name) as service, r.persons, r.topics,
      ${opened('priority_request', 'reason', 'r')} as reason, r.answer_by as "answerBy", r.sent_on as "sentOn",
      r.answer, ${opened('priority_request', 'answer_words', 'r')} as "answerWords",
      r.answered_on as "answeredOn", r.version, m.name as "teamName",
      jsonb_build_object('id', f.id, 'name', ${opened('family', 'name', 'f')}, 'reference', f.reference) as family,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${opened('person', 'name', 'p')})
          order by array_position(r.persons, p.id))
        from person p where p.municipality_id = r.municipality_id and p.id = any (r.persons)), '[]') as people
    from priority_request r
      join service s on s.municipality_id = r.municipality_id and s.id = r.service_id
      join team m on m.municipality_id = r.municipality_id and m.id = r.team_id
      join family f on f.municipality_id = r.municipality_id and f.id = r.family_id
    where r.municipality_id = (select access.my_municipality()) and r.withdrawn_on is null
      and r.service_id = any ((select access.my_services())::integer[])
      and (${id}::uuid is null or r.id = ${id}::uuid)
      and (r.answered_on is null or r.answered_on > access.today() - 30)
      and access.sees_of_plan(r.municipality_id, r.family_id, r.team_id, r.persons, r.topics, array[r.service_id])
    order by r.answer is not null, r.answer_by, r.id
    limit ${MOST_SHOWN + 1}`.execute(tx);
  return rows;
}

/** @returns false when it is not the service's to answer now, or another version stands: nothing is written then */
export async function writePriorityAnswer(
  tx: Tx,
  { id, caseId }: { id: string; caseId: string },
  { version, answer, words }: Omit<AnswerPriority, 'answeredOn'>,
): Promise<boolean> {
  const sealed = sealer(tx, caseId)('priority_request', id, 'answer_words', words);
  const { rows } = await sql<{ isDone: boolean }>`
    select access.answer_priority(${id}, ${version}, ${answer}, ${sealed}::bytea) as "isDone"`.execute(tx);
  return rows[0]?.isDone === true;
}

/** Of the actor's teams' requests alone; numbers of services, and nothing of a family. */
export async function measurePriorities(tx: Tx, year: number): Promise<PriorityMeasure['services']> {
  const { rows } = await sql<PriorityMeasure['services'][number]>`
    select jsonb_build_object('id', s.id, 'name', s.name) as service, count(*)::integer as sent,
      (count(*) filter (where r.answer = 'granted'))::integer as granted,
      (count(*) filter (where r.answer = 'partly'))::integer as partly,
      (count(*) filter (where r.answer = 'declined'))::integer as declined,
      (count(*) filter (where r.answer is null and r.withdrawn_on is null))::integer as waiting,
      (count(*) filter (where r.withdrawn_on is null
        and coalesce(r.answered_on, access.today()) > r.answer_by))::integer as late,
      (count(*) filter (where r.escalated_on is not null))::integer as escalated,
      percentile_cont(0.5) within group (order by r.answered_on - r.sent_on)
        filter (where r.answered_on is not null) as "medianDays"
    from priority_request r
      join service s on s.municipality_id = r.municipality_id and s.id = r.service_id
    where r.municipality_id = (select access.my_municipality())
      and r.team_id = any ((select access.my_family_teams())::integer[])
      and r.sent_on >= make_date(${year}, 1, 1) and r.sent_on < make_date(${year + 1}, 1, 1)
    group by s.id, s.name order by count(*) desc, s.name, s.id`.execute(tx);
  return rows;
}
