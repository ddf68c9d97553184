import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { repackArchive } from '../../platform/documents/repack-archive.ts';
import { asSpreadsheetText, asWorkbookText } from '../../platform/documents/sheets/formula-guard.ts';
import type { Clock } from '../../shared/clock.ts';

/** A map as a sheet has it. */
export type MapTable = {
  /** Thirty letters at most: a sheet's name. */
  title: string;
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

const WIDEST = 60;

/** As a Norwegian spreadsheet opens it: semicolons, a byte order mark, and no cell that it would run. */
export function writeMapCsv({ header, rows }: MapTable): string {
  return stringify(
    [header, ...rows].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? asSpreadsheetText(cell) : cell)),
    ),
    { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/u },
  );
}

/** A sheet a table; counts are numbers, and texts are never formulas. */
export async function writeMapXlsx(tables: readonly MapTable[], clock: Clock): Promise<Uint8Array> {
  const sheets = tables.map(({ title, header, rows }) => ({
    sheet: title,
    stickyRowsCount: 1,
    columns: header.map((name, at) => ({ width: widthOf(name, at, rows) })),
    data: [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'number'
            ? { value: cell, type: Number }
            : cell === null
              ? null
              : { value: asWorkbookText(cell), type: String, format: '@' },
        ),
      ),
    ],
  }));
  return repackArchive(await writeWorkbook(sheets).toBuffer(), clock.now());
}

function widthOf(name: string, at: number, rows: MapTable['rows']): number {
  const longest = rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, String(row[at] ?? '').length), name.length);
  return Math.min(WIDEST, Math.max(8, longest + 2));
}
