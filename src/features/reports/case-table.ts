import type { Language } from '../../shared/language.ts';
import type { ReportCode } from './report-codes.ts';
import type { CountRow, RegistrationStarts } from './report-counts.ts';

export type ReportInput = {
  year: number;
  language: Language;
  municipality: { code: string; name: string };
  area: { code: string; label: string } | null;
  team: string | null;
  codes: readonly ReportCode[];
  starts: RegistrationStarts;
  counts: readonly CountRow[];
};

/** A table of cases: one count a row, of one base a year. Null: not registered, or nobody knows. */
export type CaseTable = {
  rows: { code: string; label: string }[];
  base: (year: number) => number;
  count: (code: string, year: number) => number | null;
  multiple?: boolean;
  /** The counts are of people, days or overlapping cases, so they are no share of the base. */
  hasNoShares?: boolean;
  /** The rows overlap, so they have no sum. */
  hasNoTotal?: boolean;
  notes?: string[];
};
