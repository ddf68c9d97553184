import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReport, yearsOf } from './build-report.ts';
import type { ReportInput } from './case-table.ts';
import { percentOf } from './percent.ts';
import type { ReportCode } from './report-codes.ts';
import type { CountRow } from './report-counts.ts';
import { Report, type ReportTable } from './report.ts';

const YEAR = 2021;

function code(list: string, name: string, changes: Partial<ReportCode> = {}): ReportCode {
  return {
    list,
    code: name,
    label: `label of ${name}`,
    names: [name],
    position: 0,
    reportedAs: null,
    validFrom: '2000-01-01',
    validTo: null,
    ...changes,
  };
}

const CODES = [
  code('housing', 'owned', { position: 2 }),
  code('housing', 'rented', { position: 1 }),
  code('housing', 'castle', { position: 3, validTo: '2019-06-01' }),
  code('contact', 'other'),
  code('contact', 'ppt', { position: 1, reportedAs: 'other' }),
  code('area', 'north'),
  code('area', 'south', { position: 1 }),
];

function build(counts: readonly CountRow[], changes: Partial<ReportInput> = {}): Report {
  return buildReport({
    year: YEAR,
    language: 'nb',
    municipality: { code: '3301', name: 'Drammen' },
    area: null,
    team: null,
    codes: CODES,
    starts: { case: '2018-01-01', general_advice: '2019-01-01' },
    counts,
    ...changes,
  });
}

