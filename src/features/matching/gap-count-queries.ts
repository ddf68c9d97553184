import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { GapCell, GapCounts, GapWords } from './gap-counts.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;

const inYear = (year: number) =>
  sql`on_day >= make_date(${year}, 1, 1) and on_day < make_date(${year + 1}, 1, 1)`;

export async function countGaps(tx: Tx, year: number): Promise<GapCell[]> {
  const { rows } = await sql<GapCell>`
    select need, area, age_band as "ageBand", source, count(*)::int as count
    from catalogue_gap g cross join lateral unnest(g.needs) need
    where ${MINE} and ${inYear(year)}
    group by need, area, age_band, source order by need, area, age_band, source`.execute(tx);
  return rows;
}

export async function countReports(tx: Tx, year: number): Promise<GapCounts['bySource']> {
  const { rows } = await sql<{ source: GapCell['source']; count: number }>`
    select source, count(*)::int as count from catalogue_gap where ${MINE} and ${inYear(year)}
    group by source`.execute(tx);
  const none: GapCounts['bySource'] = { search: 0, enquiry: 0, case: 0 };
  return rows.reduce((counted, { source, count }) => ({ ...counted, [source]: count }), none);
}

export async function findGapYears(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from on_day)::int as year from catalogue_gap where ${MINE}`.execute(tx);
  return rows.map(({ year }) => year);
}

/** What is not dealt with, the newest first. */
export async function findGapWords(
  tx: Tx,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: GapWords[]; total: number }> {
  const { rows } = await sql<GapWords>`
    select id, on_day as "onDay", needs, area, age_band as "ageBand", ${opened('catalogue_gap', 'words')} as words
    from catalogue_gap where ${MINE} and words is not null
    order by on_day desc, id limit ${limit} offset ${offset}`.execute(tx);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from catalogue_gap where ${MINE} and words is not null`.execute(tx);
  return { items: rows, total: counted[0]?.total ?? 0 };
}

/** The words go, and what was counted stays. @returns false for what is not there, or not to be handled */
export async function forgetGapWords(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    update catalogue_gap set words = null, handled_by = (select access.actor()), handled_on = access.today()
    where ${MINE} and id = ${id} and handled_on is null returning id`.execute(tx);
  return rows.length === 1;
}
