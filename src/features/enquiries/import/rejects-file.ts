import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { importTexts } from '../../../messages/import-text.ts';
import { refusalText } from '../../../messages/refusal-text.ts';
import type { Language } from '../../../shared/language.ts';
import { asSpreadsheetText, asWorkbookText } from '../../../platform/documents/sheets/formula-guard.ts';
import type { PreparedImport, RejectedRow } from './prepare-import.ts';
import type { RowRefusal } from './read-row.ts';
import { withEscapes } from '../../../platform/documents/sheets/xlsx/cell-text.ts';

/**
 * The rows that were not taken, as CSV that a spreadsheet opens: their cells as they were, then line and
 * reason. Mended, it can be imported as it is; the importer passes over the last two columns.
 */
export function writeRejectsFile(rejected: Rejects, language: Language): string {
  return stringify(
    rejectRows(rejected, language).map((row) => row.map(asSpreadsheetText)),
    { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/u },
  );
}

/** The same as a workbook: every cell is text, so that no cell is ever run as a formula or turned into a date. */
export async function writeRejectsWorkbook(rejected: Rejects, language: Language): Promise<Uint8Array> {
  const [header = [], ...rows] = rejectRows(rejected, language);
  const text = (cell: string) => ({ value: withEscapes(asWorkbookText(cell)), type: String, format: '@' });
  return writeWorkbook(
    [
      header.map((cell) => ({ ...text(cell), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(text)),
    ],
    { sheet: importTexts(language).rejectColumns.sheet, stickyRowsCount: 1 },
  ).toBuffer();
}

type Rejects = { headers: Pick<PreparedImport['headers'], 'names'>; rejects: readonly RejectedRow[] };

function rejectRows({ headers, rejects }: Rejects, language: Language): string[][] {
  const { rejectColumns } = importTexts(language);
  // A row of too few or too many cells stays so: padded to fit, it could be taken with its values in wrong columns.
  const rows = rejects.map(({ line, cells, refusals }) => [
    ...cells,
    String(line),
    refusals.map((refusal) => describeRefusal(refusal, language)).join(' '),
  ]);
  return [[...headers.names, rejectColumns.line, rejectColumns.reason], ...rows];
}

/** A refusal as one sentence or two, with the column it is about. */
export function describeRefusal(refusal: RowRefusal, language: Language): string {
  const text = refusalText(language, refusal);
  return refusal.column === null ? text : `${refusal.column}: ${text}`;
}
