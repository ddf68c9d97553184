import { sql, type RawBuilder } from 'kysely';
import { CONTRIBUTION_KINDS } from '../contributions/contribution.ts';
import type { TimelineRequest } from './timeline.ts';

type Asked = Pick<TimelineRequest, 'kinds' | 'topics' | 'person'>;
type Stream = RawBuilder<unknown>;

/**
 * What can stand in a case's timeline, as one union of streams: type, id, day, instant, and `ref`, a row or key that
 * its details are found by. Filters by persons and topics leave out what is about neither.
 */
export function timelineStreams(caseId: string, familyId: string | null, asked: Asked): Stream {
  const { kinds, topics, person } = asked;
  const isAsked = (kind: string) => kinds === undefined || kinds.some((wanted) => wanted === kind);
  const isOfAll = topics === undefined && person === undefined;
  const about = (alias: string): Stream => sql`
    ${topics === undefined ? sql`true` : sql`${sql.ref(`${alias}.topics`)} && ${topics}::text[]`}
    and ${person === undefined ? sql`true` : sql`${person}::uuid = any (${sql.ref(`${alias}.persons`)})`}`;
  const streams: Stream[] = [];
  if (isOfAll && isAsked('step')) streams.push(steps(caseId));
  if (familyId !== null) {
    const mine = (alias: string): Stream => sql`
      ${sql.ref(`${alias}.municipality_id`)} = (select access.my_municipality())
      and ${sql.ref(`${alias}.family_id`)} = ${familyId}::uuid and ${about(alias)}`;
    if (CONTRIBUTION_KINDS.some(isAsked)) streams.push(notes(caseId, mine('k'), kinds));
    if (isAsked('consent')) streams.push(consents(mine('c')), withdrawals(mine('c')));
    if (isAsked('disclosure')) streams.push(disclosures(mine('d')));
    if (isAsked('share')) streams.push(shares(caseId, mine('k')));
    if (isAsked('task')) streams.push(tasks(caseId, about('t')));
    if (isAsked('priority')) streams.push(priorities(caseId, about('r')));
    if (isAsked('file_removed')) streams.push(removedFiles(caseId, mine('k')));
  }
  return streams.length === 0 ? NOTHING : sql.join(streams, sql` union all `);
}

const NOTHING = sql`select null::text as type, null::uuid as id, null::date as day, null::timestamptz as at,
  null::uuid as ref, null::text as part where false`;

const dayOf = (at: Stream): Stream => sql`(${at} at time zone 'Europe/Oslo')::date`;

// Of an anonymous case there is no time: the day's first moment, and the order of the steps.
function steps(caseId: string): Stream {
  return sql`
    select 'step' as type, p.id, p.occurred_on as day, coalesce(p.recorded_at,
      (p.occurred_on::timestamp at time zone 'Europe/Oslo') + p.place * interval '1 microsecond') as at,
      p.id as ref, null::text as part
    from case_step p
    where p.municipality_id = (select access.my_municipality()) and p.case_id = ${caseId}::uuid`;
}

function notes(caseId: string, mine: Stream, kinds: TimelineRequest['kinds']): Stream {
  const hasFile = sql`exists (select from attachment f
    where f.municipality_id = k.municipality_id and f.contribution_id = k.id)`;
  const ofKind =
    kinds === undefined
      ? sql`true`
      : sql`(k.kind = any (${kinds}::text[]) or ${kinds.includes('document') ? hasFile : sql`false`})`;
  return sql`
    select 'note', k.id, k.occurred_on, k.recorded_at, k.id, null from contribution k
    where ${mine} and (k.case_id = ${caseId}::uuid or k.case_id is null) and ${ofKind}`;
}

// Those of one sitting are one entry; two answers in it are two.
function consents(mine: Stream): Stream {
  return sql`
    select 'consent', md5(c.statement_id || c.answer)::uuid, ${dayOf(sql`max(s.recorded_at)`)}, max(s.recorded_at),
      c.statement_id, c.answer
    from consent c
      join consent_statement s on s.municipality_id = c.municipality_id and s.id = c.statement_id
    where ${mine} group by c.statement_id, c.answer`;
}

function withdrawals(mine: Stream): Stream {
  return sql`
    select 'consent', md5(c.statement_id || 'withdrawn')::uuid, ${dayOf(sql`c.withdrawn_at`)}, c.withdrawn_at,
      c.statement_id, 'withdrawn'
    from consent c where ${mine} and c.withdrawn_at is not null group by c.statement_id, c.withdrawn_at`;
}

function disclosures(mine: Stream): Stream {
  return sql`select 'disclosure', d.id, ${dayOf(sql`d.shared_at`)}, d.shared_at, d.id, null
    from disclosure d where ${mine}`;
}

// Each service the first time alone: what was read again and again happened once.
function shares(caseId: string, mine: Stream): Stream {
  return sql`
    select 'share', md5(k.id || '|' || w.service_id)::uuid, ${dayOf(sql`min(w.shown_at)`)}, min(w.shown_at), k.id,
      w.service_id::text
    from contribution k
      join contribution_shown w on w.municipality_id = k.municipality_id and w.contribution_id = k.id
        and w.family_id = k.family_id
    where ${mine} and (k.case_id = ${caseId}::uuid or k.case_id is null) group by k.id, w.service_id`;
}

function tasks(caseId: string, about: Stream): Stream {
  return sql`
    select 'task', v.id, ${dayOf(sql`v.at`)}, v.at, v.id, null
    from task_event v
      join task t on t.municipality_id = v.municipality_id and t.id = v.task_id
    where v.municipality_id = (select access.my_municipality()) and v.case_id = ${caseId}::uuid and ${about}`;
}

// A request keeps days: an entry stands at the day's first moment, in the order that its life has.
function priorities(caseId: string, about: Stream): Stream {
  return sql`
    select 'priority', md5(r.id || x.what)::uuid, x.day,
      (x.day::timestamp at time zone 'Europe/Oslo') + x.place * interval '1 microsecond', r.id, x.what
    from priority_request r
      cross join lateral (values ('sent', r.sent_on, 1), ('escalated', r.escalated_on, 2),
        ('answered', r.answered_on, 3), ('withdrawn', r.withdrawn_on, 4)) as x (what, day, place)
    where r.municipality_id = (select access.my_municipality()) and r.case_id = ${caseId}::uuid
      and x.day is not null and ${about}`;
}

function removedFiles(caseId: string, mine: Stream): Stream {
  return sql`
    select 'file_removed', f.id, ${dayOf(sql`f.removed_at`)}, f.removed_at, f.id, null
    from contribution k
      join attachment_removal f on f.municipality_id = k.municipality_id and f.contribution_id = k.id
    where ${mine} and (k.case_id = ${caseId}::uuid or k.case_id is null)`;
}
