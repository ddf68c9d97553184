import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { LooseDays, LooseRule } from './loose-rules.ts';
import { findLoose, type LooseScope } from './loose-sql.ts';
import type { LooseCount, LooseThread } from './loose-thread.ts';

export type LooseChoice = LooseScope & {
  isMine: boolean;
  /** Null: those that wait, and those that do not. */
  isQuiet: boolean | null;
  rule: LooseRule | undefined;
  after: number;
  /** Of each rule. */
  limit: number;
};

/** Counts of all rules, and of each the chosen threads: the oldest day first, then by number. */
export async function readLoose(
  tx: Tx,
  choice: LooseChoice,
  days: LooseDays,
): Promise<{ counts: LooseCount[]; items: LooseThread[] }> {
  const { isMine, isQuiet, rule, after, limit } = choice;
  const { rows } = await sql<{ counts: LooseCount[] | null; items: LooseThread[] | null }>`
    with ${findLoose(choice, days)},
    marked as materialized (
      select f.*, q.id as quiet_id,
        coalesce(f.adviser_id = any (m.ids), false) or coalesce(f.account_id = any (m.ids), false) as is_mine
      from found f cross join mine m
        left join loose_quiet q on q.municipality_id = (select access.my_municipality()) and q.case_id = f.case_id
          and q.rule = f.rule and q.subject_id = f.subject_id and q.until_day > ${days.today}::date),
    counted as (
      select rule, place, count(*) filter (where quiet_id is null)::integer as all_count,
        count(*) filter (where quiet_id is null and is_mine)::integer as mine_count,
        count(*) filter (where quiet_id is not null)::integer as quiet_count
      from marked group by rule, place),
    numbered as (
      select *, row_number() over (partition by rule order by day nulls last, number, case_id, subject_id) as nth
      from marked
      where ${isMine ? sql`is_mine` : sql`true`}
        and ${isQuiet === null ? sql`true` : isQuiet ? sql`quiet_id is not null` : sql`quiet_id is null`}
        and ${rule === undefined ? sql`true` : sql`rule = ${rule}`}),
    shown as materialized (select * from numbered where nth > ${after} and nth <= ${after + limit})
    select
      (select jsonb_agg(jsonb_build_object('rule', rule, 'all', all_count, 'mine', mine_count, 'quiet', quiet_count)
          order by place) from counted) as counts,
      (select jsonb_agg(jsonb_build_object('rule', s.rule, 'caseId', s.case_id, 'number', s.number, 'teamId', s.team_id,
          'family', case when f.id is not null then jsonb_build_object('id', f.id, 'name', ${opened('family', 'name', 'f')}) end,
          'adviser', case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end,
          'subjectId', s.subject_id, 'detail', s.detail, 'day', s.day, 'service', v.name,
          'title', case when t.id is not null then ${opened('task', 'title', 't')} end,
          'quiet', case when q.id is not null then jsonb_build_object('id', q.id, 'until', q.until_day,
            'reason', ${opened('loose_quiet', 'reason', 'q')}, 'by', b.name) end)
          order by s.place, s.nth)
        from shown s
          left join family_enquiry y on y.municipality_id = (select access.my_municipality()) and y.enquiry_id = s.case_id
          left join family f on f.municipality_id = y.municipality_id and f.id = y.family_id
          left join account a on a.municipality_id = (select access.my_municipality()) and a.id = s.adviser_id
          left join service v on v.municipality_id = (select access.my_municipality()) and v.id = s.service_id
          left join task t on t.municipality_id = (select access.my_municipality()) and t.id = s.subject_id
          left join loose_quiet q on q.municipality_id = (select access.my_municipality()) and q.id = s.quiet_id
          left join account b on b.municipality_id = q.municipality_id and b.id = q.by_account) as items`.execute(
    tx,
  );
  return { counts: rows[0]?.counts ?? [], items: rows[0]?.items ?? [] };
}

/** Counts of all rules alone: of nobody, so that a letter can have them. */
export async function countLoose(
  tx: Tx,
  scope: LooseScope,
  days: LooseDays,
): Promise<{ rule: LooseRule; all: number; mine: number }[]> {
  const { rows } = await sql<{ rule: LooseRule; all: number; mine: number }>`
    with ${findLoose(scope, days)}
    select f.rule, count(*)::integer as all, count(*) filter (where coalesce(f.adviser_id = any (m.ids), false)
        or coalesce(f.account_id = any (m.ids), false))::integer as mine
    from found f cross join mine m
    where not exists (select from loose_quiet q where q.municipality_id = (select access.my_municipality())
      and q.case_id = f.case_id and q.rule = f.rule and q.subject_id = f.subject_id
      and q.until_day > ${days.today}::date)
    group by f.rule, f.place order by f.place`.execute(tx);
  return rows;
}
