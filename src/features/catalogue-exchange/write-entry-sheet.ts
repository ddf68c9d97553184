import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { asSpreadsheetText, asWorkbookText } from '../../platform/documents/sheets/formula-guard.ts';
import { withEscapes } from '../../platform/documents/sheets/xlsx/cell-text.ts';
import type { EntryContent } from '../catalogue/entry.ts';
import { COLUMNS, toCell } from './import/entry-cells.ts';

export type SheetEntry = EntryContent & { id: string };

const AT_A_TIME = 100;

/** RFC 4180 with semicolons, as Norwegian spreadsheets open it, in parts; `readEntrySheet` gives back the same. */
export function* writeEntryCsv(entries: readonly SheetEntry[]): Generator<string> {
  yield writeCsv([COLUMNS]);
  for (let at = 0; at < entries.length; at += AT_A_TIME)
    yield asCsv(entries.slice(at, at + AT_A_TIME).map(toRow), false);
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return asCsv(rows, true);
}

function asCsv(rows: readonly (readonly string[])[], bom: boolean): string {
  return stringify(
    rows.map((row) => row.map(asSpreadsheetText)),
    { delimiter: ';', bom, record_delimiter: '\r\n', quoted_match: /[\r\n]/u },
  );
}

/** The same as a workbook: every cell is text, so that none is run as a formula or turned into a date. */
export async function writeEntryWorkbook(entries: readonly SheetEntry[], sheet: string): Promise<Uint8Array> {
  const text = (cell: string) => ({ value: withEscapes(asWorkbookText(cell)), type: String, format: '@' });
  return writeWorkbook(
    [
      COLUMNS.map((cell) => ({ ...text(cell), fontWeight: 'bold' as const })),
      ...entries.map((entry) => toRow(entry).map(text)),
    ],
    { sheet, stickyRowsCount: 1 },
  ).toBuffer();
}

function toRow(entry: SheetEntry): string[] {
  return COLUMNS.map((field) => toCell(entry[field]));
}
