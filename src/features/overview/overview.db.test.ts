import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { addDays, sameDayYearBefore } from './day-spans.ts';
import { Figure, Overview, YearTotals, type Figure as FigureType } from './overview.ts';

const TODAY = '2022-03-01';
const TEAM = 'Kompetanseteam Levekår';
const OTHER_TEAM = 'Knutepunkt Strømsø';

type Row = {
  team: string;
  kind: 'case' | 'general_advice';
  anonymous: boolean;
  receivedOn: string;
  closedOn: string | null;
  adviser: 'ingrid' | 'marit' | null;
  form: 'advice' | 'conversation' | 'coordination' | null;
  area: string | null;
  consent: 'yes' | 'no' | 'not_asked' | null;
  useful: 'yes' | 'no' | null;
};

const day = fc
  .oneof(
    fc.integer({ min: 0, max: 210 }),
    fc.integer({ min: 0, max: 900 }),
    fc.constantFrom(30, 31, 90, 91, 180, 181),
  )
  .map((ago) => addDays(TODAY, -ago));
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    team: fc.constantFrom(TEAM, TEAM, OTHER_TEAM),
    kind: fc.constantFrom('case' as const, 'case' as const, 'general_advice' as const),
    anonymous: fc.boolean(),
    receivedOn: day,
    openDays: fc.option(fc.integer({ min: 0, max: 60 })),
    adviser: fc.constantFrom('ingrid' as const, 'marit' as const, null),
    form: fc.constantFrom('advice' as const, 'conversation' as const, 'coordination' as const, null),
    area: fc.constantFrom('fjell', null),
    consent: fc.constantFrom('yes' as const, 'no' as const, 'not_asked' as const, null),
    useful: fc.constantFrom('yes' as const, 'no' as const, null, null),
  })
  .map(({ openDays, anonymous, ...row }) => ({
    ...row,
    anonymous: anonymous && row.kind === 'case',
    closedOn: openDays === null ? null : ([addDays(row.receivedOn, openDays), TODAY].sort()[0] ?? TODAY),
  }));

/** Every figure of the page, however deep. */
function figuresIn(value: unknown): FigureType[] {
  const figure = Figure.safeParse(value);
  if (figure.success) return [figure.data];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [];
}

