import { sql, type RawBuilder } from 'kysely';
import { LOOSE_RULE_CODES, OPEN_STAGES, type LooseDays, type LooseRule } from './loose-rules.ts';

/** Whose threads: of all the actor's teams, of one of them, or of one case. */
export type LooseScope = { teamId?: number | undefined; caseId?: string | undefined };

/**
 * The rules as SQL: `found` has a row for each loose thread that the actor may see. Sets are joined and no function is
 * called by row, so that ten thousand open cases are one question.
 */
export function findLoose({ teamId, caseId }: LooseScope, days: LooseDays): RawBuilder<unknown> {
  const inTeam = teamId === undefined ? sql`` : sql`and e.team_id = ${teamId}`;
  const isCase = caseId === undefined ? sql`` : sql`and e.id = ${caseId}::uuid`;
  // one case asks for its own family's alone
  const ofFamily =
    caseId === undefined
      ? sql``
      : sql`and family_id = (select own.family_id from case_file own
          where own.municipality_id = (select access.my_municipality()) and own.id = ${caseId}::uuid)`;
  const ofCase = caseId === undefined ? sql`` : sql`and t.case_id = ${caseId}::uuid`;
  return sql`
    days as materialized (
      select access.my_municipality() as m, access.actor() as me, ${days.today}::date as today,
        ${dayAfter(days.proposedBy)} as proposed_before, ${dayAfter(days.writtenBy)} as written_before,
        ${dayAfter(days.consentTo)} as ends_before),
    mine as materialized (
      select array(select me from days union select a.account_id from absence a, days d
        where a.municipality_id = d.m and a.substitute_id = d.me and d.today between a.from_day and a.until_day) as ids),
    open_case as materialized (
      select e.municipality_id as m, e.id, e.team_id, e.number, e.received_on, e.adviser_id, c.family_id, c.form,
        coalesce(c.stage, 'received') as stage, c.first_contact_on, c.next_step_on,
        coalesce(c.last_contact_on, c.first_contact_on, e.received_on) as contact_on,
        case when c.paused_until > ${days.today}::date then true else false end as is_paused, c.paused_until
      from enquiry e left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
      where e.municipality_id = (select access.my_municipality())
        and e.team_id = any ((select access.my_family_teams())::integer[]) ${inTeam} ${isCase}
        and e.kind = 'case' and e.closed_on is null
        and e.id <> all ((select access.my_hidden_cases())::uuid[])
        and coalesce(c.stage, 'received') in (${sql.join(OPEN_STAGES.map((stage) => sql.lit(stage)))})),
    at_work as materialized (
      select distinct tm.municipality_id as m, tm.team_id, tm.account_id
      from team_membership tm join account a on a.municipality_id = tm.municipality_id and a.id = tm.account_id
      where tm.municipality_id = (select access.my_municipality()) and ${holds('a.active_from', 'a.active_to')}
        and ${holds('tm.valid_from', 'tm.valid_to')}),
    -- Those who answer for a case and do not work there now.
    gone as materialized (
      select x.team_id, x.adviser_id, case when w.account_id is null then 'left' else 'absent' end as why
      from (select distinct team_id, adviser_id from open_case where adviser_id is not null) x
        cross join days d
        left join at_work w on w.m = d.m and w.team_id = x.team_id and w.account_id = x.adviser_id
      where w.account_id is null
        or (exists (select from absence b where b.municipality_id = d.m and b.account_id = x.adviser_id
            and d.today between b.from_day and b.until_day)
          and not exists (select from absence b join account s on s.municipality_id = b.municipality_id
              and s.id = b.substitute_id and ${holds('s.active_from', 's.active_to')}
            where b.municipality_id = d.m and b.account_id = x.adviser_id and d.today between b.from_day and b.until_day))),
    open_task as materialized (
      select t.id, t.case_id, t.municipality_id as m, t.family_id, t.persons, t.topics, t.kind, t.state, t.due_on,
        t.service_id, t.account_id, t.person_id, t.proposed_at, t.answered_at, t.created_at,
        o.team_id, o.number, o.adviser_id
      from task t join open_case o on o.m = t.municipality_id and o.id = t.case_id
      where t.ended_on is null ${ofCase}),
    to_service as materialized (
      select t.*, own.id as giving from open_task t
        join service own on own.municipality_id = t.m and own.team_id = t.team_id
      where t.service_id is not null and t.service_id <> own.id and t.state in ('draft', 'proposed', 'accepted')),
    ending as materialized (
      select distinct on (c.family_id, c.giving_service, c.receiving_service) c.municipality_id as m, c.id, c.family_id,
        c.team_id, c.active_to, c.giving_service, c.receiving_service
      from consent c, days d
      where c.municipality_id = (select access.my_municipality())
        and c.team_id = any ((select access.my_family_teams())::integer[]) and c.answer = 'given'
        and c.active_to > access.now() and c.active_to < d.ends_before and c.valid_from <= access.now() ${ofFamily}
        and not exists (select from consent n where n.municipality_id = c.municipality_id and n.family_id = c.family_id
          and n.giving_service = c.giving_service and n.receiving_service = c.receiving_service and n.answer = 'given'
          and n.persons @> c.persons and n.topics @> c.topics and n.valid_from <= c.active_to
          and n.active_to >= d.ends_before)
      order by c.family_id, c.giving_service, c.receiving_service, c.active_to, c.id),
    -- Of closed cases too: somebody has taken them over, or the case was closed by force and nobody has them.
    waited_for as materialized (
      select t.id, t.case_id, t.kind, t.team_id, t.family_id, t.service_id, t.answer_expected_on, t.answered_on, t.decision,
        t.appeal_by, t.appealed_on, t.appeal_waived, e.number, e.adviser_id, x.account_id as taken_by
      from application t join enquiry e on e.municipality_id = t.municipality_id and e.id = t.case_id
        left join taken_over x on x.municipality_id = t.municipality_id and x.what_id = t.id
      where t.municipality_id = (select access.my_municipality()) and t.sent_on is not null
        and (t.answered_on is null or e.closed_on is null or x.what_id is not null or t.appeal_by >= e.closed_on) ${inTeam} ${isCase}),
    found as materialized (
      ${rule('no_adviser')}, o.id as subject_id,
          case when o.adviser_id is null then 'nobody' else g.why end as detail, null::date as day,
          null::integer as service_id, null::uuid as account_id
        from open_case o left join gone g on g.team_id = o.team_id and g.adviser_id = o.adviser_id
        where (o.adviser_id is null or g.why is not null) and o.stage <> 'advised'
      union all ${rule('untouched')}, o.id, null, o.received_on, null, null
        from open_case o where o.stage = 'received' and o.first_contact_on is null and not o.is_paused
          and o.received_on <= ${days.receivedBy}::date
      union all ${rule('no_contact')}, o.id, null, o.contact_on, null, null
        from open_case o where not o.is_paused and o.contact_on <= ${days.contactBy}::date
          and (o.stage in ('intake', 'active', 'closing') or (o.stage = 'received' and o.first_contact_on is not null))
      union all ${rule('pause_over')}, o.id, null, o.paused_until, null, null
        from open_case o where o.paused_until is not null and not o.is_paused
      union all ${rule('overdue')}, o.id, 'next_step', o.next_step_on, null, null
        from open_case o where o.next_step_on < ${days.today}::date
      union all ${rule('two_coordinators')}, o.id, case when k.family_id is null then 'cases' else 'persons' end, null,
          null, null
        from open_case o
          left join (select k.family_id from case_coordinator k
            where k.municipality_id = (select access.my_municipality()) and k.since <= ${days.today}::date
              and (k.until is null or k.until > ${days.today}::date) ${ofFamily}
            group by k.family_id having count(*) > 1) k on k.family_id = o.family_id
          left join (select w.family_id from case_file w where w.municipality_id = (select access.my_municipality())
              and w.closed_on is null and w.form = 'coordination' and w.stage = 'active' ${ofFamily}
            group by w.family_id having count(*) > 1) w on w.family_id = o.family_id and o.form = 'coordination'
        where (k.family_id is not null or w.family_id is not null) and o.stage not in ('received', 'advised')
      union all ${ruleOfTask('task_nobody')}, t.id,
          case when t.state = 'declined' then 'declined'
            when coalesce(t.service_id::text, t.account_id::text, t.person_id::text) is null then 'nobody' else 'left' end,
          null, t.service_id, t.account_id
        from open_task t
          left join at_work w on w.m = t.m and w.team_id = t.team_id and w.account_id = t.account_id
          left join service v on v.municipality_id = t.m and v.id = t.service_id
        where t.state = 'declined'
          or (t.state = 'draft' and coalesce(t.service_id::text, t.account_id::text, t.person_id::text) is null)
          or (t.account_id is not null and t.service_id is null and w.account_id is null)
          or (v.id is not null and not ${holds('v.valid_from', 'v.valid_to')})
      union all ${ruleOfTask('not_accepted')}, t.id, null, (t.proposed_at at time zone 'Europe/Oslo')::date, t.service_id,
          t.account_id
        from open_task t, days d where t.state = 'proposed' and t.proposed_at < d.proposed_before
      union all ${ruleOfTask('mail_failed')}, t.id, t.mail_kind, (t.given_up_at at time zone 'Europe/Oslo')::date,
          t.service_id, t.account_id
        from (select distinct on (t.id) t.*, m.kind as mail_kind, m.given_up_at from mail m
            join task_link l on l.municipality_id = m.municipality_id and l.id = m.link_id
            join open_task t on t.m = l.municipality_id and t.id = l.task_id and t.service_id = l.service_id
          where m.municipality_id = (select access.my_municipality()) and m.given_up_at is not null
            and m.link_id is not null and l.revoked_at is null
            and (l.opened_at is null or l.opened_at < m.given_up_at)
            and (t.answered_at is null or t.answered_at < m.given_up_at)
            and not exists (select from task_link k join mail n on n.municipality_id = k.municipality_id and n.link_id = k.id
              where k.municipality_id = l.municipality_id and k.task_id = l.task_id and n.queued_at > m.queued_at
                and n.given_up_at is null)
          order by t.id, m.given_up_at desc) t
      union all ${ruleOfTask('overdue')}, t.id, 'task', t.due_on, t.service_id, t.account_id
        from open_task t where t.due_on < ${days.today}::date
      -- Not of what a service has taken over from a closed case: it does that by its own right, without what the team
      -- could tell it, and that a consent runs out after closing is as it should be.
      union all ${ruleOfTask('consent_missing')}, t.id, null, null, t.service_id, t.account_id
        from to_service t
        where not exists (select from consent c where ${isCovering} and c.persons @> t.persons and c.topics @> t.topics)
          and exists (select from unnest(t.persons) who cross join unnest(t.topics) theme
            where not exists (select from consent c where ${isCovering} and who = any (c.persons) and theme = any (c.topics)))
      union all ${ruleOfTask('consent_ending')}, t.id, null, (t.active_to at time zone 'Europe/Oslo')::date,
          t.other_service, null::uuid
        from (select distinct on (f.id, other_service) c.id, c.active_to, ${ofEnquiry},
            case when own.id = c.giving_service then c.receiving_service else c.giving_service end as other_service
          from ending c join case_file f on f.municipality_id = c.m and f.family_id = c.family_id
              and f.stage in ('intake', 'active', 'closing')
            join enquiry e on e.municipality_id = f.municipality_id and e.id = f.id
            join service own on own.municipality_id = c.m and own.team_id = c.team_id
              and own.id in (c.giving_service, c.receiving_service)
          where e.closed_on is null ${inTeam} ${isCase}
          order by f.id, other_service, c.active_to, c.id) t
      union all ${ruleOfTask('same_work')}, t.id, null, null, t.service_id, t.account_id
        from open_task t
        where t.service_id is not null and t.state <> 'declined' and exists (select from open_task u
          where u.m = t.m and u.case_id = t.case_id and u.kind = t.kind and u.service_id <> t.service_id
            and u.state <> 'declined' and u.persons && t.persons and u.topics && t.topics
            and (u.created_at, u.id) < (t.created_at, t.id))
      union all ${ruleOfTask('closed_with_tasks')}, t.id, case when t.state = 'declined' then 'declined' end, t.due_on, t.service_id, t.account_id
        from (select t.*, e.number, e.adviser_id from case_file c
            join task t on t.municipality_id = c.municipality_id and t.case_id = c.id
            join enquiry e on e.municipality_id = c.municipality_id and e.id = c.id
          where t.ended_on is null and c.closed_on is not null
            and t.municipality_id = (select access.my_municipality()) ${inTeam} ${isCase}
            and (t.state <> 'accepted' or not exists (select from taken_over x
              where x.municipality_id = t.municipality_id and x.what_id = t.id))) t
      union all ${ruleOfTask('no_answer')}, t.id, t.kind, t.answer_expected_on, t.service_id, t.taken_by
        from waited_for t where t.answered_on is null and t.answer_expected_on < ${days.today}::date
      union all ${ruleOfTask('appeal_near')}, t.id, t.kind, t.appeal_by, t.service_id, t.taken_by
        from waited_for t where t.decision in ('partly', 'declined', 'dismissed') and t.appealed_on is null
          and not t.appeal_waived and t.appeal_by <= ${days.appealTo}::date
      union all ${ruleOfTask('priority_unanswered')}, t.id, t.detail, t.answer_by, t.service_id, null::uuid
        from (select p.id, p.answer_by, p.service_id, ${ofEnquiry},
            case when p.escalated_on is not null then 'escalated' end as detail
          from priority_request p join case_file f on f.municipality_id = p.municipality_id and f.id = p.case_id
            join enquiry e on e.municipality_id = f.municipality_id and e.id = f.id
          where p.municipality_id = (select access.my_municipality()) and p.answered_on is null
            and p.withdrawn_on is null and p.answer_by < ${days.today}::date and e.closed_on is null
            ${inTeam} ${isCase}) t
      union all ${ruleOfTask('draft_unsigned')}, t.id, null, t.saved_on, null, t.account_id
        from (select n.id, n.account_id, (n.saved_at at time zone 'Europe/Oslo')::date as saved_on, n.case_id, e.team_id,
            l.family_id, e.number, e.adviser_id
          from days d join case_note_draft n on n.municipality_id = d.m and n.account_id = d.me
              and n.saved_at < d.written_before
            join enquiry e on e.municipality_id = n.municipality_id and e.id = n.case_id
            join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
          where true ${inTeam} ${isCase}) t)`;
}

