import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { inTransaction, type Actor } from '../../platform/db/transaction.ts';
import { systemClock } from '../../shared/clock.ts';
import { EXAMPLE } from '../people/example-municipality.ts';
import { readReport } from './read-report.ts';
import type { Report, ReportTable } from './report.ts';

type Case = {
  received: string;
  closed: string | null;
  form: string | null;
  outcome?: string;
  contact?: number;
  decision?: number;
  area?: string;
};

const CASES: readonly Case[] = [
  { received: '2017-05-01', closed: null, form: 'advice' }, // before the steward's first day
  { received: '2018-03-01', closed: '2018-04-01', form: 'advice', outcome: 'advice_given' },
  { received: '2019-02-01', closed: null, form: 'coordination', area: 'fjell', contact: 40 },
  { received: '2019-06-01', closed: '2021-01-01', form: 'conversation', outcome: 'goals_reached' },
  { received: '2020-12-31', closed: '2022-01-01', form: null, decision: 1 },
  {
    received: '2021-01-01',
    closed: '2021-12-31',
    form: 'advice',
    outcome: 'referred',
    contact: 2,
    decision: 9,
  },
  { received: '2021-07-01', closed: '2021-07-01', form: 'advice', contact: 0, decision: 0, area: 'fjell' },
  { received: '2021-11-01', closed: null, form: 'coordination', contact: 7 },
  { received: '2022-02-01', closed: null, form: 'advice', contact: 1 }, // after the year
];

let database: TestDatabase;
let analyst: Actor;

beforeAll(async () => {
  if (!hasTestServer()) return;
  database = await openTestDatabase();
  const { owner } = database;
  for (const [index, one] of CASES.entries()) {
    const id = randomUUID();
    await owner.query(
      `insert into enquiry (municipality_id, id, team_id, number, kind, received_on, closed_on, assistance_form, area)
       select m.id, $1, t.id, $2, 'case', $3, $4, $5, $6 from municipality m join team t on t.municipality_id = m.id
       where m.code = $7 and t.name = $8`,
      [id, index + 1, one.received, one.closed, one.form, one.area ?? null, EXAMPLE.code, EXAMPLE.team],
    );
    if (one.outcome === undefined && one.contact === undefined && one.decision === undefined) continue;
    await owner.query(
      `insert into case_file (municipality_id, id, team_id, stage, closed_on, outcome, days_to_contact, days_to_decision)
       select municipality_id, id, team_id, case when closed_on is null then 'advised' else 'closed' end, closed_on,
         $2, $3, $4 from enquiry where id = $1`,
      [id, one.outcome ?? null, one.contact ?? null, one.decision ?? null],
    );
  }
  const { rows } = await owner.query<Actor>(
    `select a.id as "accountId", a.municipality_id as "municipalityId" from account a
       join municipality m on m.id = a.municipality_id where m.code = $1 and a.login = 'solveig'`,
    [EXAMPLE.code],
  );
  analyst = rows[0] as Actor;
  await owner.query(
    `insert into registration_start (municipality_id, kind, starts_on) values ($1, 'case', '2018-01-01')
     on conflict (municipality_id, kind) do update set starts_on = excluded.starts_on`,
    [analyst.municipalityId],
  );
});
afterAll(async () => {
  if (hasTestServer()) await database.close();
});

const read = (year: number, area?: string): Promise<Report> =>
  inTransaction(database.db, systemClock, analyst, (tx) =>
    readReport(tx, { year, language: 'nb', ...(area !== undefined && { area }) }),
  );
const figures = (report: Report, id: ReportTable['id']) =>
  Object.fromEntries(
    (report.tables.find((table) => table.id === id)?.rows ?? [])
      .filter(({ count }) => count !== 0)
      .map(({ code, count }) => [code, count]),
  );

describe.runIf(hasTestServer())('figures of casework', () => {
  test.each([2018, 2019, 2020, 2021, 2022])(
    'in %i what runs, came and was closed is what a plain count says',
    async (year) => {
      const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
      const known = CASES.filter(({ received }) => received >= '2018-01-01' && received <= last);
      const running = known.filter(({ closed }) => closed === null || closed >= first);
      const closed = running.filter((one) => one.closed !== null && one.closed <= last);
      const fresh = running.filter(({ received }) => received >= first);
      const expected = {
        carried_over: running.length - fresh.length,
        new: fresh.length,
        running: running.length,
        closed: closed.length,
        open_at_end: running.length - closed.length,
      };
      const nonZero = Object.fromEntries(Object.entries(expected).filter(([, count]) => count !== 0));
      expect(figures(await read(year), 'cases-under-way')).toEqual(nonZero);
    },
  );

  test('by most extensive form, by outcome, and how long it was waited', async () => {
    const report = await read(2021);
    expect(figures(report, 'under-way-by-form')).toEqual({
      advice: 2,
      conversation: 1,
      coordination: 2,
      not_recorded: 1,
    });
    expect(figures(report, 'outcomes')).toEqual({ goals_reached: 1, referred: 1, not_recorded: 1 });
    expect(figures(report, 'waiting-time')).toEqual({ contact: 2, decision: null });
  });

  test('of one area alone', async () => {
    const report = await read(2021, 'fjell');
    expect(figures(report, 'cases-under-way')).toEqual({
      carried_over: 1,
      new: 1,
      running: 2,
      closed: 1,
      open_at_end: 1,
    });
    expect(figures(report, 'outcomes')).toEqual(
      Object.fromEntries(
        report.tables.find(({ id }) => id === 'outcomes')?.rows.map(({ code }) => [code, null]) ?? [],
      ),
    );
  });
});
