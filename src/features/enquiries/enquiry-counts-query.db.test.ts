import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateRegister } from '../../../test/bench/generate-register.ts';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { inTransaction, type Actor } from '../../platform/db/transaction.ts';
import { systemClock } from '../../shared/clock.ts';
import { EXAMPLE } from '../people/example-municipality.ts';
import { COUNTED_FILTERS, type CountedFilter } from './enquiry-counts.ts';
import { countByFilter } from './enquiry-counts-query.ts';
import { NOBODY, countEnquiries, listEnquiries, type EnquiryFilter } from './enquiry-list-query.ts';

type Row = {
  teamId: number;
  kind: string;
  anonymous: boolean;
  receivedOn: string;
  contacts: string[];
  area: string | null;
  form: string | null;
  topics: string[];
  isOpen: boolean;
  adviserId: string;
  household: string | null;
  housing: string | null;
  work: string | null;
  income: string[];
};

const OTHER_TEAM = 'Knutepunkt Strømsø';
const BOUND = 25;

let database: TestDatabase;
let register: Row[];
let actors: { first: Actor; both: Actor; neither: Actor };
let teams: Map<string, number>;

beforeAll(async () => {
  if (!hasTestServer()) return;
  database = await openTestDatabase();
  const { owner } = database;
  await generateRegister(database, {
    municipality: EXAMPLE.code,
    team: EXAMPLE.team,
    enquiries: 220,
    years: 2,
  });
  await generateRegister(database, { municipality: EXAMPLE.code, team: OTHER_TEAM, enquiries: 60, years: 2 });
  await owner.query(`insert into team_membership (municipality_id, account_id, team_id, valid_from)
    select a.municipality_id, a.id, t.id, '2018-01-01' from account a, team t
    where a.login = 'marit' and t.name = '${OTHER_TEAM}'`);
  // Everything that the listing derives is changed after the first writing, in every way.
  await owner.query(`update enquiry set adviser_id = (select id from account where login =
    (array['ingrid', 'marit'])[1 + number % 2]) where number % 3 > 0`);
  await owner.query(`update enquiry set adviser_id = null, work = null where number % 7 = 0`);
  await owner.query(`update enquiry set household = 'unknown', housing = 'owned' where number % 11 = 0`);
  await owner.query(`delete from enquiry_code where list = 'income' and number % 5 = 0`);
  await owner.query(`insert into enquiry_code (municipality_id, team_id, enquiry_id, list, code, received_on, number)
    select municipality_id, team_id, id, 'income', 'earned', received_on, number from enquiry
    where number % 10 = 0 on conflict do nothing`);
  const codes = (list: string) => `array(select code from enquiry_code c
    where c.enquiry_id = e.id and c.list = '${list}')`;
  register = (
    await owner.query<Row>(`
      select team_id as "teamId", kind, anonymous, received_on as "receivedOn", ${codes('contact')} as contacts,
        area, assistance_form as form, ${codes('topic')} as topics, closed_on is null as "isOpen",
        coalesce(adviser_id, '${NOBODY}') as "adviserId", household, housing, work, ${codes('income')} as income
      from enquiry e`)
  ).rows;
  const actor = async (login: string): Promise<Actor> => {
    const { rows } = await owner.query<Actor>(
      'select id as "accountId", municipality_id as "municipalityId" from account where login = $1',
      [login],
    );
    if (rows[0] === undefined) throw new Error(login);
    return rows[0];
  };
  actors = { first: await actor('ingrid'), both: await actor('marit'), neither: await actor('solveig') };
  const found = await owner.query<{ id: number; name: string }>('select id, name from team');
  teams = new Map(found.rows.map(({ id, name }) => [name, id]));
});
afterAll(() => database.close());

