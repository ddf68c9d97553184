import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { inTransaction, type Actor } from '../../platform/db/transaction.ts';
import { systemClock } from '../../shared/clock.ts';
import { EXAMPLE } from '../people/example-municipality.ts';
import { foundMunicipality } from '../people/found-municipality.ts';
import { ReportOutOfReach, UnknownReportScope, readReport } from './read-report.ts';
import type { Report, ReportTable } from './report.ts';

let database: TestDatabase;
let lastNumber = 0;
const actors = new Map<string, Actor>();

type Entry = {
  day: string;
  kind?: 'case' | 'general_advice';
  area?: string;
  children?: number;
  housing?: string;
  contacts?: string[];
  topics?: string[];
  team?: string;
  municipality?: string;
};

async function enter(entry: Entry): Promise<void> {
  const { owner } = database;
  const id = randomUUID();
  lastNumber += 1;
  const team = entry.team ?? EXAMPLE.team;
  await owner.query(
    `insert into enquiry (municipality_id, id, team_id, number, kind, received_on, area, children, young_people, housing)
     select m.id, $1, t.id, $2, $3, $4, $5, $6, 0, $7 from municipality m join team t on t.municipality_id = m.id
     where m.code = $8 and t.name = $9`,
    [
      id,
      lastNumber,
      entry.kind ?? 'case',
      entry.day,
      entry.area ?? null,
      entry.children ?? null,
      entry.housing ?? null,
      entry.municipality ?? EXAMPLE.code,
      team,
    ],
  );
  for (const [list, codes] of [
    ['contact', entry.contacts ?? []],
    ['topic', entry.topics ?? []],
  ] as const)
    await owner.query(
      `insert into enquiry_code (municipality_id, team_id, enquiry_id, list, code, received_on, number)
       select municipality_id, team_id, id, $2, c, received_on, number
       from enquiry, unnest($3::text[]) as c where id = $1`,
      [id, list, codes],
    );
}

beforeAll(async () => {
  if (!hasTestServer()) return;
  database = await openTestDatabase();
  const { owner } = database;
  await foundMunicipality(owner, { ...EXAMPLE, code: '0301', name: 'Oslo', team: 'Oslo' });
  const { rows } = await owner.query<Actor & { login: string }>(
    `select a.login || ' ' || m.code as login, a.id as "accountId", a.municipality_id as "municipalityId"
     from account a join municipality m on m.id = a.municipality_id`,
  );
  for (const { login, ...actor } of rows) actors.set(login, actor);
  const entries: Entry[] = [
    { day: '2020-12-31', area: 'fjell', children: 1, housing: 'owned', contacts: ['nav'] },
    {
      day: '2021-01-01',
      area: 'stromso',
      children: 4,
      housing: 'owned',
      contacts: ['nav', 'ppt', 'kindergarten'],
    },
    {
      day: '2021-12-31',
      area: 'stromso',
      children: 3,
      contacts: ['other', 'ppt'],
      topics: ['health', 'housing'],
    },
    {
      day: '2021-05-01',
      area: 'fjell',
      housing: 'owned',
      contacts: ['crisis_centre'],
      team: 'Knutepunkt Strømsø',
    },
    { day: '2021-06-01', kind: 'general_advice', contacts: ['nav'], topics: ['health'] },
    { day: '2022-01-01', area: 'stromso', contacts: ['nav'] },
    // before the steward's first day
    { day: '2017-12-31', area: 'stromso', contacts: ['nav'] },
    { day: '2021-03-03', area: 'stromso', contacts: ['school'], municipality: '0301', team: 'Oslo' },
  ];
  for (const entry of entries) await enter(entry);
});
afterAll(async () => {
  if (hasTestServer()) await database.close();
});

async function read(
  login: string,
  request: { year?: number; area?: string; team?: string; language?: 'nb' | 'en' } = {},
): Promise<Report> {
  const actor = actors.get(login);
  if (actor === undefined) throw new Error(login);
  return inTransaction(database.db, systemClock, actor, (tx) =>
    readReport(tx, { year: 2021, language: 'nb', ...request }),
  );
}

