import { sql, type RawBuilder } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { BOARD_STAGES } from './case-board.ts';
import type { MyDay } from './my-day.ts';

/** More than anybody can do something about in a day. */
const MOST = 200;
/** Days ahead in which a last day to appeal is shown. */
const APPEALS_AHEAD = 14;

/** Whose day it is: the actor's own, and of those whom the actor stands in for. */
const whose = (today: string) => sql`
  whose as materialized (
    select access.actor() as id, null::date as until
    union all select a.account_id, a.until_day from absence a where a.municipality_id = (select access.my_municipality())
      and a.substitute_id = (select access.actor()) and ${today}::date between a.from_day and a.until_day),
  my_case as materialized (
    select e.municipality_id as m, e.id, e.number, e.adviser_id, e.received_on,
      coalesce(c.stage, 'received') as stage, coalesce(c.form, e.assistance_form) as form, c.paused_until, c.next_step_on
    from enquiry e left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
    where e.municipality_id = (select access.my_municipality())
      and e.team_id = any ((select access.my_family_teams())::integer[]) and e.kind = 'case' and e.closed_on is null
      and e.adviser_id in (select id from whose) and e.id <> all ((select access.my_hidden_cases())::uuid[])
      and coalesce(c.stage, 'received') in (${sql.join(BOARD_STAGES.map((stage) => sql.lit(stage)))}))`;

/** The first columns of each part, which `OfCase` describes. @param who the account that it is with */
const ofCase = (who: RawBuilder<unknown>) => sql`c.id as "caseId", c.number,
  case when f.id is not null then jsonb_build_object('id', f.id, 'name', ${opened('family', 'name', 'f')}) end as family,
  case when ${who} <> (select access.actor()) then (select jsonb_build_object('id', a.id, 'name', a.name) from account a
    where a.municipality_id = c.m and a.id = ${who}) end as "standsInFor"`;
// By its link, which is there before anything is done with the case.
const family = sql`left join family_enquiry y on y.municipality_id = c.m and y.enquiry_id = c.id
  left join family f on f.municipality_id = y.municipality_id and f.id = y.family_id`;

export async function findMyCases(tx: Tx, today: string): Promise<MyDay['cases']> {
  const { rows } = await sql<MyDay['cases'][number]>`
    with ${whose(today)}
    select ${ofCase(sql`c.adviser_id`)}, c.stage, c.form,
      case when c.paused_until > ${today}::date then c.paused_until end as "pausedUntil",
      case when k.next_step is not null then ${opened('case_file', 'next_step', 'k')} end as "nextStep",
      c.next_step_on as "nextStepOn"
    from my_case c left join case_file k on k.municipality_id = c.m and k.id = c.id ${family}
    order by c.next_step_on nulls last, c.received_on, c.number limit ${MOST}`.execute(tx);
  return rows;
}

/** Also in cases that are a colleague's. */
export async function findMyTasks(tx: Tx, today: string): Promise<MyDay['tasks']> {
  const { rows } = await sql<MyDay['tasks'][number]>`
    with ${whose(today)},
    my_task as materialized (
      select t.municipality_id as m, t.case_id as id, t.id as task_id, t.account_id, t.state, t.due_on, e.number
      from task t join enquiry e on e.municipality_id = t.municipality_id and e.id = t.case_id
      where t.municipality_id = (select access.my_municipality()) and t.ended_on is null
        and t.account_id in (select id from whose) and t.service_id is null and t.state in ('draft', 'proposed', 'accepted')
      order by t.due_on nulls last, t.id limit ${MOST})
    select ${ofCase(sql`c.account_id`)}, t.id, ${opened('task', 'title', 't')} as title, c.state, c.due_on as "dueOn"
    from my_task c join task t on t.municipality_id = c.m and t.id = c.task_id ${family}
    order by c.due_on nulls last, c.number, t.id`.execute(tx);
  return rows;
}

