import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CandidateRequest, Handover, HandoverCandidates, NewHandover } from './handover.ts';

const MOST_LISTS = 50;

/** The giver's open cases in the team, oldest number first. */
export async function findCandidates(
  tx: Tx,
  { team, from, to }: CandidateRequest,
): Promise<HandoverCandidates> {
  const { rows } = await sql<HandoverCandidates>`
    with giving as materialized (
      select e.municipality_id as m, e.id, e.number, l.family_id, coalesce(c.stage, 'received') as stage,
        coalesce(l.is_protected, false) as is_protected, e.id = any ((select access.my_hidden_cases())::uuid[]) as is_hidden
      from enquiry e left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
        left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
      where e.municipality_id = (select access.my_municipality())
        and e.team_id = any ((select access.my_family_teams())::integer[]) and e.team_id = ${team}
        and e.kind = 'case' and e.closed_on is null and e.adviser_id = ${from}::uuid)
    select
      coalesce((select jsonb_agg(jsonb_build_object('caseId', g.id, 'number', g.number,
          'family', case when f.id is not null then jsonb_build_object('id', f.id, 'name', ${opened('family', 'name', 'f')}) end,
          'stage', g.stage,
          'ownDrafts', (select count(*) from case_note_draft n where n.municipality_id = g.m and n.case_id = g.id
            and n.account_id = (select access.actor())),
          'whyNot', case
            when exists (select from handover_case h where h.municipality_id = g.m and h.case_id = g.id
              and h.state = 'offered') then 'in_other_list'
            when g.is_protected and not exists (select from named_reader n where n.municipality_id = g.m
              and n.family_id = g.family_id and n.account_id = ${to}::uuid and n.removed_at is null) then 'not_named' end)
          order by g.number)
        from giving g left join family f on f.municipality_id = g.m and f.id = g.family_id
        where not g.is_hidden), '[]') as items,
      (select count(*)::integer from giving where is_hidden) as hidden`.execute(tx);
  return rows[0] ?? { items: [], hidden: 0 };
}

const IS_PARTY = sql`(select access.actor()) in (h.from_account, h.to_account, h.started_by)`;

/** Lists of the actor's teams, those that wait first, then the latest; their words are for those they were said to. */
export async function findHandovers(tx: Tx, id: string | null = null): Promise<Handover[]> {
  const { rows } = await sql<Handover>`
    select h.id, h.team_id as "teamId",
      jsonb_build_object('id', f.id, 'name', f.name) as "from", jsonb_build_object('id', r.id, 'name', r.name) as "to",
      jsonb_build_object('id', s.id, 'name', s.name) as "startedBy", ${instant(sql`h.started_at`)} as "startedAt",
      case when h.words is not null and ${IS_PARTY} then ${opened('handover', 'words', 'h')} end as words, h.state,
      ${instant(sql`h.answered_at`)} as "answeredAt",
      case when h.answer_words is not null and ${IS_PARTY} then ${opened('handover', 'answer_words', 'h')} end as "answerWords",
      coalesce((select jsonb_agg(jsonb_build_object('caseId', e.id, 'number', e.number,
          'family', case when y.id is not null then jsonb_build_object('id', y.id, 'name', ${opened('family', 'name', 'y')}) end,
          'state', k.state) order by e.number)
        from handover_case k join enquiry e on e.municipality_id = k.municipality_id and e.id = k.case_id
          left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
          left join family y on y.municipality_id = l.municipality_id and y.id = l.family_id
        where k.municipality_id = h.municipality_id and k.handover_id = h.id), '[]') as cases,
      h.state = 'proposed' and h.to_account = (select access.actor()) as "mayAnswer",
      h.state = 'proposed' and (h.started_by = (select access.actor()) or h.from_account = (select access.actor())
        or (select access.has_any_role('team_lead'))) as "mayWithdraw"
    from handover h
      join account f on f.municipality_id = h.municipality_id and f.id = h.from_account
      join account r on r.municipality_id = h.municipality_id and r.id = h.to_account
      join account s on s.municipality_id = h.municipality_id and s.id = h.started_by
    where h.municipality_id = (select access.my_municipality())
      and ${id === null ? sql`true` : sql`h.id = ${id}::uuid`}
    order by h.state = 'proposed' desc, h.started_at desc, h.id limit ${MOST_LISTS}`.execute(tx);
  return rows;
}