function rule(code: LooseRule): RawBuilder<unknown> {
  return sql`select ${sql.lit(code)} as rule, ${sql.lit(LOOSE_RULE_CODES.indexOf(code))} as place, o.id as case_id,
    o.team_id, o.number, o.family_id, o.adviser_id`;
}

function ruleOfTask(code: LooseRule): RawBuilder<unknown> {
  return sql`select ${sql.lit(code)}, ${sql.lit(LOOSE_RULE_CODES.indexOf(code))}, t.case_id, t.team_id, t.number,
    t.family_id, t.adviser_id`;
}

// Few rows find their case by its key: a plan that walked all open cases for each of them would take seconds.
const ofEnquiry = sql`f.id as case_id, f.team_id, f.family_id, e.number, e.adviser_id`;

const isCovering = sql`c.municipality_id = t.m and c.family_id = t.family_id and c.receiving_service = t.service_id
  and c.giving_service = t.giving and c.answer = 'given' and c.valid_from <= access.now() and access.now() < c.active_to`;

function holds(from: string, to: string): RawBuilder<unknown> {
  return sql`(${sql.ref(from)} <= access.today() and (${sql.ref(to)} is null or access.today() < ${sql.ref(to)}))`;
}

/** The instant at which a day is over, in Norway. */
function dayAfter(day: string): RawBuilder<unknown> {
  return sql`((${day}::date + 1)::timestamp at time zone 'Europe/Oslo')`;
}
