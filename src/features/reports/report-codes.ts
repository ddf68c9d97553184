import type { Language } from '../../shared/language.ts';
import { NOT_RECORDED } from './report.ts';

/** A value of a code list as the report needs it. Days as yyyy-mm-dd; `validTo` is the first day after. */
export type ReportCode = {
  list: string;
  code: string;
  label: string;
  names: readonly string[];
  position: number;
  reportedAs: string | null;
  validFrom: string;
  validTo: string | null;
};

export type CodeRow = {
  list: string;
  code: string;
  label_nb: string;
  label_nn: string;
  label_en: string;
  position: number;
  reported_as: string | null;
  valid_from: string;
  valid_to: string | null;
};

/** A stored value with its label in the language; `names` are all that it may be asked for by. */
export function toReportCode(row: CodeRow, language: Language): ReportCode {
  return {
    list: row.list,
    code: row.code,
    label: { nb: row.label_nb, nn: row.label_nn, en: row.label_en }[language],
    names: [row.code, row.label_nb, row.label_nn, row.label_en],
    position: row.position,
    reportedAs: row.reported_as,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

/** The code of the row that counts a value: its own, or at the end of what it is reported as. */
export function rowOf(codes: readonly ReportCode[], list: string, code: string): string {
  const seen = new Set<string>();
  let current = code;
  while (!seen.has(current)) {
    seen.add(current);
    const next = codes.find((value) => value.list === list && value.code === current)?.reportedAs;
    if (next === undefined || next === null) return current;
    current = next;
  }
  return code;
}

/** Every code of a list that a row counts: its own and those that are reported as it. */
export function codesOfRow(codes: readonly ReportCode[], list: string, row: string): string[] {
  const folded = codes.filter((value) => value.list === list && rowOf(codes, list, value.code) === row);
  return [...new Set([row, ...folded.map((value) => value.code)])];
}

/** Values that share a row with another, and that row: a case with two of them is counted once in it. */
export type Fold = { list: string; code: string; reported: string };

export function foldsOf(codes: readonly ReportCode[], lists: readonly string[]): Fold[] {
  const folds = codes
    .filter((value) => lists.includes(value.list))
    .map(({ list, code }) => ({ list, code, reported: rowOf(codes, list, code) }));
  const targets = new Set(
    folds.filter((fold) => fold.code !== fold.reported).map((fold) => `${fold.list} ${fold.reported}`),
  );
  return folds.filter((fold) => targets.has(`${fold.list} ${fold.reported}`));
}

/**
 * The rows of a list's table in a year: every value valid on some day of it, and every value counted,
 * in the list's order; those without a label (never in a whole register) last under their code.
 */
export function rowsOfList(
  codes: readonly ReportCode[],
  list: string,
  year: number,
  counted: ReadonlySet<string>,
): { code: string; label: string }[] {
  const own = codes.filter((value) => value.list === list);
  const known = new Set(own.map((value) => value.code));
  const shown = own
    .filter((value) => counted.has(value.code) || (value.reportedAs === null && isValidIn(value, year)))
    .sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
  const unlabelled = [...counted].filter((code) => !known.has(code) && code !== NOT_RECORDED).sort();
  return [
    ...shown.map(({ code, label }) => ({ code, label })),
    ...unlabelled.map((code) => ({ code, label: code })),
  ];
}

function isValidIn(value: ReportCode, year: number): boolean {
  return (
    value.validFrom <= `${String(year)}-12-31` &&
    (value.validTo === null || value.validTo > `${String(year)}-01-01`)
  );
}
