import { parse } from 'csv-parse/sync';
import { isFileRefusal, refuseFile, type FileRefusal } from './file-refusal.ts';
import { asImported } from './formula-guard.ts';
import {
  DELIMITERS,
  MAX_COLUMNS,
  MAX_ROWS,
  createInterner,
  type Delimiter,
  type FileRow,
} from './sheet-file.ts';

/** No row of a register is longer; an open quote is found out when it has swallowed this much. */
const MAX_ROW_CHARACTERS = 100_000;

export type CsvFile = { delimiter: Delimiter; header: string[]; rows: FileRow[] };

const LINE_BREAKS = ['\r\n', '\n', '\r'];
const LINE_BREAK = /\r\n|\n|\r/u;

/** The header and rows of a delimited text. Blank lines are skipped; a broken row costs only itself. */
export function readCsv(text: string): CsvFile | FileRefusal {
  const told = /^sep=([;,\t])(?=[\r\n])/iu.exec(text);
  const delimiter = DELIMITERS.find((known) => known === told?.[1]) ?? sniffDelimiter(text);
  const rows = readRows(text, delimiter, told === null ? 0 : told[0].length);
  if (isFileRefusal(rows)) return rows;
  const [first, ...rest] = rows;
  if (first === undefined) return refuseFile('file_empty');
  if (first.broken !== null) return refuseFile('header_unreadable', { line: first.line });
  const header = withoutBlankTail(first.cells.map((cell) => cell.trim()));
  if (header.length > MAX_COLUMNS) return refuseFile('too_many_columns', { limit: MAX_COLUMNS });
  return { delimiter, header, rows: rest };
}

/** The delimiter that the header uses most outside quotes; a semicolon where none is used. */
export function sniffDelimiter(text: string): Delimiter {
  const counts: Record<Delimiter, number> = { ';': 0, ',': 0, '\t': 0 };
  let isQuoted = false;
  let hasText = false;
  for (const character of text.slice(0, MAX_ROW_CHARACTERS)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      if (hasText) break;
    } else {
      hasText ||= character.trim() !== '';
      const delimiter = DELIMITERS.find((known) => known === character);
      if (!isQuoted && delimiter !== undefined) counts[delimiter] += 1;
    }
  }
  return DELIMITERS.reduce((best, next) => (counts[next] > counts[best] ? next : best));
}

/** Thrown inside the parser to leave it at the row that it has just read. */
class Stop extends Error {}

/**
 * All rows, the header among them. The parser gives up at the first quote that is out of place, and a
 * quote that is never closed makes it read the rest of the file as one cell. So each time it stops, the
 * line where the row began is reported as broken, and reading goes on at the line after it.
 */
function readRows(text: string, delimiter: Delimiter, from: number): FileRow[] | FileRefusal {
  const bytes = Buffer.from(text);
  const lines = new LineCounter(bytes);
  const rows: FileRow[] = [];
  const intern = createInterner();
  let columns = 0;
  let start = from;
  while (start < bytes.length && rows.length <= MAX_ROWS + 1) {
    const base = start;
    try {
      parse(bytes.subarray(base), {
        delimiter,
        record_delimiter: LINE_BREAKS,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: MAX_ROW_CHARACTERS,
        on_record: (cells: string[], info: { bytes: number }) => {
          if (rows.length > MAX_ROWS + 1 || hasSwallowedRows(cells, delimiter, columns)) throw new Stop();
          const line = lines.at((start = skipLineBreaks(bytes, start)));
          start = base + info.bytes;
          if (cells.every((cell) => cell.trim() === '')) return null;
          if (columns === 0) columns = cells.length;
          const kept = cells.slice(0, MAX_COLUMNS + 4).map((cell) => intern(asImported(cell)));
          rows.push({ line, cells: kept, broken: null });
          return null;
        },
      });
      start = bytes.length;
    } catch {
      start = skipLineBreaks(bytes, start);
      const end = endOfLine(bytes, start);
      const isLong = end - start > MAX_ROW_CHARACTERS;
      const cells = bytes.toString('utf8', start, end).split(delimiter, MAX_COLUMNS);
      rows.push({ line: lines.at(start), cells, broken: isLong ? 'text_too_long' : 'row_quotes' });
      start = end;
    }
  }
  if (rows.length > MAX_ROWS + 1) return refuseFile('too_many_rows', { limit: MAX_ROWS });
  return rows;
}

/**
 * Whether a quoted cell holds lines that look like rows of their own: then its opening quote was a slip
 * and its closing one belongs to a later row. A note may hold line breaks and a few delimiters.
 */
function hasSwallowedRows(cells: readonly string[], delimiter: Delimiter, columns: number): boolean {
  if (columns === 0) return false;
  const enough = cells.length === columns ? Math.max(columns - 1, 8) : columns - 1;
  return cells.some(
    (cell) =>
      LINE_BREAK.test(cell) && cell.split(LINE_BREAK).some((line) => count(line, delimiter) >= enough),
  );
}

function count(line: string, delimiter: string): number {
  return line.split(delimiter).length - 1;
}

function withoutBlankTail(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function skipLineBreaks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at += 1;
  return at;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

/** Line numbers of ever later places in a file, counted once from its start. */
class LineCounter {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  at(place: number): number {
    for (; this.#at < place; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === 0x0a || (byte === 0x0d && this.#bytes[this.#at + 1] !== 0x0a)) this.#line += 1;
    }
    return this.#line;
  }
}