function figures(report: Report, id: ReportTable['id']): Record<string, number | null> {
  const rows = report.tables.find((table) => table.id === id)?.rows ?? [];
  return Object.fromEntries(rows.filter((row) => row.count !== 0).map((row) => [row.code, row.count]));
}

const analyst = `solveig ${EXAMPLE.code}`;

describe.runIf(hasTestServer())('readReport', () => {
  test('counts whole years of the whole municipality, from the steward’s first day', async () => {
    const report = await read(analyst);
    expect(report).toMatchObject({ year: 2021, municipality: '3301', area: null, team: null });
    expect(figures(report, 'cases-by-year')).toEqual({ '2020': 1, '2021': 3 });
    expect(figures(report, 'general-advice-by-year')).toEqual({ '2018': null, '2021': 1 });
    expect(figures(report, 'areas')).toEqual({ stromso: 2, fjell: 1 });
    expect(figures(report, 'housing')).toEqual({ owned: 2, not_recorded: 1 });
    expect(figures(report, 'children')).toEqual({ '0-17': 7 });
    expect(figures(report, 'large-families')).toEqual({ 'four-or-more': 1, fewer: 1 });
  });

  test('parties without a row of their own count as others once a case; general advice counts in no list', async () => {
    const report = await read(analyst);
    expect(figures(report, 'contacts')).toEqual({ nav: 1, other: 3 });
    expect(figures(report, 'topics')).toEqual({ health: 1, housing: 1 });
    const contacts = report.tables.find((table) => table.id === 'contacts');
    expect(contacts).toMatchObject({ base: 3, total: 4, multiple: true });
    expect(contacts?.rows.find((row) => row.code === 'nav')?.earlier?.at(-1)).toEqual({
      year: 2020,
      count: 1,
      percent: 100,
      base: 1,
    });
  });

  test('an area is found by label or code, however written, and is about nothing else', async () => {
    const report = await read(analyst, { area: ' STRØMSØ ' });
    expect(report.area).toBe('Strømsø');
    expect(figures(report, 'cases-by-year')).toEqual({ '2021': 2 });
    expect(figures(report, 'contacts')).toEqual({ nav: 1, other: 2 });
    expect(figures(report, 'general-advice-by-year')).toEqual({ '2018': null, '2021': null });
    expect(await read(analyst, { area: 'stromso' })).toEqual(report);
  });

  test('a team is found by name', async () => {
    const report = await read(analyst, { team: 'knutepunkt strømsø', language: 'en' });
    expect(report.team).toBe('Knutepunkt Strømsø');
    expect(figures(report, 'contacts')).toEqual({ other: 1 });
    expect(figures(report, 'areas')).toEqual({ fjell: 1 });
  });

  test('an area or team that is not there is refused, with those that are', async () => {
    await expect(read(analyst, { area: 'Atlantis' })).rejects.toThrow(UnknownReportScope);
    await expect(read(analyst, { team: 'Oslo' })).rejects.toMatchObject({
      what: 'team',
      value: 'Oslo',
      known: ['Knutepunkt Strømsø', EXAMPLE.team],
    });
  });

  test('an adviser counts the teams whose register is closed to them', async () => {
    expect(await read(`jonas ${EXAMPLE.code}`)).toEqual(await read(analyst));
  });
});

describe.runIf(hasTestServer())('who may count', () => {
  test('a partner gets no report and sees no row of any view', async () => {
    const partner = `amina ${EXAMPLE.code}`;
    await expect(read(partner)).rejects.toThrow(ReportOutOfReach);
    const actor = actors.get(partner) ?? null;
    const seen = await inTransaction(database.db, systemClock, actor, async (tx) => {
      const views = ['municipality', 'team', 'code', 'kind', 'enquiry', 'enquiry_code'] as const;
      const counts: number[] = [];
      for (const view of views) {
        const rows = await tx.selectFrom(`report_${view}`).selectAll().execute();
        counts.push(rows.length);
      }
      return counts;
    });
    expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('another municipality counts its own and nothing else', async () => {
    const report = await read('operator 0301');
    expect(report.municipality).toBe('0301');
    expect(figures(report, 'contacts')).toEqual({ school: 1 });
    expect(figures(report, 'cases-by-year')).toEqual({ '2021': 1 });
  });
});
