import type pg from 'pg';
import { readReport } from '../../src/features/reports/read-report.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { systemClock, today } from '../../src/shared/clock.ts';
import type { BenchDatabase } from './bench-database.ts';

const ROUNDS = 7;

/**
 * A year's report beside the plainest single statement for the same counts of that one year, run by the
 * owner without policies, in turn: the ratio is what holds when the machine's speed drifts.
 */
export async function benchReport({ db, owner, adviser }: BenchDatabase): Promise<Record<string, string>[]> {
  const year = Number(today(systemClock).slice(0, 4)) - 1;
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const report = await timed(() =>
      inTransaction(db, systemClock, adviser, (tx) => readReport(tx, { year, language: 'nb' })),
    );
    const statement = await timed(() => countPlainly(owner, year));
    if (round === 0) continue; // the first round warms both
    ours.push(report);
    plain.push(statement);
  }
  const [report, statement] = [median(ours), median(plain)];
  return [
    {
      what: `report of ${String(year)} with three years before`,
      'report ms': report.toFixed(0),
      'one statement, same years, ms': statement.toFixed(0),
      ratio: (report / statement).toFixed(2),
    },
  ];
}

/** The same counts of the same four years in one statement: one pass over the rows, one over their codes. */
async function countPlainly(owner: pg.Client, year: number): Promise<void> {
  await owner.query(
    `with e as materialized (
       select id, extract(year from received_on) as year, kind, area, household, housing, work, assistance_form,
         children, young_people
       from enquiry where municipality_id = 1 and received_on >= make_date($1::int - 3, 1, 1)
         and received_on < make_date($1::int + 1, 1, 1))
     select year, kind, area, household, housing, work, assistance_form, null as list, null as code,
       count(*), sum(children), sum(young_people), count(*) filter (where children >= 4)
     from e group by grouping sets ((year, kind), (year, area), (year, household), (year, housing), (year, work),
       (year, assistance_form))
     union all
     select e.year, null, null, null, null, null, null, c.list,
       coalesce(v.reported_as, c.code), count(distinct e.id), null, null, null
     from e join enquiry_code c on c.municipality_id = 1 and c.enquiry_id = e.id
       join code v on v.municipality_id = 1 and v.list = c.list and v.code = c.code
     where e.kind = 'case' group by 1, 8, 9`,
    [year],
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
