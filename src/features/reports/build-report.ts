import { buildByYearTable, isRegistered, type TableGround } from './by-year-table.ts';
import { percentOf } from './percent.ts';
import { foldsOf, rowOf, rowsOfList } from './report-codes.ts';
import { indexCounts, type RegistrationStarts } from './report-counts.ts';
import {
  describeFormsUnderWay,
  describeOutcomes,
  describeUnderWay,
  describeWaiting,
} from './casework-tables.ts';
import type { CaseTable, ReportInput } from './case-table.ts';
import { noteOf, roundingNotes } from './report-notes.ts';
import { reportTexts } from './report-texts.ts';
import {
  NOT_RECORDED,
  REPORT_TABLES,
  type Report,
  type ReportRow,
  type ReportTable,
  type ReportTableId,
} from './report.ts';

/** How many years before the report's own are shown beside it. */
const EARLIER_YEARS = 3;
/** How many years the by-year tables go back, the report's own included. */
const YEARS_SHOWN = 10;

/** The lists of which a case may have several values. */
export const MULTIPLE_LISTS = ['contact', 'topic', 'income'] as const;

/**
 * The years that a report compares: those of the by-year tables from the first registered year (at
 * most ten), those of the other tables from three years before.
 */
export function yearsOf(
  year: number,
  starts: RegistrationStarts,
): { years: { from: number; to: number }; detailsFrom: number } {
  const first = [starts.case, starts.general_advice]
    .filter((day) => day !== null)
    .map((day) => Number(day.slice(0, 4)));
  const from = Math.min(year, Math.max(year - YEARS_SHOWN + 1, Math.min(year, ...first)));
  const firstOfCases = starts.case === null ? year : Number(starts.case.slice(0, 4));
  return {
    years: { from, to: year },
    detailsFrom: Math.min(year, Math.max(year - EARLIER_YEARS, firstOfCases)),
  };
}

/** Counts and code lists -> the report. Pure; texts and labels in the input's language. */
export function buildReport(input: ReportInput): Report {
  const { years, detailsFrom } = yearsOf(input.year, input.starts);
  const ground: TableGround = {
    counts: indexCounts(input.counts, (list, code) => rowOf(input.codes, list, code)),
    starts: input.starts,
    language: input.language,
    years,
    area: input.area?.code ?? null,
  };
  return {
    year: input.year,
    municipality: input.municipality.code,
    municipalityName: input.municipality.name,
    area: input.area?.label ?? null,
    team: input.team,
    tables: REPORT_TABLES.map((id) => {
      if (id === 'cases-by-year') return buildByYearTable(ground, 'case');
      if (id === 'general-advice-by-year') return buildByYearTable(ground, 'general_advice');
      return buildCaseTable(id, describeTable(id, input, ground), ground, detailsFrom);
    }),
  };
}

function describeTable(
  id: Exclude<ReportTableId, 'cases-by-year' | 'general-advice-by-year'>,
  input: ReportInput,
  ground: TableGround,
): CaseTable {
  switch (id) {
    case 'children':
      return describeChildren(input, ground);
    case 'large-families':
      return describeLargeFamilies(input, ground);
    case 'household':
    case 'housing':
    case 'work':
      return describeSingle(id, input, ground);
    case 'assistance-form':
      return describeSingle('assistance_form', input, ground);
    case 'cases-under-way':
      return describeUnderWay(input, ground);
    case 'under-way-by-form':
      return describeFormsUnderWay(input, ground);
    case 'waiting-time':
      return describeWaiting(input, ground);
    case 'outcomes':
      return describeOutcomes(input, ground);
    case 'areas':
      return describeSingle('area', input, ground);
    case 'income':
      return describeMultiple('income', input, ground);
    case 'contacts':
      return describeMultiple('contact', input, ground);
    case 'topics':
      return describeMultiple('topic', input, ground);
  }
}

function describeChildren({ year, language }: ReportInput, { counts }: TableGround): CaseTable {
  const measures = {
    '0-17': ['children', 'children_known', 'childrenUnknown'],
    '18-23': ['young_people', 'young_people_known', 'youngUnknown'],
  } as const;
  const base = (of: number) => counts.measure('cases', of);
  return {
    rows: (['0-17', '18-23'] as const).map((code) => ({ code, label: reportTexts(language).rows[code] })),
    base,
    hasNoShares: true,
    count: (code, of) => {
      const [measure, known] = measures[code === '0-17' ? '0-17' : '18-23'];
      return base(of) > 0 && counts.measure(known, of) === 0 ? null : counts.measure(measure, of);
    },
    notes: Object.values(measures).flatMap(([, known, note]) => {
      const count = base(year) - counts.measure(known, year);
      return count === 0 ? [] : [noteOf(language, note, { count, base: base(year) })];
    }),
  };
}

