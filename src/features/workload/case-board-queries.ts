import { sql, type RawBuilder } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { findLoose } from '../loose-threads/loose-sql.ts';
import { looseDaysOn } from '../loose-threads/loose-rules.ts';
import { BOARD_STAGES, type BoardCase, type BoardStage, type CaseBoardRequest } from './case-board.ts';

/** The open cases that the actor may see: `e` the enquiry, `c` its case file where it has one. */
const openCases = (team: number | undefined): RawBuilder<unknown> => sql`
  enquiry e left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
  where e.municipality_id = (select access.my_municipality())
    and e.team_id = any ((select access.my_family_teams())::integer[])
    and ${team === undefined ? sql`true` : sql`e.team_id = ${team}`}
    and e.kind = 'case' and e.closed_on is null
    and e.id <> all ((select access.my_hidden_cases())::uuid[])
    and coalesce(c.stage, 'received') in (${sql.join(BOARD_STAGES.map((stage) => sql.lit(stage)))})`;

const formOf = sql`coalesce(c.form, e.assistance_form)`;

/**
 * How many are in each stage, and the oldest of each, or one stage from a place on.
 * @param today as yyyy-mm-dd
 */
export async function readBoardCases(
  tx: Tx,
  { team, adviser, form, stage, after, limit }: CaseBoardRequest,
  today: string,
): Promise<{ stages: { stage: BoardStage; count: number }[]; items: BoardCase[] }> {
  const conditions = [
    ...(adviser === undefined
      ? []
      : adviser === 'nobody'
        ? [sql`e.adviser_id is null`]
        : [sql`e.adviser_id = ${adviser === 'mine' ? sql`(select access.actor())` : sql`${adviser}::uuid`}`]),
    ...(form === undefined ? [] : [sql`${formOf} = ${form}`]),
  ];
  const { rows } = await sql<{
    stages: { stage: BoardStage; count: number }[] | null;
    items: BoardCase[] | null;
  }>`
    with ${findLoose({ teamId: team }, looseDaysOn(today))},
    loose as (
      select f.case_id, count(*)::integer as threads from found f
      where not exists (select from loose_quiet q where q.municipality_id = (select access.my_municipality())
        and q.case_id = f.case_id and q.rule = f.rule and q.subject_id = f.subject_id and q.until_day > ${today}::date)
      group by f.case_id),
    tasks as (
      select t.case_id, count(*)::integer as open_tasks from task t
      where t.municipality_id = (select access.my_municipality()) and t.ended_on is null group by t.case_id),
    chosen as materialized (
      select e.id, coalesce(c.stage, 'received') as stage, e.received_on, e.number,
        coalesce((select s.occurred_on from case_step s where s.municipality_id = e.municipality_id
          and s.case_id = e.id and s.to_stage <> s.from_stage order by s.place desc limit 1), e.received_on) as since
      from ${openCases(team)} ${sql.join(
        conditions.map((condition) => sql`and ${condition}`),
        sql` `,
      )}),
    numbered as (
      select *, row_number() over (partition by stage order by since, number, id) as nth from chosen
      where ${stage === undefined ? sql`true` : sql`stage = ${stage}`}),
    shown as materialized (select * from numbered where nth > ${after} and nth <= ${after + limit})
    select
      (select jsonb_agg(jsonb_build_object('stage', stage, 'count', n)) from
        (select stage, count(*)::integer as n from chosen group by stage) counted) as stages,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'version', e.version, 'teamId', e.team_id,
          'teamName', t.name,
          'family', case when f.id is not null then jsonb_build_object('id', f.id, 'name', ${opened('family', 'name', 'f')}) end,
          'isProtected', coalesce(y.is_protected, false), 'anonymous', e.anonymous, 'receivedOn', e.received_on,
          'stage', s.stage, 'form', ${formOf}, 'daysInStage', greatest(${today}::date - s.since, 0),
          'pausedUntil', case when c.paused_until > ${today}::date then c.paused_until end,
          'adviser', case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end,
          'nextStep', case when c.next_step is not null then ${opened('case_file', 'next_step', 'c')} end,
          'nextStepOn', c.next_step_on, 'lastContactOn', c.last_contact_on,
          'openTasks', coalesce(k.open_tasks, 0), 'loose', coalesce(l.threads, 0))
          order by array_position(${sql`array[${sql.join(BOARD_STAGES.map((one) => sql.lit(one)))}]`}, s.stage), s.nth)
        from shown s
          join enquiry e on e.municipality_id = (select access.my_municipality()) and e.id = s.id
          join team t on t.municipality_id = e.municipality_id and t.id = e.team_id
          left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
          left join family_enquiry y on y.municipality_id = e.municipality_id and y.enquiry_id = e.id
          left join family f on f.municipality_id = y.municipality_id and f.id = y.family_id
          left join account a on a.municipality_id = e.municipality_id and a.id = e.adviser_id
          left join tasks k on k.case_id = e.id
          left join loose l on l.case_id = e.id) as items`.execute(tx);
  const counts = new Map(rows[0]?.stages?.map((one) => [one.stage, one.count]));
  return {
    stages: BOARD_STAGES.map((one) => ({ stage: one, count: counts.get(one) ?? 0 })),
    items: rows[0]?.items ?? [],
  };
}

