import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { asSpreadsheetText, asWorkbookText } from '../../platform/documents/sheets/formula-guard.ts';
import { withEscapes } from '../../platform/documents/sheets/xlsx/cell-text.ts';
import type { EntryContent } from '../catalogue/entry.ts';
import { COLUMNS, toCell } from './import/entry-cells.ts';

type SheetEntry = EntryContent & { id: string };

/** RFC 4180 with semicolons, as Norwegian spreadsheets open it; `readEntrySheet` gives back the same. */
export function writeEntryCsv(entries: readonly SheetEntry[]): string {
  return writeCsv(entryRows(entries));
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(asSpreadsheetText)),
    { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/u },
  );
}

/** The same as a workbook: every cell is text, so that none is run as a formula or turned into a date. */
export async function writeEntryWorkbook(entries: readonly SheetEntry[], sheet: string): Promise<Uint8Array> {
  const [header = [], ...rows] = entryRows(entries);
  const text = (cell: string) => ({ value: withEscapes(asWorkbookText(cell)), type: String, format: '@' });
  return writeWorkbook(
    [
      header.map((cell) => ({ ...text(cell), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(text)),
    ],
    { sheet, stickyRowsCount: 1 },
  ).toBuffer();
}

function entryRows(entries: readonly SheetEntry[]): string[][] {
  return [[...COLUMNS], ...entries.map((entry) => COLUMNS.map((field) => toCell(entry[field])))];
}
