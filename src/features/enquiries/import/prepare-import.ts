import type { CodeListName, CodeValue } from '../../code-lists/code-list.ts';
import { whyNotCodes } from '../enquiry-code-rules.ts';
import { EARLIEST_DAY } from '../enquiry-rules.ts';
import type { EnquiryContent } from '../enquiry.ts';
import { buildValueLookup, type Spelling } from './build-value-lookup.ts';
import {
  isFileRefusal,
  refuseFile,
  type FileRefusal,
} from '../../../platform/documents/sheets/file-refusal.ts';
import type { ImportField } from './import-field.ts';
import { matchHeaders, type MatchedHeaders } from './match-headers.ts';
import { maskedValue } from './masked-value.ts';
import { readRow, type RowContext, type RowRefusal } from './read-row.ts';
import { readRegisterFile } from './read-register-file.ts';
import type { FileRow, FileSource, SheetFile } from '../../../platform/documents/sheets/sheet-file.ts';
import { rowIdentities, type RowIdentity } from './row-identity.ts';

export type PreparedRow = RowIdentity & {
  line: number;
  number: number | null;
  content: EnquiryContent;
  /** As they stand in the file: a row may still be refused for what the register holds. */
  cells: string[];
  warnings: RowRefusal[];
};
/** A row that is not taken, with its cells as they stand in the file. */
export type RejectedRow = { line: number; cells: string[]; refusals: RowRefusal[] };
/** A row that repeats an earlier one of the file, number and content: it adds nothing. */
export type DuplicateRow = { line: number; firstLine: number; number: number };
export type UnknownSpelling = { list: CodeListName; value: string; lines: number[] };

export type PreparedImport = {
  source: FileSource;
  headers: {
    /** Every header, as written, without the two that a file of rejected rows ends with. */
    names: string[];
    matched: { field: ImportField; header: string }[];
    /** Columns that are not taken; `filled` is how many rows hold something there. */
    unknown: { header: string; column: number; filled: number }[];
  };
  rows: PreparedRow[];
  rejects: RejectedRow[];
  duplicates: DuplicateRow[];
  unknownSpellings: UnknownSpelling[];
};

export type ImportSources = {
  codes: readonly CodeValue[];
  spellings: readonly Spelling[];
  mapping?: readonly Spelling[];
  /** The day in Norway as yyyy-mm-dd. */
  today: string;
};

/** Everything a register file says, row by row taken or refused, with nothing stored; or why not a row can be read. */
export async function prepareImport({
  bytes,
  sheet = null,
  ...sources
}: ImportSources & { bytes: Uint8Array; sheet?: string | null }): Promise<PreparedImport | FileRefusal> {
  const file = await readRegisterFile(bytes, sheet);
  return isFileRefusal(file) ? file : prepareRows(file, sources);
}

/** The same of a file that is already read. */
export function prepareRows(file: SheetFile, sources: ImportSources): PreparedImport | FileRefusal {
  const headers = matchHeaders(file.header);
  const refuse = (refusal: FileRefusal): FileRefusal =>
    file.source.format === 'xlsx' ? { ...refusal, sheets: file.source.sheets } : refusal;
  if (isFileRefusal(headers)) return refuse(headers);
  if (file.rows.length === 0) return refuse(refuseFile('no_rows'));
  return {
    source: file.source,
    headers: {
      names: file.header.slice(0, headers.width),
      matched: [...headers.columns].map(([field, { header }]) => ({ field, header })),
      unknown: headers.unknown
        .map(({ index, header }) => ({ header, column: index + 1, filled: countFilled(file.rows, index) }))
        .filter(({ header, filled }) => header !== '' || filled > 0),
    },
    ...judgeRows(file.rows, rowContext(headers, sources)),
  };
}

function countFilled(rows: readonly FileRow[], index: number): number {
  return rows.filter(({ cells }) => (cells[index]?.trim() ?? '') !== '').length;
}

function rowContext(headers: MatchedHeaders, { today, ...sources }: ImportSources): RowContext {
  // The lookup gives codes of the lists only; what is left to ask is the day, where a code has limits.
  const hasLimits = sources.codes.some(
    ({ validFrom, validTo }) => validFrom > EARLIEST_DAY || validTo !== null,
  );
  return {
    headers,
    today,
    lookup: buildValueLookup(sources),
    whyNotCodes: (content) => (hasLimits ? whyNotCodes(content, sources.codes) : []),
  };
}

type JudgedRows = Pick<PreparedImport, 'rows' | 'rejects' | 'duplicates' | 'unknownSpellings'>;

function judgeRows(rows: readonly FileRow[], context: RowContext): JudgedRows {
  const judged: JudgedRows = { rows: [], rejects: [], duplicates: [], unknownSpellings: [] };
  const identityOf = rowIdentities();
  const spellings = new Map<string, UnknownSpelling>();
  const numbers = new Map<number, { line: number; sourceHash: string | null }>();

  for (const row of rows) {
    const { line } = row;
    const { number, content, refusals, warnings, unknownValues } = readRow(row, context);
    for (const { list, value } of unknownValues) {
      const key = `${list}\n${value.toLowerCase()}`;
      const known = spellings.get(key) ?? { list, value, lines: [] };
      spellings.set(key, known);
      known.lines.push(line);
    }
    const first = number === null ? undefined : numbers.get(number);
    const identity = content === null ? null : identityOf(number, content);
    if (number !== null && first === undefined)
      numbers.set(number, { line, sourceHash: identity?.sourceHash ?? null });

    if (number !== null && first !== undefined && first.sourceHash === identity?.sourceHash)
      judged.duplicates.push({ line, firstLine: first.line, number });
    else if (number !== null && first !== undefined)
      refusals.push(usedTwice(row, number, first.line, context.headers));
    else if (content !== null && identity !== null)
      judged.rows.push({
        line,
        number,
        content,
        cells: originalCells(row, context.headers),
        warnings,
        ...identity,
      });
    if (refusals.length > 0)
      judged.rejects.push({ line, cells: originalCells(row, context.headers), refusals });
  }
  judged.unknownSpellings = [...spellings.values()];
  return judged;
}

function usedTwice(
  { line }: FileRow,
  number: number,
  firstLine: number,
  headers: MatchedHeaders,
): RowRefusal {
  const value = maskedValue(String(number));
  const column = headers.columns.get('number')?.header ?? null;
  return { line, column, value, code: 'number_used_twice', field: 'number', details: { value, firstLine } };
}

/**
 * The cells without line and reason of an earlier import, which stand last however ragged the row is, and
 * without blank cells beyond the last column.
 */
function originalCells({ cells }: FileRow, { width, isRejectsFile }: MatchedHeaders): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const own = cells.slice(0, Math.max(last, isRejectsFile ? width + 2 : width));
  return isRejectsFile ? own.slice(0, -2) : own;
}
