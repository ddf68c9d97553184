import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateRegister } from '../../../test/bench/generate-register.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { inTransaction, type Actor } from '../../platform/db/transaction.ts';
import { systemClock } from '../../shared/clock.ts';
import { EXAMPLE } from '../people/example-municipality.ts';
import { decodeCursor } from './enquiry-cursor.ts';
import { countEnquiries, listEnquiries, type EnquiryFilter } from './enquiry-list-query.ts';
import type { EnquiryRow, EnquirySort } from './enquiry-list.ts';

const OTHER_TEAM = 'Knutepunkt Strømsø';

let database: TestDatabase;
let register: EnquiryRow[];
let actors: Record<'first' | 'second' | 'both' | 'neither', Actor>;

beforeAll(async () => {
  database = await openTestDatabase();
  const { owner } = database;
  await generateRegister(database, {
    municipality: EXAMPLE.code,
    team: EXAMPLE.team,
    enquiries: 260,
    years: 3,
  });
  await generateRegister(database, {
    municipality: EXAMPLE.code,
    team: OTHER_TEAM,
    enquiries: 120,
    years: 3,
  });
  await owner.query(`insert into team_membership (municipality_id, account_id, team_id, valid_from)
    select a.municipality_id, a.id, t.id, '2018-01-01' from account a, team t
    where a.login = 'marit' and t.name = '${OTHER_TEAM}'`);
  await changeRegister();
  register = await readRegister();
  const actor = async (login: string): Promise<Actor> => {
    const { rows } = await owner.query<Actor>(
      'select id as "accountId", municipality_id as "municipalityId" from account where login = $1',
      [login],
    );
    if (rows[0] === undefined) throw new Error(login);
    return rows[0];
  };
  actors = {
    first: await actor('ingrid'),
    second: await actor('jonas'),
    both: await actor('marit'),
    neither: await actor('solveig'),
  };
});
afterAll(() => database.close());

// What the list reads is derived: every way in which its sources change must reach it.
async function changeRegister(): Promise<void> {
  const { owner } = database;
  await owner.query(`update enquiry set assistance_form = null, area = null where number % 19 = 0`);
  await owner.query(`update enquiry set closed_on = current_date where closed_on is null and number % 3 = 0`);
  await owner.query(`update enquiry set received_on = received_on - 40 where number % 7 = 0`);
  await owner.query(`update enquiry set number = number + 5000 where number % 23 = 0`);
  await owner.query(`update enquiry set adviser_id = (select id from account where login = 'ingrid')`);
  await owner.query(`delete from enquiry_code where list = 'topic' and code = 'health' and number % 2 = 0`);
  await owner.query(`delete from enquiry_code where list = 'contact' and number % 31 = 0`);
  await owner.query(`insert into enquiry_code (municipality_id, team_id, enquiry_id, list, code, received_on, number)
    select municipality_id, team_id, id, 'contact', 'volunteer', received_on, number from enquiry where number % 5 = 0`);
  await owner.query(`delete from enquiry where number % 37 = 0`);
}

async function readRegister(): Promise<EnquiryRow[]> {
  const codes = (list: string) => `array(select code from enquiry_code c
    where c.enquiry_id = e.id and c.list = '${list}' order by code collate "C")`;
  const { rows } = await database.owner.query<EnquiryRow>(`
    select e.id, e.number, e.version, e.team_id as "teamId", t.name as "teamName", e.kind, e.anonymous,
      e.received_on as "receivedOn", ${codes('contact')} as contacts, e.area,
      e.assistance_form as "assistanceForm", ${codes('topic')} as topics, e.children,
      e.young_people as "youngPeople", a.name as "adviserName", e.closed_on as "closedOn"
    from enquiry e join team t on t.id = e.team_id left join account a on a.id = e.adviser_id`);
  return rows;
}

const TEAMS_OF = {
  first: [EXAMPLE.team],
  second: [OTHER_TEAM],
  both: [EXAMPLE.team, OTHER_TEAM],
  neither: [],
};
type Who = keyof typeof TEAMS_OF;

