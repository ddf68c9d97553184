import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { asSpreadsheetText, asWorkbookText } from '../../../platform/documents/sheets/formula-guard.ts';
import type { RegisterCell, RegisterTable } from './register-cells.ts';

/** A register as CSV that a Norwegian spreadsheet opens: semicolons, BOM, and no cell that it would run. */
export function writeRegisterCsv({ header, rows }: RegisterTable): string {
  return stringify([header, ...rows.map((row) => row.map(asCsvCell))], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/u,
  });
}

function asCsvCell(cell: RegisterCell): string {
  if (cell === null) return '';
  if ('count' in cell) return String(cell.count);
  if ('day' in cell) return cell.day.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3.$2.$1');
  return asSpreadsheetText(cell.text);
}

/** The same as a workbook: days are days, counts are counts, and every text is text. */
export async function writeRegisterXlsx({ header, rows }: RegisterTable): Promise<Uint8Array> {
  const data: SheetData = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(asSheetCell)),
  ];
  return writeXlsxFile(data, {
    sheet: 'Henvendelser',
    stickyRowsCount: 1,
    columns: header.map((name) => ({ width: Math.min(40, Math.max(12, name.length + 2)) })),
  }).toBuffer();
}

function asSheetCell(cell: RegisterCell): SheetData[number][number] {
  if (cell === null) return null;
  if ('count' in cell) return { value: cell.count, type: Number };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  return { value: asWorkbookText(cell.text), type: String };
}
