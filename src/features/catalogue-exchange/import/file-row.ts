import type { EntryContent } from '../../catalogue/entry.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { ExchangeTexts } from '../messages/nb.ts';

export type ProblemCode = keyof ExchangeTexts['problems'];

/** What is wrong with one field of one row. A rule of the catalogue says it with a refusal of its own. */
export type RowProblem = {
  field: string | null;
  code: ProblemCode | Refusal['code'];
  details: Record<string, string | number>;
};

export type GivenField = 'id' | keyof EntryContent;

/** One entry as a file has it, before it is judged. */
export type FileEntry = {
  /** The line of a sheet, or the number of the service in a list. */
  line: number;
  /** What the file says, and nothing of what it leaves out. */
  given: Partial<Record<GivenField, unknown>>;
  problems: RowProblem[];
  /** Its values are not to be trusted: beyond its problems nothing is said of it. */
  isBroken?: true;
  /** Of another directory: what it is called there, which tells two of the same name from each other. */
  sourceId?: string;
  /** Of our own: the day on which it was last confirmed. */
  confirmedOn?: string;
  /** Of a directory of others: it gives the services of this file, and is left alone where it is known already. */
  isGiver?: boolean;
};

export type ImportFormat = 'csv' | 'xlsx' | 'hsds';

export type ImportFile = {
  format: ImportFormat;
  entries: FileEntry[];
  /** Columns that are no field. */
  unknownColumns: string[];
  /** Other sheets of the workbook, which are not read. */
  unreadSheets: string[];
};

/** Why a file is not read at all. */
export type FileProblem = { fileProblem: string; details: Record<string, string | number> };

export function isFileProblem(file: object): file is FileProblem {
  return 'fileProblem' in file;
}

export function problem(
  field: string | null,
  code: RowProblem['code'],
  details: RowProblem['details'] = {},
): RowProblem {
  return { field, code, details };
}

const SHOWN = 80;

/** A value as a person is told of it: the first of it, in one line. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  const line = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