/** What others are to answer, the one that has waited longest first. */
export async function findWaiting(tx: Tx, today: string): Promise<MyDay['waiting']> {
  const { rows } = await sql<MyDay['waiting'][number]>`
    with ${whose(today)},
    waiting as materialized (
      select t.case_id, t.id, 'task' as kind, t.id as task_id, null as application_kind, t.service_id,
        (t.proposed_at at time zone 'Europe/Oslo')::date as since, null::date as answer_by
      from task t join my_case c on c.m = t.municipality_id and c.id = t.case_id
      where t.state = 'proposed' and t.ended_on is null
        and (t.account_id is null or t.account_id not in (select id from whose))
      union all
      select p.case_id, p.id, 'priority', null, null, p.service_id, p.sent_on, p.answer_by
      from priority_request p join my_case c on c.m = p.municipality_id and c.id = p.case_id
      where p.answered_on is null and p.withdrawn_on is null
      union all
      select x.case_id, x.id, 'application', null, x.kind, x.service_id, x.sent_on, x.answer_expected_on
      from application x join my_case c on c.m = x.municipality_id and c.id = x.case_id
      where x.sent_on is not null and x.answered_on is null)
    select ${ofCase(sql`c.adviser_id`)}, w.id, w.kind,
      case when t.id is not null then ${opened('task', 'title', 't')} end as title,
      w.application_kind as "applicationKind", s.name as service, w.since, w.answer_by as "answerBy"
    from waiting w join my_case c on c.id = w.case_id ${family}
      left join task t on t.municipality_id = c.m and t.id = w.task_id
      left join service s on s.municipality_id = c.m and s.id = w.service_id
    order by w.since, c.number, w.id limit ${MOST}`.execute(tx);
  return rows;
}

/** Of one's own alone: nobody reads another's draft. */
export async function findMyDrafts(tx: Tx): Promise<MyDay['drafts']> {
  const { rows } = await sql<MyDay['drafts'][number]>`
    with my_draft as materialized (
      select n.municipality_id as m, n.case_id as id, n.id as draft_id, n.saved_at, e.number
      from case_note_draft n
        join enquiry e on e.municipality_id = n.municipality_id and e.id = n.case_id
      where n.municipality_id = (select access.my_municipality()) and n.account_id = (select access.actor())
      order by n.saved_at, n.id limit ${MOST})
    select ${ofCase(sql`(select access.actor())`)}, c.draft_id as id,
      (c.saved_at at time zone 'Europe/Oslo')::date as "savedOn"
    from my_draft c ${family} order by c.saved_at, c.draft_id`.execute(tx);
  return rows;
}

export async function findAppeals(tx: Tx, today: string): Promise<MyDay['appeals']> {
  const { rows } = await sql<MyDay['appeals'][number]>`
    with ${whose(today)}
    select ${ofCase(sql`c.adviser_id`)}, x.id, x.kind as "applicationKind", x.appeal_by as "appealBy"
    from application x join my_case c on c.m = x.municipality_id and c.id = x.case_id ${family}
    where x.decision in ('partly', 'declined', 'dismissed') and x.appealed_on is null and not x.appeal_waived
      and x.appeal_by <= ${today}::date + ${APPEALS_AHEAD}::integer
    order by x.appeal_by, c.number, x.id limit ${MOST}`.execute(tx);
  return rows;
}

export type Around = Pick<MyDay, 'standsInFor' | 'away' | 'handovers' | 'enquiryDrafts'>;

/** Who stands in for whom, and what else waits for the actor. */
export async function findAround(tx: Tx, today: string): Promise<Around> {
  const { rows } = await sql<Around>`
    with ${whose(today)}
    select
      coalesce((select jsonb_agg(jsonb_build_object('account', jsonb_build_object('id', a.id, 'name', a.name),
          'until', w.until) order by a.name)
        from whose w join account a on a.municipality_id = (select access.my_municipality()) and a.id = w.id
        where w.until is not null), '[]') as "standsInFor",
      (select jsonb_build_object('until', b.until_day, 'substitute', s.name)
        from absence b left join account s on s.municipality_id = b.municipality_id and s.id = b.substitute_id
        where b.municipality_id = (select access.my_municipality()) and b.account_id = (select access.actor())
          and ${today}::date between b.from_day and b.until_day order by b.until_day desc limit 1) as away,
      (select count(*)::integer from handover h where h.municipality_id = (select access.my_municipality())
        and h.to_account = (select access.actor()) and h.state = 'proposed') as handovers,
      (select count(*)::integer from enquiry_draft d where d.municipality_id = (select access.my_municipality())
        and d.account_id = (select access.actor())) as "enquiryDrafts"`.execute(tx);
  return rows[0] ?? { standsInFor: [], away: null, handovers: 0, enquiryDrafts: 0 };
}