function expected(who: Who, filter: EnquiryFilter, sort: EnquirySort): EnquiryRow[] {
  const isAsked = (wanted: unknown, value: unknown) => wanted === undefined || wanted === value;
  const found = register.filter(
    (row) =>
      (TEAMS_OF[who] as string[]).includes(row.teamName) &&
      isAsked(filter.teamId, row.teamId) &&
      isAsked(filter.kind, row.kind) &&
      isAsked(filter.anonymous, row.anonymous) &&
      isAsked(filter.area, row.area) &&
      isAsked(filter.form, row.assistanceForm) &&
      isAsked(filter.isOpen, row.closedOn === null) &&
      (filter.contact === undefined || row.contacts.includes(filter.contact)) &&
      (filter.topic === undefined || row.topics.includes(filter.topic)) &&
      (filter.from === undefined || row.receivedOn >= filter.from) &&
      (filter.to === undefined || row.receivedOn <= filter.to),
  );
  const day = (row: EnquiryRow) => (sort === 'newest' || sort === 'oldest' ? Date.parse(row.receivedOn) : 0);
  const sign = sort === 'newest' || sort === 'number_desc' ? -1 : 1;
  return found.sort((a, b) => sign * (day(a) - day(b) || a.number - b.number || a.teamId - b.teamId));
}

// Few rows and many are sorted by number in two ways; both must give the same.
const SORTED_UP_TO = 20;

async function walk(
  who: Who,
  filter: EnquiryFilter,
  sort: EnquirySort,
  limit: number,
): Promise<EnquiryRow[]> {
  return inTransaction(database.db, systemClock, actors[who], async (tx) => {
    const seen: EnquiryRow[] = [];
    let cursor: string | null = null;
    do {
      const after: ReturnType<typeof decodeCursor> = cursor === null ? null : decodeCursor(cursor);
      const page = await listEnquiries(tx, { filter, sort, after, limit }, SORTED_UP_TO);
      seen.push(...page.rows);
      expect(page.rows.length).toBeLessThanOrEqual(limit);
      expect(page.next).not.toBe(cursor ?? '');
      cursor = page.next;
    } while (cursor !== null);
    return seen;
  });
}

const optional = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const day = fc
  .integer({ min: 0, max: 1200 })
  .map((ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10));
const anyFilter: fc.Arbitrary<EnquiryFilter> = fc.record({
  kind: optional(['case', 'general_advice']),
  anonymous: optional([true, false]),
  contact: optional(['nav', 'other', 'health_promotion', 'volunteer', 'ppt', 'no-such']),
  area: optional(['stromso', 'fjell', 'unknown']),
  form: optional(['advice', 'conversation', 'coordination']),
  topic: optional(['housing', 'health']),
  from: fc.option(day, { nil: undefined, freq: 1 }),
  to: fc.option(day, { nil: undefined, freq: 1 }),
  isOpen: optional([true, false]),
});
const anySort = fc.constantFrom<EnquirySort>('newest', 'oldest', 'number_desc', 'number_asc');
const anyone = fc.constantFrom<Who>('first', 'second', 'both', 'neither');

describe('the list of enquiries', () => {
  test('walks through exactly what a plain reading of the register gives, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyone,
        anyFilter,
        anySort,
        fc.integer({ min: 3, max: 60 }),
        async (who, filter, sort, limit) => {
          expect(await walk(who, filter, sort, limit)).toEqual(expected(who, filter, sort));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('counts what it shows, and says when there are more than it counts', async () => {
    await fc.assert(
      fc.asyncProperty(anyone, anyFilter, fc.integer({ min: 1, max: 80 }), async (who, filter, upTo) => {
        const { length } = expected(who, filter, 'newest');
        const counted = await inTransaction(database.db, systemClock, actors[who], (tx) =>
          countEnquiries(tx, filter, upTo),
        );
        expect(counted).toEqual({ value: Math.min(length, upTo), more: length > upTo });
      }),
      { numRuns: 150 },
    );
  });

  test("shows another team's rows to nobody, not even when that team is asked for", async () => {
    const others = register.filter((row) => row.teamName === OTHER_TEAM);
    const teamId = others[0]?.teamId ?? 0;
    expect(others.length).toBeGreaterThan(100);
    expect(await walk('first', { teamId }, 'newest', 50)).toEqual([]);
    expect(await walk('both', { teamId }, 'newest', 50)).toEqual(expected('second', {}, 'newest'));
    expect(await walk('neither', {}, 'newest', 50)).toEqual([]);
  });

  test('keeps its place when rows come in above it', async () => {
    const before = expected('first', {}, 'newest');
    const first = await inTransaction(database.db, systemClock, actors.first, (tx) =>
      listEnquiries(tx, { filter: {}, sort: 'newest', after: null, limit: 50 }),
    );
    await generateRegister(database, {
      municipality: EXAMPLE.code,
      team: EXAMPLE.team,
      enquiries: 3,
      years: 0,
    });
    const second = await inTransaction(database.db, systemClock, actors.first, (tx) =>
      listEnquiries(tx, { filter: {}, sort: 'newest', after: decodeCursor(first.next ?? ''), limit: 50 }),
    );
    expect(second.rows).toEqual(before.slice(50, 100));
  });
});
