import { sql, type RawBuilder } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import { exactInstant, instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { attachmentsOf } from '../contributions/contribution-sql.ts';
import { encodeTimelineCursor, type TimelineCursor } from './timeline-cursor.ts';
import { timelineStreams } from './timeline-streams.ts';
import type { TimelineEntry, TimelineRequest } from './timeline.ts';

type Asked = Omit<TimelineRequest, 'after'> & { after: TimelineCursor | null };
type Row = { type: string; id: string; day: string; at: string; entry: object };

/** A page of what has happened in a case and of its family, newest first, in one statement. */
export async function listTimeline(
  tx: Tx,
  caseId: string,
  familyId: string | null,
  asked: Asked,
): Promise<{ items: TimelineEntry[]; next: string | null }> {
  const { after, limit } = asked;
  const isAfter =
    after === null
      ? sql`true`
      : sql`(day, at, id) < (${after.day}::date, ${after.at}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<Row>`
    with page as materialized (
      select * from (${timelineStreams(caseId, familyId, asked)}) as happened (type, id, day, at, ref, part)
      where ${isAfter}
      order by day desc, at desc, id desc limit ${limit + 1}),
    corrected as materialized (
      select distinct k.corrects as id from contribution k
      where k.municipality_id = (select access.my_municipality()) and k.family_id = ${familyId}::uuid
        and k.corrects is not null)
    select page.type, page.id, page.day, ${exactInstant(sql`page.at`)} as at,
      case page.type when 'note' then ${NOTE} when 'step' then ${STEP} when 'consent' then ${CONSENT}
        when 'disclosure' then ${DISCLOSURE} when 'share' then ${SHARE}
        when 'priority' then ${PRIORITY} when 'file_removed' then ${REMOVED_FILE} else ${TASK} end as entry
    from page order by page.day desc, page.at desc, page.id desc`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ type, id, day, entry }) => ({ type, id, day, ...entry }) as TimelineEntry),
    next: last !== undefined && rows.length > limit ? encodeTimelineCursor(last) : null,
  };
}

const MY = sql`(select access.my_municipality())`;

const NOTE: RawBuilder<unknown> = sql`(
  select jsonb_build_object('isCorrected', k.id in (select id from corrected),
    'isOfTeam', coalesce(s.team_id = k.team_id, false),
    'note', jsonb_build_object('id', k.id, 'familyId', k.family_id, 'kind', k.kind,
      'service', jsonb_build_object('id', s.id, 'name', s.name), 'author', a.name, 'persons', k.persons,
      'topics', k.topics, 'occurredOn', k.occurred_on, 'recordedAt', ${instant(sql`k.recorded_at`)},
      'text', ${opened('contribution', 'text', 'k')}, 'corrects', k.corrects, 'caseId', k.case_id,
      'minutes', k.minutes, 'attachments', ${attachmentsOf('k')}))
  from contribution k
    join service s on s.municipality_id = k.municipality_id and s.id = k.service_id
    join account a on a.municipality_id = k.municipality_id and a.id = k.author_id
  where k.municipality_id = ${MY} and k.id = page.ref)`;

const STEP: RawBuilder<unknown> = sql`(
  select jsonb_build_object('step', jsonb_build_object('id', p.id, 'action', p.action, 'fromStage', p.from_stage,
    'toStage', p.to_stage, 'form', p.form, 'decision', p.decision,
    'criteria', case when p.wish is not null then jsonb_build_object('wish', p.wish, 'existingHelp', p.existing_help,
      'coordinationNeed', p.coordination_need, 'practicalNeed', p.practical_need) end,
    'referredTo', case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end,
    'pausedUntil', p.paused_until, 'words', ${opened('case_step', 'words', 'p')}, 'occurredOn', p.occurred_on,
    'byName', a.name, 'recordedAt', ${instant(sql`p.recorded_at`)}))
  from case_step p
    join account a on a.municipality_id = p.municipality_id and a.id = p.by_account
    left join service v on v.municipality_id = p.municipality_id and v.id = p.referred_to
  where p.municipality_id = ${MY} and p.id = page.ref)`;

const CONSENT: RawBuilder<unknown> = sql`(
  select jsonb_build_object('what', page.part, 'by', max(a.name), 'recordedAt', ${instant(sql`page.at`)},
    'persons', (select jsonb_agg(distinct x.id) from consent o, unnest(o.persons) as x (id)
      where o.municipality_id = ${MY} and o.id = any (array_agg(c.id))),
    'topics', (select jsonb_agg(distinct x.code) from consent o, unnest(o.topics) as x (code)
      where o.municipality_id = ${MY} and o.id = any (array_agg(c.id))),
    'pairs', jsonb_agg(distinct jsonb_build_object('giving', g.name, 'receiving', r.name)),
    'validTo', ${instant(sql`max(c.valid_to)`)}, 'consents', jsonb_agg(c.id order by c.id))
  from consent c
    join consent_statement s on s.municipality_id = c.municipality_id and s.id = c.statement_id
    join service g on g.municipality_id = c.municipality_id and g.id = c.giving_service
    join service r on r.municipality_id = c.municipality_id and r.id = c.receiving_service
    join account a on a.municipality_id = c.municipality_id
      and a.id = case when page.part = 'withdrawn' then c.withdrawn_by else s.recorded_by end
  where c.municipality_id = ${MY} and c.statement_id = page.ref
    and case when page.part = 'withdrawn' then c.withdrawn_at = page.at else c.answer = page.part end)`;

const DISCLOSURE: RawBuilder<unknown> = sql`(
  select jsonb_build_object('kind', d.kind, 'by', a.name, 'recordedAt', ${instant(sql`d.recorded_at`)},
    'persons', d.persons, 'topics', d.topics, 'receiver', coalesce(r.name, ${opened('disclosure', 'receiver', 'd')}),
    'familyTold', d.family_told)
  from disclosure d
    join account a on a.municipality_id = d.municipality_id and a.id = d.recorded_by
    left join service r on r.municipality_id = d.municipality_id and r.id = d.receiving_service
  where d.municipality_id = ${MY} and d.id = page.ref)`;

const SHARE: RawBuilder<unknown> = sql`(
  select jsonb_build_object('recordedAt', ${instant(sql`page.at`)}, 'service', r.name, 'writtenFor', s.name,
    'contributionId', k.id, 'kind', k.kind, 'occurredOn', k.occurred_on, 'persons', k.persons, 'topics', k.topics)
  from contribution k
    join service s on s.municipality_id = k.municipality_id and s.id = k.service_id
    join service r on r.municipality_id = k.municipality_id and r.id = page.part::integer
  where k.municipality_id = ${MY} and k.id = page.ref)`;

const TASK: RawBuilder<unknown> = sql`(
  select jsonb_build_object('taskId', t.id, 'title', ${opened('task', 'title', 't')}, 'from', v.from_state,
    'to', v.to_state, 'by', a.name, 'recordedAt', ${instant(sql`v.at`)}, 'persons', t.persons, 'topics', t.topics,
    'service', s.name, 'account', b.name, 'personId', v.person_id, 'dueOn', v.due_on)
  from task_event v
    join task t on t.municipality_id = v.municipality_id and t.id = v.task_id
    join account a on a.municipality_id = v.municipality_id and a.id = v.by_account
    left join service s on s.municipality_id = v.municipality_id and s.id = v.service_id
    left join account b on b.municipality_id = v.municipality_id and b.id = v.account_id
  where v.municipality_id = ${MY} and v.id = page.ref)`;

const PRIORITY: RawBuilder<unknown> = sql`(
  select jsonb_build_object('what', page.part, 'requestId', r.id, 'by', a.name, 'service', s.name,
    'answerBy', r.answer_by, 'answer', case when page.part = 'answered' then r.answer end,
    'words', case page.part when 'sent' then ${opened('priority_request', 'reason', 'r')}
      when 'answered' then ${opened('priority_request', 'answer_words', 'r')}
      when 'escalated' then ${opened('priority_request', 'escalated_words', 'r')} end,
    'persons', r.persons, 'topics', r.topics)
  from priority_request r
    join service s on s.municipality_id = r.municipality_id and s.id = r.service_id
    left join account a on a.municipality_id = r.municipality_id
      and a.id = case page.part when 'sent' then r.sent_by when 'answered' then r.answered_by end
  where r.municipality_id = ${MY} and r.id = page.ref)`;

const REMOVED_FILE: RawBuilder<unknown> = sql`(
  select jsonb_build_object('by', a.name, 'recordedAt', ${instant(sql`f.removed_at`)}, 'reason', f.reason,
    'noteId', k.id, 'kind', k.kind, 'occurredOn', k.occurred_on, 'persons', k.persons, 'topics', k.topics)
  from attachment_removal f
    join contribution k on k.municipality_id = f.municipality_id and k.id = f.contribution_id
    join account a on a.municipality_id = f.municipality_id and a.id = f.removed_by
  where f.municipality_id = ${MY} and f.id = page.ref)`;