function tableOf(report: Report, id: ReportTable['id']): ReportTable {
  const found = report.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const figures = (table: ReportTable) => table.rows.map((row) => [row.code, row.count]);
const count = (list: string, name: string | null, n: number, year = YEAR): CountRow => ({
  list,
  code: name,
  year,
  count: n,
});

describe('buildReport', () => {
  test('follows the schema and adds up, whatever was counted', () => {
    const housing = fc.dictionary(fc.constantFrom('owned', 'rented', 'castle', ''), fc.nat(5000));
    fc.assert(
      fc.property(housing, fc.constantFrom('nb', 'nn', 'en'), (byCode, language) => {
        const cases = Object.values(byCode).reduce((sum, n) => sum + n, 0);
        const report = build(
          [
            count('measure', 'cases', cases),
            ...Object.entries(byCode).map(([name, n]) => count('housing', name === '' ? null : name, n)),
          ],
          { language },
        );
        expect(Report.parse(report)).toEqual(report);
        const table = tableOf(report, 'housing');
        expect([table.base, table.total]).toEqual([cases, cases]);
        const printed = table.rows.map((row) => percentOf(row.count ?? 0, cases, 0) ?? 0);
        const isOff = cases > 0 && printed.reduce((sum, n) => sum + n, 0) !== 100;
        expect(table.notes).toHaveLength(isOff ? 1 : 0);
        for (const row of table.rows) expect(row.percent).toBe(percentOf(row.count ?? 0, cases, 1));
      }),
    );
  });

  test('prints values in the order of the list, those gone only when counted, what is missing only then', () => {
    expect(
      figures(tableOf(build([count('measure', 'cases', 1), count('housing', 'owned', 1)]), 'housing')),
    ).toEqual([
      ['rented', 0],
      ['owned', 1],
    ]);
    const full = build([
      count('measure', 'cases', 3),
      count('housing', 'castle', 1),
      count('housing', null, 2),
      count('housing', 'owned', 4, 2020),
      count('measure', 'cases', 4, 2020),
    ]);
    const housing = tableOf(full, 'housing');
    expect(figures(housing)).toEqual([
      ['rented', 0],
      ['owned', 0],
      ['castle', 1],
      ['not_recorded', 2],
    ]);
    expect(housing.rows[1]?.earlier).toEqual([
      { year: 2018, count: 0, percent: null, base: 0 },
      { year: 2019, count: 0, percent: null, base: 0 },
      { year: 2020, count: 4, percent: 100, base: 4 },
    ]);
  });

  test('a party reported as another has no row, and the base of several answers is the cases', () => {
    const contacts = tableOf(build([count('measure', 'cases', 5), count('contact', 'other', 7)]), 'contacts');
    expect(figures(contacts)).toEqual([['other', 7]]);
    expect(contacts).toMatchObject({ multiple: true, base: 5, total: 7 });
    expect(contacts.notes[0]).toContain('7 svar i 5 saker');
  });

  test('before its start a kind is null and not zero, and there is no growth from it', () => {
    const report = build([count('yearly', 'case', 4), count('yearly', 'general_advice', 2, 2019)]);
    expect(figures(tableOf(report, 'general-advice-by-year'))).toEqual([
      ['2018', null],
      ['2019', 2],
      ['2020', 0],
      ['2021', 0],
    ]);
    expect(tableOf(report, 'general-advice-by-year').rows.map((row) => row.growth)).toEqual([
      null,
      null,
      -100,
      null,
    ]);
    expect(tableOf(report, 'general-advice-by-year').notes[0]).toContain('1. januar 2019');
  });

  test('a start within a year is told, and nothing grows from a part of a year', () => {
    const report = build([count('yearly', 'case', 4, 2020), count('yearly', 'case', 9)], {
      starts: { case: '2020-05-17', general_advice: null },
    });
    const table = tableOf(report, 'cases-by-year');
    expect(figures(table)).toEqual([
      ['2020', 4],
      ['2021', 9],
    ]);
    expect(table.rows[1]?.growth).toBeNull();
    expect(table.notes.join(' ')).toContain('17. mai 2020');
    expect(figures(tableOf(report, 'general-advice-by-year'))).toEqual([
      ['2020', null],
      ['2021', null],
    ]);
  });

  test('a year before the first case knows nothing', () => {
    const report = build([], { starts: { case: '2022-01-01', general_advice: null } });
    const housing = tableOf(report, 'housing');
    expect(housing).toMatchObject({ base: null, total: null });
    expect(housing.rows.map((row) => [row.count, row.percent])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('children nobody counted are null; large families are of the cases whose children are known', () => {
    const report = build([
      count('measure', 'cases', 10),
      count('measure', 'children', 12),
      count('measure', 'children_known', 4),
      count('measure', 'large', 1),
    ]);
    const children = tableOf(report, 'children');
    expect(figures(children)).toEqual([
      ['0-17', 12],
      ['18-23', null],
    ]);
    expect(children).toMatchObject({ base: 10, total: 12 });
    expect(children.rows[0]?.percent).toBeNull();
    const large = tableOf(report, 'large-families');
    expect(large).toMatchObject({ base: 4, total: 4 });
    expect(large.rows.map((row) => [row.count, row.percent])).toEqual([
      [1, 25],
      [3, 75],
    ]);
    expect(large.notes[0]).toMatch(/4 .* 10 /u);
  });

  test('an area does not know the general advice that was registered without one', () => {
    const area = { code: 'north', label: 'North' };
    const advice = (all: number, placed: number, here: number) =>
      tableOf(
        build(
          [
            count('yearly_everywhere', 'general_advice', all),
            count('yearly_placed', 'general_advice', placed),
            count('yearly', 'general_advice', here),
          ],
          { area },
        ),
        'general-advice-by-year',
      );
    expect(advice(5, 0, 0).rows.at(-1)?.count).toBeNull();
    expect(advice(5, 2, 0).rows.at(-1)?.count).toBe(0);
    expect(advice(5, 2, 1).notes.join(' ')).toContain('3 (2021)');
    expect(advice(0, 0, 0).rows.at(-1)?.count).toBe(0);
    expect(figures(tableOf(build([count('area', 'north', 1)], { area }), 'areas'))).toEqual([['north', 1]]);
  });
});

test('what is under way overlaps and has no sum; outcomes and waiting are unknown until somebody writes them', () => {
  const report = build([
    count('measure', 'cases', 4),
    count('flow', 'running', 6),
    count('flow', 'carried_over', 2),
    count('flow', 'new', 4),
    count('flow', 'closed', 3),
    count('flow', 'closed', 5, 2020),
    count('running_form', 'advice', 5),
    count('running_form', null, 1),
    count('outcome', 'goals_reached', 2),
    count('waiting', 'contact', 3),
    count('waiting', 'contact_known', 3),
    count('waiting', 'decision', 1),
    count('waiting', 'decision_known', 2),
  ]);
  const underWay = tableOf(report, 'cases-under-way');
  expect(figures(underWay)).toEqual([
    ['carried_over', 2],
    ['new', 4],
    ['running', 6],
    ['closed', 3],
    ['open_at_end', 3],
  ]);
  expect(underWay.total).toBeNull();
  expect(tableOf(report, 'under-way-by-form')).toMatchObject({ base: 6, total: 6 });
  expect(figures(tableOf(report, 'waiting-time'))).toEqual([
    ['contact', 3],
    ['decision', null], // of two cases alone
  ]);
  expect(tableOf(report, 'waiting-time').notes[0]).toMatch(/3 av 4/u);
  const outcomes = tableOf(report, 'outcomes');
  expect(figures(outcomes)).toContainEqual(['not_recorded', 1]);
  expect(outcomes.rows.find(({ code: name }) => name === 'goals_reached')).toMatchObject({
    count: 2,
    percent: 66.7,
    earlier: [
      { year: 2018, count: null },
      { year: 2019, count: null },
      { year: 2020, count: null },
    ],
  });
});

test('years go back to the first registered one, ten at most; figures beside each other, three', () => {
  expect(yearsOf(2021, { case: '2018-01-01', general_advice: '2019-01-01' })).toEqual({
    years: { from: 2018, to: 2021 },
    detailsFrom: 2018,
  });
  expect(yearsOf(2021, { case: '2001-01-01', general_advice: null })).toEqual({
    years: { from: 2012, to: 2021 },
    detailsFrom: 2018,
  });
  expect(yearsOf(2021, { case: null, general_advice: null })).toEqual({
    years: { from: 2021, to: 2021 },
    detailsFrom: 2021,
  });
});
