import type { Entry } from '../catalogue/entry.ts';
import { toService } from './hsds/hsds-service.ts';
import { COLUMNS } from './import/entry-cells.ts';
import { exchangeTexts } from './messages/exchange-texts.ts';
import { giverOf, inOrder, type OpenSource } from './open-origin.ts';
import { writeCsv, writeEntryCsv, writeEntryWorkbook } from './write-entry-sheet.ts';
import { writeWorkbookAside } from './write-workbook-aside.ts';

export const EXPORT_FORMATS = ['hsds', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Readonly<Record<ExportFormat, { contentType: string; ending: string }>> = {
  hsds: { contentType: 'application/json; charset=utf-8', ending: 'json' },
  csv: { contentType: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
};

const AT_A_TIME = 25;

/** The published catalogue in parts, for files of any size. HSDS is an array of whole services. */
export async function* writeExport(
  source: OpenSource,
  format: ExportFormat,
): AsyncGenerator<string | Uint8Array> {
  const entries = inOrder(source.catalogue);
  if (format === 'csv') yield* writeEntryCsv(entries);
  else if (format === 'xlsx') yield await writeWorkbookAside(entries, exchangeTexts('nb').sheet);
  else yield* writeServices(source, entries);
}

/** A sheet with the names of the columns alone, to be filled in. */
export async function writeTemplate(format: 'csv' | 'xlsx'): Promise<string | Uint8Array> {
  return format === 'csv' ? writeCsv([COLUMNS]) : writeEntryWorkbook([], exchangeTexts('nb').sheet);
}

function* writeServices({ catalogue, origin }: OpenSource, entries: readonly Entry[]): Generator<string> {
  yield '[';
  for (let at = 0; at < entries.length; at += AT_A_TIME) {
    const services = entries
      .slice(at, at + AT_A_TIME)
      .map((entry) => JSON.stringify(toService(entry, giverOf(catalogue, entry), origin)));
    yield `${at === 0 ? '\n' : ',\n'}${services.join(',\n')}`;
  }
  yield '\n]\n';
}