function describeLargeFamilies({ year, language }: ReportInput, { counts }: TableGround): CaseTable {
  const base = (of: number) => counts.measure('children_known', of);
  const cases = counts.measure('cases', year);
  return {
    rows: (['four-or-more', 'fewer'] as const).map((code) => ({
      code,
      label: reportTexts(language).rows[code],
    })),
    base,
    count: (code, of) => {
      const large = counts.measure('large', of);
      return code === 'four-or-more' ? large : base(of) - large;
    },
    notes: base(year) === cases ? [] : [noteOf(language, 'childrenKnown', { base: base(year), cases })],
  };
}

function describeSingle(list: string, input: ReportInput, { counts, area }: TableGround): CaseTable {
  const { year, codes, language } = input;
  const rows = rowsOfList(codes, list, year, counts.codes(list, year));
  const isMissing = counts.of(list, null, year) > 0;
  const missing = { code: NOT_RECORDED, label: reportTexts(language).rows.not_recorded };
  return {
    rows: [
      // the report of an area is about no other
      ...rows.filter((row) => list !== 'area' || area === null || row.code === area),
      ...(isMissing ? [missing] : []),
    ],
    base: (of) => counts.measure('cases', of),
    count: (code, of) => counts.of(list, code === NOT_RECORDED ? null : code, of),
    notes: mergedNotes(
      list,
      input,
      rows.filter((row) => counts.of(list, row.code, year) > 0),
    ),
  };
}

function describeMultiple(list: string, input: ReportInput, { counts }: TableGround): CaseTable {
  const { year, codes, language } = input;
  const rows = rowsOfList(codes, list, year, counts.codes(list, year));
  const counted = rows.filter((row) => counts.of(list, row.code, year) > 0);
  const targets = new Set(foldsOf(codes, [list]).map((fold) => fold.reported));
  return {
    rows,
    base: (of) => counts.measure('cases', of),
    count: (code, of) => counts.of(list, code, of),
    multiple: true,
    notes:
      list === 'contact'
        ? counted
            .filter((row) => targets.has(row.code))
            .map((row) => noteOf(language, 'folded', { label: row.label }))
        : mergedNotes(list, input, counted),
  };
}

/** Says of each row that counts other values too which they are: enquiries keep what was registered. */
function mergedNotes(
  list: string,
  { codes, language }: ReportInput,
  rows: readonly { code: string; label: string }[],
): string[] {
  return rows.flatMap(({ code, label }) => {
    const others = codes.filter(
      (value) => value.list === list && value.code !== code && rowOf(codes, list, value.code) === code,
    );
    const values = others.map((value) => value.label).join(', ');
    return others.length === 0 ? [] : [noteOf(language, 'merged', { label, values })];
  });
}

function buildCaseTable(
  id: ReportTableId,
  table: CaseTable,
  ground: TableGround,
  detailsFrom: number,
): ReportTable {
  const { language, starts, years } = ground;
  const { multiple = false, hasNoShares = false, hasNoTotal = false } = table;
  const year = years.to;
  const known = isRegistered(starts.case, year);
  const base = table.base(year);
  const figure = (code: string, of: number) => {
    const count = isRegistered(starts.case, of) ? table.count(code, of) : null;
    return { count, percent: count === null || hasNoShares ? null : percentOf(count, table.base(of), 1) };
  };
  const rows: ReportRow[] = table.rows.map((row) => ({
    ...row,
    ...figure(row.code, year),
    earlier: yearsFrom(detailsFrom, year).map((of) => ({
      year: of,
      ...figure(row.code, of),
      base: isRegistered(starts.case, of) ? table.base(of) : null,
    })),
  }));
  const counts = rows.map((row) => row.count).filter((count) => count !== null);
  const total = counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
  const notes = [
    ...(multiple ? [noteOf(language, 'severalAnswers', { total: total ?? 0, base })] : []),
    ...(table.notes ?? []),
    ...(multiple || hasNoShares || counts.length === 0 ? [] : roundingNotes(language, counts, base)),
  ];
  return {
    id,
    title: reportTexts(language).tables[id],
    multiple,
    base: known ? base : null,
    total: known && !hasNoTotal ? total : null,
    rows,
    notes: known ? notes : [noteOf(language, 'never')],
  };
}

/** The years from one up to, and not including, another. */
function yearsFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
