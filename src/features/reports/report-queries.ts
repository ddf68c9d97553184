import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Language } from '../../shared/language.ts';
import { toReportCode, type CodeRow, type Fold, type ReportCode } from './report-codes.ts';
import type { CountRow, RegistrationStarts } from './report-counts.ts';

export type ReportGround = {
  municipality: { code: string; name: string };
  teams: { id: number; name: string }[];
  codes: ReportCode[];
  starts: RegistrationStarts;
};

/** What a report stands on; undefined when the actor may not count. */
export async function findReportGround(tx: Tx, language: Language): Promise<ReportGround | undefined> {
  const municipality = await sql<{ code: string; name: string }>`
    select code, name from report_municipality`.execute(tx);
  const found = municipality.rows[0];
  if (found === undefined) return undefined;
  const teams = await sql<{ id: number; name: string }>`
    select id, name from report_team order by name, id`.execute(tx);
  const codes = await sql<CodeRow>`
    select list, code, label_nb, label_nn, label_en, position, reported_as, valid_from, valid_to
    from report_code order by list, position, code`.execute(tx);
  const kinds = await sql<{ kind: keyof RegistrationStarts; starts_on: string | null }>`
    select kind, starts_on from report_kind`.execute(tx);
  const startOf = (kind: keyof RegistrationStarts) =>
    kinds.rows.find((row) => row.kind === kind)?.starts_on ?? null;
  return {
    municipality: found,
    teams: teams.rows,
    codes: codes.rows.map((row) => toReportCode(row, language)),
    starts: { case: startOf('case'), general_advice: startOf('general_advice') },
  };
}

/** What to count: whole years, of the municipality or of one area or team, or both. */
export type CountedScope = {
  /** The area's code and those that are counted in it; null for all areas. */
  areas: readonly string[] | null;
  /** Codes of "not known" and what is counted in it. */
  unplaced: readonly string[];
  teamId: number | null;
  /** First and last year of the yearly totals. */
  years: { from: number; to: number };
  /** First year of all other figures; they end with the same year. */
  detailsFrom: number;
  starts: RegistrationStarts;
  folds: readonly Fold[];
};

/**
 * Every count of a report, in one statement and so of one instant: two tables can never disagree.
 * Days before a kind's start are not counted.
 *
 * Four passes, each over the rows of its years once: yearly totals from an index alone; cases grouped
 * by all their values at once, then each table from those few groups; values of lists grouped by day; and the
 * years in which cases came and were closed, also from an index alone.
 * General advice is a tenth of a register, so taking its values out costs less than joining all cases.
 */
