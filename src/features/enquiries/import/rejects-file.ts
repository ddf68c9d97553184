import { stringify } from 'csv-stringify/sync';
import { importTexts } from '../../../messages/import-text.ts';
import { refusalText } from '../../../messages/refusal-text.ts';
import type { Language } from '../../../shared/language.ts';
import { asSpreadsheetText } from './formula-guard.ts';
import type { PreparedImport, RejectedRow } from './prepare-import.ts';
import type { RowRefusal } from './read-row.ts';

/**
 * The rows that were not taken, as CSV that a spreadsheet opens: their cells as they were, then line and
 * reason. Mended, it can be imported as it is; the importer passes over the last two columns.
 */
export function writeRejectsFile(
  {
    headers,
    rejects,
  }: { headers: Pick<PreparedImport['headers'], 'names'>; rejects: readonly RejectedRow[] },
  language: Language,
): string {
  const { rejectColumns } = importTexts(language);
  // A row of too few or too many cells stays so: padded to fit, it could be taken with its values in wrong columns.
  const rows = rejects.map(({ line, cells, refusals }) => [
    ...cells,
    String(line),
    refusals.map((refusal) => describeRefusal(refusal, language)).join(' '),
  ]);
  return stringify(
    [[...headers.names, rejectColumns.line, rejectColumns.reason], ...rows].map((row) =>
      row.map(asSpreadsheetText),
    ),
    { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/u },
  );
}

/** A refusal as one sentence or two, with the column it is about. */
export function describeRefusal(refusal: RowRefusal, language: Language): string {
  const text = refusalText(language, refusal);
  return refusal.column === null ? text : `${refusal.column}: ${text}`;
}
