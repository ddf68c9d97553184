import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { ATTENTION } from '../enquiries/enquiry-attention.ts';
import type { DaySpan } from './day-spans.ts';

/** The actor whose front page it is; only rows of the actor's teams are ever counted. */
export type Whose = { accountId: string; teamId: number | undefined };

export type DayCount = { day: string; kind: 'case' | 'general_advice'; count: number };

/** How many came in each day of the span, by kind. */
export async function countByDay(tx: Tx, whose: Whose, span: DaySpan): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select received_on as day, kind, count(*)::integer as count from enquiry e
    where ${inTeams(whose)} and received_on between ${span.from}::date and ${span.to}::date
    group by received_on, kind`.execute(tx);
  return rows;
}

/** The newest enquiry's day; null when there is none. */
export async function findNewestDay(tx: Tx, whose: Whose): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(newest.received_on) as day
    from unnest((select access.my_teams())::integer[]) as mine (id)
    cross join lateral (
      select received_on from enquiry e
      where e.municipality_id = (select access.my_municipality()) and e.team_id = mine.id
        and ${whose.teamId === undefined ? sql`true` : sql`mine.id = ${whose.teamId}`}
      order by received_on desc, number desc limit 1) as newest`.execute(tx);
  return rows[0]?.day ?? null;
}

export type OpenCounts = {
  /** In the order of the spans asked for. */
  byAge: number[];
  oldestOn: string | null;
  mine: number;
  adviserMissing: number;
  consentMissing: number;
};

/** What is open, counted in one reading of the open ones; a span's missing end is without end. */
export async function countOpen(
  tx: Tx,
  whose: Whose,
  ages: readonly Partial<DaySpan>[],
): Promise<OpenCounts> {
  const byAge = ages.map(({ from, to }) => {
    const bounds = [
      ...(from === undefined ? [] : [sql`received_on >= ${from}::date`]),
      ...(to === undefined ? [] : [sql`received_on <= ${to}::date`]),
    ];
    return sql`count(*) filter (where ${sql.join(bounds, sql` and `)})::integer`;
  });
  const { rows } = await sql<OpenCounts>`
    select array[${sql.join(byAge)}] as "byAge", min(received_on) as "oldestOn",
      ${countWhere(sql`adviser_id = ${whose.accountId}::uuid`)} as mine,
      ${countWhere(sql`adviser_id is null`)} as "adviserMissing",
      ${countWhere(ATTENTION.consent_missing)} as "consentMissing"
    from enquiry e
    where ${inTeams(whose)} and closed_on is null`.execute(tx);
  return rows[0] ?? { byAge: [], oldestOn: null, mine: 0, adviserMissing: 0, consentMissing: 0 };
}

export type LooseEnds = {
  formMissing: number;
  areaMissing: number;
  usefulNotAsked: number;
  drafts: number;
};

/** What the report lacks in the span's cases, and what waits for the actor beside the open ones. */
export async function countLooseEnds(tx: Tx, whose: Whose, span: DaySpan): Promise<LooseEnds> {
  const received = sql`received_on between ${span.from}::date and ${span.to}::date`;
  const { rows } = await sql<LooseEnds>`
    select
      (select count(*)::integer from enquiry e
       where ${inTeams(whose)} and ${ATTENTION.form_missing} and ${received}) as "formMissing",
      (select count(*)::integer from enquiry e
       where ${inTeams(whose)} and ${ATTENTION.area_missing} and ${received}) as "areaMissing",
      (select count(*)::integer from enquiry e
       where ${inTeams(whose)} and adviser_id = ${whose.accountId}::uuid
         and ${ATTENTION.useful_not_asked}) as "usefulNotAsked",
      (select count(*)::integer from enquiry_draft
       where municipality_id = (select access.my_municipality())
         and account_id = (select access.actor())) as drafts`.execute(tx);
  return rows[0] ?? { formMissing: 0, areaMissing: 0, usefulNotAsked: 0, drafts: 0 };
}

type TotalsRow = { year: number; cases: number | null; generalAdvice: number | null };

/**
 * How many came in each of the last years of the whole municipality, oldest first, from what the report
 * counts. The days before a kind was registered are not counted.
 */
export async function countYears(tx: Tx, years: number): Promise<TotalsRow[]> {
  const { rows } = await sql<TotalsRow>`
    with newest as (select extract(year from max(received_on))::integer as year from report_enquiry),
    shown as (select generate_series(year - ${years - 1}::integer, year) as year from newest),
    counted as (
      select extract(year from e.received_on)::integer as year, e.kind, count(*)::integer as n
      from report_enquiry e join report_kind k on k.kind = e.kind
      where e.received_on >= k.starts_on
        and e.received_on >= make_date((select min(year) from shown), 1, 1)
      group by 1, 2)
    select s.year, ${totalOf('case')} as cases, ${totalOf('general_advice')} as "generalAdvice"
    from shown s
    where exists (select from report_kind k where extract(year from k.starts_on) <= s.year)
    order by s.year`.execute(tx);
  return rows;
}

function totalOf(kind: string): RawBuilder<unknown> {
  return sql`(select coalesce((select n from counted c where c.year = s.year and c.kind = ${kind}), 0)
    from report_kind k where k.kind = ${kind} and extract(year from k.starts_on) <= s.year)`;
}

function countWhere(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`count(*) filter (where ${condition})::integer`;
}

// The policy says the same; said here too, the planner finds the indexes' first columns.
function inTeams({ teamId }: Whose): RawBuilder<unknown> {
  const chosen = teamId === undefined ? sql`` : sql` and e.team_id = ${teamId}`;
  return sql`e.municipality_id = (select access.my_municipality())
    and e.team_id = any ((select access.my_teams())::integer[])${chosen}`;
}
