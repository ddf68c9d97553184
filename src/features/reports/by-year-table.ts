import type { Language } from '../../shared/language.ts';
import { growthOf } from './percent.ts';
import type { Counts, RegistrationStarts } from './report-counts.ts';
import { noteOf } from './report-notes.ts';
import { figureFormat } from './figure-format.ts';
import { reportTexts } from './report-texts.ts';
import type { ReportRow, ReportTable } from './report.ts';

/** What a table needs to be built; `years.from` is the first year of the by-year tables. */
export type TableGround = {
  counts: Counts;
  starts: RegistrationStarts;
  language: Language;
  years: { from: number; to: number };
  /** Code of the area that the report is about. */
  area: string | null;
};

const BY_YEAR = { case: 'cases-by-year', general_advice: 'general-advice-by-year' } as const;

/**
 * How many of a kind in each year. Null before the kind was registered and, in the report of an area,
 * where general advice was registered without one.
 */
export function buildByYearTable(ground: TableGround, kind: keyof typeof BY_YEAR): ReportTable {
  const { years, language } = ground;
  const rows: ReportRow[] = [];
  let before: number | null = null;
  for (let year = years.from; year <= years.to; year += 1) {
    const count = countOf(ground, kind, year);
    const isComparable = count !== null && before !== null && !isPartOf(ground, kind, year - 1);
    rows.push({
      code: String(year),
      label: String(year),
      count,
      percent: null,
      growth: isComparable ? growthOf(count, before ?? 0) : null,
    });
    before = count;
  }
  const id = BY_YEAR[kind];
  const title = reportTexts(language).tables[id];
  return { id, title, multiple: false, base: null, total: null, rows, notes: notesOf(ground, kind) };
}

/** Whether a kind was registered at some time of the year. */
export function isRegistered(start: string | null, year: number): boolean {
  return start !== null && start <= `${String(year)}-12-31`;
}

function isPartOf({ starts }: TableGround, kind: keyof typeof BY_YEAR, year: number): boolean {
  const start = starts[kind];
  return start !== null && start > `${String(year)}-01-01` && start <= `${String(year)}-12-31`;
}

function countOf(ground: TableGround, kind: keyof typeof BY_YEAR, year: number): number | null {
  if (!isRegistered(ground.starts[kind], year)) return null;
  return isPlacedNowhere(ground, kind, year) ? null : ground.counts.of('yearly', kind, year);
}

function isPlacedNowhere({ counts, area }: TableGround, kind: keyof typeof BY_YEAR, year: number): boolean {
  return (
    area !== null &&
    kind === 'general_advice' &&
    counts.of('yearly', kind, year) === 0 &&
    counts.of('yearly_everywhere', kind, year) > 0 &&
    counts.of('yearly_placed', kind, year) === 0
  );
}

function notesOf(ground: TableGround, kind: keyof typeof BY_YEAR): string[] {
  const { starts, years, language, counts, area } = ground;
  const start = starts[kind];
  if (start === null) return [noteOf(language, 'never')];
  const notes: string[] = [];
  const startYear = Number(start.slice(0, 4));
  if (startYear > years.from) notes.push(noteOf(language, 'before', { day: start }));
  if (startYear >= years.from && startYear <= years.to && isPartOf(ground, kind, startYear))
    notes.push(noteOf(language, 'partOfYear', { year: String(startYear), day: start }));
  if (area === null || kind !== 'general_advice') return notes;
  const nowhere: string[] = [];
  const partly: string[] = [];
  for (let year = Math.max(years.from, startYear); year <= years.to; year += 1) {
    const missing = counts.of('yearly_everywhere', kind, year) - counts.of('yearly_placed', kind, year);
    if (isPlacedNowhere(ground, kind, year)) nowhere.push(String(year));
    else if (missing > 0) partly.push(`${figureFormat(language).count(missing)} (${String(year)})`);
  }
  if (nowhere.length > 0) notes.push(noteOf(language, 'placedNowhere', { years: nowhere.join(', ') }));
  if (partly.length > 0) notes.push(noteOf(language, 'placedPartly', { years: partly.join(', ') }));
  return notes;
}
