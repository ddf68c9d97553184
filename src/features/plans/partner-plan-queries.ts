import { sql, type RawBuilder } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { AnswerTask, PartnerPlan, PartnerTask, PartnerTasks } from './partner-plan.ts';

const MOST_SHOWN = 200;

// An account may also be one of a team, whose drafts its policies show it: what it sees as a partner is said here.
const seen = (row: 'g' | 't', services: RawBuilder<unknown> = sql`mine.services`) =>
  sql`access.sees_of_plan(${sql.ref(`${row}.municipality_id`)}, ${sql.ref(`${row}.family_id`)},
    ${sql.ref(`${row}.team_id`)}, ${sql.ref(`${row}.persons`)}, ${sql.ref(`${row}.topics`)}, ${services})`;
// Whoever works in two services may know of a task by the one's consent alone: the other's it is not to answer then.
const seenByItsOwn = seen('t', sql`array[t.service_id]`);

type Row = PartnerTask & { caseId: string };

/** The tasks of the actor's services, each as far as consents let that service see it now. */
export async function findPartnerTasks(tx: Tx): Promise<PartnerTasks> {
  const rows = await readTasks(tx, sql`true`, MOST_SHOWN + 1);
  const items = rows.slice(0, MOST_SHOWN).map(withoutCase);
  return {
    items,
    more: rows.length > MOST_SHOWN,
    waiting: items.filter(({ state }) => state === 'proposed').length,
  };
}

/** One of them, with the case whose key seals what is said of it. */
export async function findPartnerTask(tx: Tx, id: string): Promise<Row | undefined> {
  return (await readTasks(tx, sql`t.id = ${id}`, 1))[0];
}

async function readTasks(tx: Tx, isIt: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.id, t.case_id as "caseId", t.persons, t.topics, t.kind, ${opened('task', 'title', 't')} as title,
      ${opened('task', 'details', 't')} as details, t.state, t.due_on as "dueOn", s.name as "responsibleName",
      a.name as "responsibleAt", t.service_id as "serviceId",
      jsonb_build_object('id', f.id, 'name', ${opened('family', 'name', 'f')}, 'reference', f.reference) as family,
      m.name as "teamName",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${opened('person', 'name', 'p')})
          order by array_position(t.persons, p.id))
        from person p where p.municipality_id = t.municipality_id and p.id = any (t.persons)), '[]') as people,
      case when t.answered_at is not null then ${opened('task', 'answer_words', 't')} end as "answerWords",
      ${opened('task', 'result', 't')} as result, t.ended_on as "endedOn", t.version
    from task t
      join service s on s.municipality_id = t.municipality_id and s.id = t.service_id
      join team m on m.municipality_id = t.municipality_id and m.id = t.team_id
      join family f on f.municipality_id = t.municipality_id and f.id = t.family_id
      left join account a on a.municipality_id = t.municipality_id and a.id = t.account_id
    where t.municipality_id = (select access.my_municipality()) and ${isIt}
      and t.service_id = any ((select access.my_services())::integer[]) and t.state <> 'draft'
      and (t.ended_on is null or t.ended_on > access.today() - 30) and ${seenByItsOwn}
    order by array_position(array['proposed', 'accepted', 'declined', 'done', 'dropped'], t.state), t.due_on nulls last,
      t.ended_on desc, t.proposed_at, t.id
    limit ${limit}`.execute(tx);
  return rows;
}

/** The part of the family's plans that the actor's services may see now; undefined for a family that is not theirs. */
export async function findPartnerPlan(tx: Tx, familyId: string): Promise<PartnerPlan | undefined> {
  const { rows } = await sql<PartnerPlan>`
    with mine as materialized (select access.my_services() as services)
    select f.id as "familyId",
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'persons', g.persons, 'topics', g.topics,
            'words', ${opened('goal', 'words', 'g')}, 'attainment', g.attainment, 'attainedOn', g.attained_on,
            'state', g.state) order by g.state = 'ended', g.position, g.created_at, g.id)
        from goal g where g.municipality_id = f.municipality_id and g.family_id = f.id and ${seen('g')}), '[]') as goals,
      coalesce((select jsonb_agg(t.task order by t.ended_on desc nulls first, t.due_on nulls last, t.created_at, t.id)
        from (select t.id, t.ended_on, t.due_on, t.created_at,
            jsonb_build_object('id', t.id, 'persons', t.persons, 'topics', t.topics, 'kind', t.kind,
              'title', ${opened('task', 'title', 't')}, 'details', ${opened('task', 'details', 't')},
              'state', t.state, 'dueOn', t.due_on, 'endedOn', t.ended_on,
              'responsibleName', coalesce(s.name, a.name, ${opened('person', 'name', 'p')}),
              'responsibleAt', case when t.service_id is not null then a.name end,
              'isOwn', coalesce(t.service_id = any (mine.services) and ${seenByItsOwn}, false),
              'goalId', (select g.id from goal g where g.municipality_id = t.municipality_id and g.id = t.goal_id
                and ${seen('g')})) as task
          from task t
            left join service s on s.municipality_id = t.municipality_id and s.id = t.service_id
            left join account a on a.municipality_id = t.municipality_id and a.id = t.account_id
            -- of the family, only whom the task is about is known by the consents that show it
            left join person p on p.municipality_id = t.municipality_id and p.id = t.person_id
              and p.id = any (t.persons)
          where t.municipality_id = f.municipality_id and t.family_id = f.id and t.state <> 'draft' and ${seen('t')}
          order by t.ended_on desc nulls first, t.due_on nulls last, t.created_at, t.id
          limit ${MOST_SHOWN}) t), '[]') as tasks
    from family f cross join mine
    where f.municipality_id = (select access.my_municipality()) and f.id = ${familyId}`.execute(tx);
  return rows[0];
}

/** @returns false when it is not the service's to answer now, or another version stands: nothing is written then */
export async function writeAnswer(
  tx: Tx,
  { id, caseId }: { id: string; caseId: string },
  { version, answer, words }: AnswerTask,
): Promise<boolean> {
  const seal = sealer(tx, caseId);
  const { rows } = await sql<{ version: number | null }>`
    select access.answer_task(${id}, ${version}, ${answer},
      ${answer === 'done' ? null : seal('task', id, 'answer_words', words)}::bytea,
      ${answer === 'done' ? seal('task', id, 'result', words) : null}::bytea) as version`.execute(tx);
  return typeof rows[0]?.version === 'number';
}

export function withoutCase({ caseId: _caseId, ...task }: Row): PartnerTask {
  return task;
}
