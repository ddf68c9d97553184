import { importWords as en } from '../../../messages/en/import-words.ts';
import { importWords as nb } from '../../../messages/nb/import-words.ts';
import { importWords as nn } from '../../../messages/nn/import-words.ts';
import { refuseFile, type FileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import { IMPORT_FIELDS, REQUIRED_FIELDS, type ImportField } from './import-field.ts';

/** Where a field stands: the position of its column from 0, and the header as it is written. */
export type Column = { index: number; header: string };
export type MatchedHeaders = {
  columns: ReadonlyMap<ImportField, Column>;
  /** Columns that no field answers to; what they hold is not taken. */
  unknown: Column[];
  /** How many columns stand before the two that a file of rejected rows ends with. */
  width: number;
  isRejectsFile: boolean;
};

const WORDS = [nb, nn, en] as const;

/** A header as it is compared: letters and digits only, so that "Antall barn (0 – 17)" is "antallbarn017". */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const FIELD_OF_HEADER: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    WORDS.flatMap((words) => words.headers[field].map((header) => [headerKey(header), field] as const)),
  ),
);

/** Fields for the headers of a file, in any order and spelling that is known; or why the file cannot be read. */
export function matchHeaders(header: readonly string[]): MatchedHeaders | FileRefusal {
  const isRejectsFile = endsWithRejectColumns(header);
  const width = header.length - (isRejectsFile ? 2 : 0);
  const columns = new Map<ImportField, Column>();
  const unknown: Column[] = [];
  for (const [index, name] of header.slice(0, width).entries()) {
    const field = FIELD_OF_HEADER.get(headerKey(name));
    const earlier = field === undefined ? undefined : columns.get(field);
    if (earlier !== undefined)
      return refuseFile('header_twice', { header: earlier.header, again: name, column: index + 1 });
    if (field === undefined) unknown.push({ index, header: name });
    else columns.set(field, { index, header: name });
  }
  const missing = REQUIRED_FIELDS.filter((field) => !columns.has(field));
  if (missing.length > 0)
    return refuseFile('header_missing', { headers: missing.map(printedHeader).join(', ') });
  return { columns, unknown, width, isRejectsFile };
}

/** The header to ask for when a field is missing: the one of the example register, in every language. */
function printedHeader(field: ImportField): string {
  return nb.headers[field][0] ?? field;
}

function endsWithRejectColumns(header: readonly string[]): boolean {
  const [line, reason] = header.slice(-2).map(headerKey);
  return WORDS.some(
    ({ rejectColumns }) =>
      line === headerKey(rejectColumns.line) && reason === headerKey(rejectColumns.reason),
  );
}
