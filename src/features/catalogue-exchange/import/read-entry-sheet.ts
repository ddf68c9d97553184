import { isFileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import { readSheetFile } from '../../../platform/documents/sheets/read-sheet-file.ts';
import { LANGUAGES } from '../../../shared/language.ts';
import { exchangeTexts } from '../messages/exchange-texts.ts';
import { COLUMNS, readCells } from './entry-cells.ts';
import { problem, type FileEntry, type FileProblem, type GivenField, type ImportFile } from './file-row.ts';

/** Columns by their names, as the export writes them, and by what the page calls the fields. */
const COLUMN_OF: ReadonlyMap<string, GivenField> = new Map([
  ...LANGUAGES.flatMap((language) => {
    const labels: Readonly<Record<string, string>> = exchangeTexts(language).fields;
    return COLUMNS.map((field) => [(labels[field] ?? field).toLowerCase(), field] as const);
  }),
  ...COLUMNS.map((field) => [field.toLowerCase(), field] as const),
]);

function columnOf(header: string): GivenField | null {
  return COLUMN_OF.get(header.trim().toLowerCase()) ?? null;
}

/** The entries of a CSV file or workbook, one a row; the first row has the names of the fields. */
export async function readEntrySheet(bytes: Uint8Array): Promise<ImportFile | FileProblem> {
  const isWanted = (header: readonly string[]) => header.some((cell) => columnOf(cell) !== null);
  const sheet = await readSheetFile(bytes, { sheetName: null, isWanted });
  if (isFileRefusal(sheet)) return { fileProblem: sheet.fileRefusal, details: sheet.details };
  const { header, rows, source } = sheet;
  const columns = header.map(columnOf);
  if (!columns.some((field) => field !== null && field !== 'id'))
    return { fileProblem: 'no_columns', details: {} };
  for (const [index, field] of columns.entries()) {
    const first = columns.indexOf(field);
    if (field !== null && first < index)
      return {
        fileProblem: 'header_twice',
        details: { header: header[first] ?? '', again: header[index] ?? '' },
      };
  }
  const entries = rows.map(({ line, cells, broken }): FileEntry => {
    const read = readCells(columns, cells);
    const asBroken = (...told: Parameters<typeof problem>): FileEntry => ({
      ...{ line, given: read.given, problems: [problem(...told)], isBroken: true },
    });
    if (broken !== null) return asBroken(null, broken);
    if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
      return asBroken(null, 'row_ragged', { found: cells.length, expected: header.length });
    return { line, ...read };
  });
  if (entries.length === 0) return { fileProblem: 'no_rows', details: {} };
  return {
    format: source.format,
    entries,
    unknownColumns: header.filter((name, index) => columns[index] === null && name !== ''),
    unreadSheets: source.format === 'csv' ? [] : source.sheets.filter((name) => name !== source.sheet),
  };
}