function passes(row: Row, filter: EnquiryFilter): boolean {
  const { contact, topic, income, from, to, teamId, ...same } = filter;
  return (
    (Object.entries(same) as [keyof Row, unknown][]).every(
      ([name, wanted]) => wanted === undefined || row[name] === wanted,
    ) &&
    (teamId === undefined || row.teamId === teamId) &&
    (contact === undefined || row.contacts.includes(contact)) &&
    (topic === undefined || row.topics.includes(topic)) &&
    (income === undefined || row.income.includes(income)) &&
    (from === undefined || row.receivedOn >= from) &&
    (to === undefined || row.receivedOn <= to)
  );
}

function withValue(filter: EnquiryFilter, name: CountedFilter, value: string): EnquiryFilter {
  if (name === 'open') return { ...filter, isOpen: value === 'true' };
  if (name === 'anonymous') return { ...filter, anonymous: value === 'true' };
  if (name === 'adviser') return { ...filter, adviserId: value === 'nobody' ? NOBODY : value };
  return { ...filter, [name]: value };
}

const optional = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });
const day = fc
  .integer({ min: 0, max: 800 })
  .map((ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10));
const anyFilter = (): fc.Arbitrary<EnquiryFilter> =>
  fc.record(
    {
      kind: fc.constantFrom('case' as const, 'general_advice' as const),
      anonymous: fc.boolean(),
      contact: fc.constantFrom('nav', 'ppt', 'no-such'),
      area: fc.constantFrom('stromso', 'fjell', 'unknown'),
      form: fc.constantFrom('advice' as const, 'coordination' as const),
      topic: fc.constantFrom('housing', 'health'),
      from: day,
      to: day,
      isOpen: fc.boolean(),
      adviserId: fc.constantFrom(actors.first.accountId, NOBODY),
      household: optional(['couple', 'unknown']),
      housing: optional(['owned', 'private_rental']),
      work: optional(['not_in_work']),
      income: optional(['earned', 'social_assistance']),
      teamId: fc.constantFrom(...teams.values()),
    },
    { requiredKeys: [] },
  );

describe.runIf(hasTestServer())('counts beside the filters', () => {
  test('are what a plain counting of the register gives, up to the bound', async () => {
    const teamsOf = {
      first: [teams.get(EXAMPLE.team)],
      both: [...teams.values()],
      neither: [],
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('first' as const, 'both' as const, 'neither' as const),
        anyFilter(),
        async (who, filter) => {
          const seen = register.filter(({ teamId }) => (teamsOf[who] as unknown[]).includes(teamId));
          const expected = (wanted: EnquiryFilter) => {
            const n = seen.filter((row) => passes(row, wanted)).length;
            return { value: Math.min(n, BOUND), more: n > BOUND };
          };
          const reply = await inTransaction(database.db, systemClock, actors[who], (tx) =>
            countByFilter(tx, filter, BOUND),
          );
          expect(reply.total).toEqual(expected(filter));
          for (const name of COUNTED_FILTERS)
            for (const { value, count } of reply.filters[name])
              expect([name, value, count]).toEqual([name, value, expected(withValue(filter, name, value))]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('name every value that an enquiry of the register has', async () => {
    const reply = await inTransaction(database.db, systemClock, actors.both, (tx) => countByFilter(tx, {}));
    const values = (name: CountedFilter) => reply.filters[name].map(({ value }) => value);
    const named = new Set(values('contact'));
    expect(register.flatMap(({ contacts }) => contacts).filter((code) => !named.has(code))).toEqual([]);
    expect(values('adviser')).toContain('nobody');
    expect(values('adviser')).toContain(actors.first.accountId);
  });

  test('the list shows the rows that are counted, by adviser and by what is checked in passing too', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (filter) => {
        const answer = await inTransaction(database.db, systemClock, actors.both, async (tx) => ({
          listed: await listEnquiries(tx, { filter, sort: 'newest', after: null, limit: 1000 }),
          counted: await countEnquiries(tx, filter),
        }));
        const n = register.filter((row) => passes(row, filter)).length;
        expect([answer.listed.rows.length, answer.counted.value]).toEqual([n, n]);
      }),
      { numRuns: 40 },
    );
  });
});