export type LoadRow = {
  accountId: string | null;
  form: 'advice' | 'conversation' | 'coordination' | null;
  isPaused: boolean;
  openTasks: number;
  /** Cases that are alike in all of this. */
  cases: number;
};

/** The open cases of each adviser, those alike counted together. @param today as yyyy-mm-dd */
export async function countLoads(tx: Tx, team: number | undefined, today: string): Promise<LoadRow[]> {
  const { rows } = await sql<LoadRow>`
    with tasks as (
      select t.case_id, count(*)::integer as open_tasks from task t
      where t.municipality_id = (select access.my_municipality()) and t.ended_on is null group by t.case_id),
    open_case as (
      select e.id, e.adviser_id, ${formOf} as form, coalesce(c.paused_until > ${today}::date, false) as is_paused
      from ${openCases(team)})
    select o.adviser_id as "accountId", o.form, o.is_paused as "isPaused", coalesce(k.open_tasks, 0) as "openTasks",
      count(*)::integer as cases
    from open_case o left join tasks k on k.case_id = o.id
    group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

export type Worker = {
  id: string;
  name: string;
  isHere: boolean;
  awayUntil: string | null;
  substitute: string | null;
};

/** These accounts and everyone who works in the teams, with who is away. @param today as yyyy-mm-dd */
export async function findWorkers(
  tx: Tx,
  team: number | undefined,
  ids: readonly string[],
  today: string,
): Promise<Worker[]> {
  const { rows } = await sql<Worker>`
    with workers as (
      select distinct m.account_id from team_membership m
        join role_assignment r on r.municipality_id = m.municipality_id and r.account_id = m.account_id
          and r.role in ('adviser', 'team_lead') and r.valid_from <= ${today}::date
          and (r.valid_to is null or ${today}::date < r.valid_to)
      where m.municipality_id = (select access.my_municipality())
        and m.team_id = any ((select access.my_family_teams())::integer[])
        and ${team === undefined ? sql`true` : sql`m.team_id = ${team}`}
        and m.valid_from <= ${today}::date and (m.valid_to is null or ${today}::date < m.valid_to))
    select a.id, a.name,
      w.account_id is not null and a.active_from <= ${today}::date and (a.active_to is null or ${today}::date < a.active_to)
        as "isHere",
      b.until_day as "awayUntil", s.name as substitute
    from account a
      left join workers w on w.account_id = a.id
      left join lateral (select b.until_day, b.substitute_id from absence b
        where b.municipality_id = a.municipality_id and b.account_id = a.id
          and ${today}::date between b.from_day and b.until_day order by b.until_day desc limit 1) b on true
      left join account s on s.municipality_id = a.municipality_id and s.id = b.substitute_id
    where a.municipality_id = (select access.my_municipality())
      and (w.account_id is not null or a.id = any (${ids}::uuid[]))
    order by a.name, a.id`.execute(tx);
  return rows;
}