export async function countForReport(tx: Tx, scope: CountedScope): Promise<CountRow[]> {
  const from = (year: number) => `${String(year)}-01-01`;
  const never = '9999-12-31';
  const caseStart = scope.starts.case ?? never;
  const end = from(scope.years.to + 1);
  const detailsFrom = caseStart > from(scope.detailsFrom) ? caseStart : from(scope.detailsFrom);
  const ofTeam = scope.teamId === null ? sql`` : sql`and team_id = ${scope.teamId}`;
  const inArea = scope.areas === null ? sql`` : sql`and area = any (${scope.areas}::text[])`;
  const inDetails = sql`received_on >= ${detailsFrom}::date and received_on < ${end}::date`;
  const inSpan = sql`received_on >= ${caseStart}::date and received_on < ${end}::date`;
  const ofCases =
    scope.areas === null
      ? sql`not exists (select from report_enquiry e
            where e.kind = 'general_advice' and ${inDetails} ${ofTeam} and e.id = c.enquiry_id)`
      : sql`exists (select from report_enquiry e
            where e.kind = 'case' and ${inDetails} ${ofTeam} ${inArea} and e.id = c.enquiry_id)`;
  const folded = (part: keyof Fold) => sql`${scope.folds.map((fold) => fold[part])}::text[]`;

  // Every estimate behind a security barrier is a guess: compiling for a guessed cost takes longer
  // than the query, and sorting on disk what fits in memory too.
  await sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`.execute(tx);
  const { rows } = await sql<CountRow>`
    with yearly as (
      select kind, received_on, count(*) as everywhere,
        count(*) filter (where ${scope.areas}::text[] is null or area = any (${scope.areas}::text[])) as n,
        count(*) filter (where area <> all (${scope.unplaced}::text[])) as placed
      from report_enquiry
      where received_on >= ${from(scope.years.from)}::date and received_on < ${end}::date ${ofTeam}
        and received_on >= case kind when 'case' then ${caseStart}::date
                                     else ${scope.starts.general_advice ?? never}::date end
      group by kind, received_on
    ), cell as (
      select extract(year from received_on)::int as year, area, household, housing, work, assistance_form,
        count(*) as n, sum(children) as children, count(children) as children_known,
        count(*) filter (where children >= 4) as large,
        sum(young_people) as young_people, count(young_people) as young_people_known
      from report_enquiry
      where kind = 'case' and ${inDetails} ${ofTeam} ${inArea}
      group by 1, 2, 3, 4, 5, 6
    ), fold as (
      select * from unnest(${folded('list')}, ${folded('code')}, ${folded('reported')}) as f (list, code, reported)
    ), listed as (
      select c.list, c.code, c.received_on, count(*) as n
      from report_enquiry_code c
      where c.list in ('contact', 'topic', 'income') and ${inDetails} ${ofTeam} and ${ofCases}
      group by 1, 2, 3
    ), once as (
      select distinct f.list, f.reported, c.received_on, c.enquiry_id
      from report_enquiry_code c join fold f on f.list = c.list and f.code = c.code
      where c.list = any (${folded('list')}) and c.code = any (${folded('code')})
        and ${inDetails} ${ofTeam} and ${ofCases}
    ), span as (
      select extract(year from received_on)::int as received, extract(year from closed_on)::int as closed,
        assistance_form, count(*) as n
      from (
        select received_on, closed_on, assistance_form from report_enquiry
        where kind = 'case' and closed_on is null and ${inSpan} ${ofTeam} ${inArea}
        union all
        select received_on, closed_on, assistance_form from report_enquiry
        where kind = 'case' and closed_on >= ${from(scope.detailsFrom)}::date and ${inSpan} ${ofTeam} ${inArea}
      ) lasting
      group by 1, 2, 3
    ), running as (
      select y as year, received = y as is_new, closed is not distinct from y as is_closed, assistance_form, n
      from span, generate_series(${scope.detailsFrom}::int, ${scope.years.to}::int) as y
      where received <= y and (closed is null or closed >= y)
    ), waited as (
      select extract(year from received_on)::int as year, days_to_contact, days_to_decision from report_case
      where ${inDetails} ${ofTeam} ${inArea}
    )
    select v.list, kind as code, extract(year from received_on)::int as year, sum(v.n)::bigint as count
    from yearly, lateral (values ('yearly', n), ('yearly_placed', placed), ('yearly_everywhere', everywhere)) as v (list, n)
    group by 1, 2, 3
    union all
    select 'measure', v.code, year, sum(v.n)::bigint
    from cell, lateral (values ('cases', n), ('children', children), ('children_known', children_known),
      ('large', large), ('young_people', young_people), ('young_people_known', young_people_known)) as v (code, n)
    group by 2, 3
    union all
    select v.list, v.code, year, sum(n)::bigint
    from cell, lateral (values ('area', area), ('household', household), ('housing', housing), ('work', work),
      ('assistance_form', assistance_form)) as v (list, code)
    group by 1, 2, 3
    union all
    select list, code, extract(year from received_on)::int, sum(n)::bigint from listed
    where not exists (select from fold where fold.list = listed.list and fold.code = listed.code)
    group by 1, 2, 3
    union all
    select list, reported, extract(year from received_on)::int, count(*) from once group by 1, 2, 3
    union all
    select 'flow', v.code, year, sum(v.n)::bigint
    from running, lateral (values ('running', n), ('carried_over', case when not is_new then n end),
      ('new', case when is_new then n end), ('closed', case when is_closed then n end)) as v (code, n)
    group by 2, 3
    union all
    select 'running_form', assistance_form, year, sum(n)::bigint from running group by 2, 3
    union all
    select 'outcome', outcome, extract(year from closed_on)::int, count(*)
    from report_case
    where closed_on >= ${from(scope.detailsFrom)}::date and closed_on < ${end}::date and ${inSpan}
      and outcome is not null ${ofTeam} ${inArea}
    group by 2, 3
    union all
    select 'waiting', v.code, year, v.n
    from (
      select year, percentile_disc(0.5) within group (order by days_to_contact) as contact,
        count(days_to_contact) as contact_known, count(days_to_decision) as decision_known,
        percentile_disc(0.5) within group (order by days_to_decision) as decision
      from waited group by year
    ) median, lateral (values ('contact', contact::bigint), ('contact_known', contact_known),
      ('decision', decision::bigint), ('decision_known', decision_known)) as v (code, n)
  `.execute(tx);
  return rows;
}