describe.runIf(hasTestServer())('the overview', () => {
  let app: TestApp;
  let ingrid: TestActor;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  async function fill(rows: readonly Row[]): Promise<void> {
    await app.owner.query('delete from enquiry');
    await app.owner.query(
      `insert into enquiry (municipality_id, id, team_id, number, kind, anonymous, received_on, closed_on,
         adviser_id, assistance_form, area, consent, useful)
       select t.municipality_id, gen_random_uuid(), t.id, r.number, r.kind, r.anonymous, r."receivedOn",
         r."closedOn", a.id, r.form, r.area, r.consent, r.useful
       from jsonb_to_recordset($1::jsonb) as r (number int, team text, kind text, anonymous boolean,
           "receivedOn" date, "closedOn" date, adviser text, form text, area text, consent text, useful text)
         join team t on t.name = r.team left join account a on a.login = r.adviser`,
      [JSON.stringify(rows.map((row, index) => ({ ...row, number: index + 1 })))],
    );
  }

  async function read(actor: TestActor, query = ''): Promise<Overview> {
    const answer = await actor.get(`/api/v1/overview${query}`);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return Overview.parse(answer.body);
  }

  async function listCount(actor: TestActor, { filter }: FigureType): Promise<number> {
    const search = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
    const { status, body } = await actor.get(`/api/v1/enquiries?${search.toString()}&limit=1`);
    expect(status).toBe(200);
    return (body as { count: { value: number } }).count.value;
  }

  test('every number is what a plain reading counts, and what the list counts by its filter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 60 }), async (rows) => {
        await fill(rows);
        const page = await read(ingrid);
        const own = rows.filter(({ team }) => team === TEAM);
        const n = (test: (row: Row) => boolean) => own.filter(test).length;
        const isIn = (from: string, to: string) => (row: Row) =>
          row.receivedOn >= from && row.receivedOn <= to;
        const isOpen = (row: Row) => row.closedOn === null;
        const { thisYear, yearBefore } = page;
        const inYear = isIn(thisYear.from, thisYear.to);
        const inYearBefore = isIn(yearBefore.from, yearBefore.to);

        expect(yearBefore.to).toBe(sameDayYearBefore(thisYear.to));
        expect({
          week: page.last7Days.count,
          month: page.last30Days.count,
          year: [thisYear.all.count, thisYear.cases.count, thisYear.generalAdvice.count],
          before: [yearBefore.all.count, yearBefore.cases.count, yearBefore.generalAdvice.count],
          months: thisYear.months.reduce((sum, { count }) => sum + count, 0),
          open: page.open.count,
          ages: page.openByAge.map(({ figure }) => figure.count),
          oldest: page.oldestOpenOn,
          mine: page.mine.open.count,
          useful: page.mine.usefulNotAsked.count,
          attention: Object.values(page.attention).map(({ count }) => count),
        }).toEqual({
          week: n(isIn('2022-02-23', TODAY)),
          month: n(isIn('2022-01-31', TODAY)),
          year: [
            n(inYear),
            n((row) => inYear(row) && row.kind === 'case'),
            n((row) => inYear(row) && row.kind !== 'case'),
          ],
          before: [
            n(inYearBefore),
            n((row) => inYearBefore(row) && row.kind === 'case'),
            n((row) => inYearBefore(row) && row.kind !== 'case'),
          ],
          months: n(inYear),
          open: n(isOpen),
          ages: [
            n((row) => isOpen(row) && row.receivedOn >= '2022-01-30'),
            n((row) => isOpen(row) && isIn('2021-12-01', '2022-01-29')(row)),
            n((row) => isOpen(row) && isIn('2021-09-02', '2021-11-30')(row)),
            n((row) => isOpen(row) && row.receivedOn <= '2021-09-01'),
          ],
          oldest:
            own
              .filter(isOpen)
              .map(({ receivedOn }) => receivedOn)
              .sort()[0] ?? null,
          mine: n((row) => isOpen(row) && row.adviser === 'ingrid'),
          useful: n(
            ({ adviser, useful, closedOn }) =>
              adviser === 'ingrid' && useful === null && closedOn !== null && closedOn <= '2022-01-30',
          ),
          attention: [
            n((row) => isOpen(row) && row.adviser === null),
            n((row) => isOpen(row) && row.receivedOn <= '2021-09-01'),
            n(
              (row) =>
                isOpen(row) &&
                row.kind === 'case' &&
                (row.form === 'conversation' || row.form === 'coordination') &&
                row.consent !== 'yes',
            ),
            n((row) => inYear(row) && row.kind === 'case' && row.form === null),
            n((row) => inYear(row) && row.kind === 'case' && row.area === null),
          ],
        });

        for (const figure of figuresIn(page))
          expect([figure.filter, figure.count]).toEqual([figure.filter, await listCount(ingrid, figure)]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  const plain: Row = {
    team: TEAM,
    kind: 'case',
    anonymous: false,
    receivedOn: '2022-02-14',
    closedOn: null,
    adviser: 'ingrid',
    form: 'conversation',
    area: 'fjell',
    consent: 'yes',
    useful: null,
  };

  test("another team's rows are neither counted nor shown, not even when that team is asked for", async () => {
    await fill([plain, { ...plain, team: OTHER_TEAM }, { ...plain, team: OTHER_TEAM }]);
    expect(figuresIn(await read(ingrid)).every(({ count }) => count <= 1)).toBe(true);
    const { rows } = await app.owner.query<{ id: number }>('select id from team where name = $1', [
      OTHER_TEAM,
    ]);
    const asked = await read(ingrid, `?team=${String(rows[0]?.id)}`);
    expect(asked.newestOn).toBeNull();
    expect(figuresIn(asked).map(({ count }) => count)).toEqual(figuresIn(asked).map(() => 0));
    expect([...asked.newest, ...asked.mine.rows]).toEqual([]);
    expect((await read(await app.signIn('jonas'))).open.count).toBe(2);
  });

  test('an empty register gives zeros, and drafts are counted for their writer alone', async () => {
    await fill([]);
    const draft = randomUUID();
    await app.owner.query(
      `insert into enquiry_draft (municipality_id, account_id, id, key_id, content, saved_at)
       select municipality_id, id, $1, $1, $2, now() from account where login in ('ingrid', 'marit')`,
      [draft, sealerOf(app.keys, draft)('enquiry_draft', draft, 'content', '{}')],
    );
    const page = await read(ingrid);
    expect(page.newestOn).toBeNull();
    expect(page.oldestOpenOn).toBeNull();
    expect(figuresIn(page).every(({ count }) => count === 0)).toBe(true);
    expect(page.mine.drafts).toBe(1);
    await app.owner.query('delete from enquiry_draft');
  });

  test('a register left years ago is shown by its last year, whole, beside the one before', async () => {
    await fill([
      { ...plain, receivedOn: '2019-12-31' },
      { ...plain, receivedOn: '2018-06-01' },
    ]);
    const { thisYear, yearBefore } = await read(ingrid);
    expect([thisYear.from, thisYear.to, thisYear.all.count]).toEqual(['2019-01-01', '2019-12-31', 1]);
    expect([yearBefore.from, yearBefore.to, yearBefore.all.count]).toEqual(['2018-01-01', '2018-12-31', 1]);
    expect(thisYear.months).toHaveLength(12);
  });

  test('the rows that are shown are in the access log, once each', async () => {
    await fill([plain]);
    const page = await read(ingrid);
    const { rows } = await app.owner.query<{ event: string; subjects: string[] }>(
      'select event, subjects from access_log order by place desc limit 1',
    );
    expect(rows).toEqual([{ event: 'overview.read', subjects: [page.newest[0]?.id] }]);
    expect(page.mine.rows.map(({ id }) => id)).toEqual([page.newest[0]?.id]);
  });

  test('the totals of the years leave out what was not registered, and count every team', async () => {
    await fill([
      plain,
      { ...plain, team: OTHER_TEAM, receivedOn: '2018-05-05' },
      { ...plain, kind: 'general_advice', receivedOn: '2018-05-05' },
      { ...plain, kind: 'general_advice', receivedOn: '2019-05-05' },
    ]);
    const { body } = await (await app.signIn('berit')).get('/api/v1/overview/years');
    expect(YearTotals.parse(body).items).toEqual([
      { year: 2018, cases: 1, generalAdvice: null },
      { year: 2019, cases: 0, generalAdvice: 1 },
      { year: 2020, cases: 0, generalAdvice: 0 },
      { year: 2021, cases: 0, generalAdvice: 0 },
      { year: 2022, cases: 1, generalAdvice: 0 },
    ]);
    await fill([]);
    const empty = await (await app.signIn('solveig')).get('/api/v1/overview/years');
    expect(YearTotals.parse(empty.body).items).toEqual([]);
  });
});