/** Waits for its turn to offer or move cases of a team, until the transaction ends. */
export async function lockHandovers(tx: Tx, teamId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(4100028, ${teamId})`.execute(tx);
}

export async function insertHandover(
  tx: Tx,
  id: string,
  { teamId, fromAccountId, toAccountId, cases, words }: NewHandover,
): Promise<void> {
  await sql`
    insert into handover (municipality_id, id, team_id, from_account, to_account, started_by, started_at, words)
    values ((select access.my_municipality()), ${id}, ${teamId}, ${fromAccountId}, ${toAccountId},
      (select access.actor()), (select access.now()), ${sealer(tx, id)('handover', id, 'words', words)}::bytea)`.execute(
    tx,
  );
  await sql`insert into handover_case (municipality_id, handover_id, case_id)
    select distinct (select access.my_municipality()), ${id}::uuid, c from unnest(${cases}::uuid[]) as c`.execute(
    tx,
  );
}

/**
 * Ends the wait for an answer.
 * @returns false when there was none any more
 */
export async function answerHandover(
  tx: Tx,
  id: string,
  state: 'accepted' | 'declined' | 'withdrawn',
  words: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    update handover set state = ${state}, answered_at = (select access.now()),
      answer_words = ${sealer(tx, id)('handover', id, 'answer_words', words)}::bytea
    where municipality_id = (select access.my_municipality()) and id = ${id} and state = 'proposed' returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** What became of the cases: of these, and of all the others. */
export async function settleCases(
  tx: Tx,
  id: string,
  moved: readonly string[],
  others: 'stayed' | 'returned',
): Promise<void> {
  await sql`update handover_case set state = case when case_id = any (${moved}::uuid[]) then 'moved' else ${others} end
    where municipality_id = (select access.my_municipality()) and handover_id = ${id}`.execute(tx);
}

/** The cases of a list that are still the giver's, open, and the actor's to see; locked until the transaction ends. */
export async function lockGiven(
  tx: Tx,
  id: string,
  from: string,
): Promise<{ id: string; version: number }[]> {
  const { rows } = await sql<{ id: string; version: number }>`
    select e.id, e.version from enquiry e
    where e.municipality_id = (select access.my_municipality()) and e.adviser_id = ${from}::uuid
      and e.closed_on is null and e.kind = 'case' and e.id <> all ((select access.my_hidden_cases())::uuid[])
      and e.id in (select k.case_id from handover_case k where k.municipality_id = e.municipality_id
        and k.handover_id = ${id})
    order by e.id for update of e`.execute(tx);
  return rows;
}

/** The giver's own open tasks and coordination in these cases become the receiver's. */
export async function moveWork(tx: Tx, cases: readonly string[], from: string, to: string): Promise<void> {
  await sql`
    with moved as (
      update task set account_id = ${to}::uuid, version = version + 1
      where municipality_id = (select access.my_municipality()) and case_id = any (${cases}::uuid[])
        and account_id = ${from}::uuid and service_id is null and ended_on is null
      returning municipality_id, id, case_id, state, due_on)
    insert into task_event (municipality_id, task_id, case_id, from_state, to_state, account_id, due_on, by_account, at)
    select municipality_id, id, case_id, state, state, ${to}::uuid, due_on, (select access.actor()), (select access.now())
    from moved`.execute(tx);
  await sql`
    with ended as (
      update case_coordinator set until = greatest(since, access.today())
      where municipality_id = (select access.my_municipality()) and case_id = any (${cases}::uuid[])
        and account_id = ${from}::uuid and (until is null or until > access.today())
      returning municipality_id, case_id, kind, service_id)
    insert into case_coordinator (municipality_id, id, case_id, kind, service_id, account_id, since)
    select municipality_id, gen_random_uuid(), case_id, kind, service_id, ${to}::uuid, access.today()
    from ended`.execute(tx);
}
