import { decodeText } from '../../../platform/documents/sheets/decode-text.ts';
import { isFileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import { readHsdsService } from '../hsds/read-hsds-service.ts';
import type { FileEntry, FileProblem, ImportFile, ImportFormat } from './file-row.ts';
import { isFileProblem } from './file-row.ts';
import { readEntrySheet } from './read-entry-sheet.ts';

/** As many as the catalogue of a large city has, several times over. */
const MOST_ENTRIES = 50_000;
/** The file's first signs that are not blank say whether it is JSON: a sheet's header begins with neither. */
const JSON_BEGINS = /^[\uFEFF\s]*[[{]/u;
const LOOKED_AT = 1024;

/**
 * The entries of a file, whether CSV, XLSX or HSDS; which of them its content says, not its name.
 * @param wanted another is refused; null: any
 */
export async function readImportFile(
  bytes: Uint8Array,
  wanted: ImportFormat | null = null,
): Promise<ImportFile | FileProblem> {
  const begins = new TextDecoder('utf-8').decode(bytes.subarray(0, LOOKED_AT));
  const file = JSON_BEGINS.test(begins) ? readHsdsFile(bytes) : await readEntrySheet(bytes);
  if (isFileProblem(file)) return file;
  if (file.entries.length > MOST_ENTRIES)
    return { fileProblem: 'too_many_rows', details: { limit: MOST_ENTRIES } };
  if (wanted === null || file.format === wanted) return file;
  return {
    fileProblem: 'other_format',
    details: { found: file.format.toUpperCase(), wanted: wanted.toUpperCase() },
  };
}

function readHsdsFile(bytes: Uint8Array): ImportFile | FileProblem {
  const decoded = decodeText(bytes);
  if (isFileRefusal(decoded)) return { fileProblem: decoded.fileRefusal, details: decoded.details };
  // JSON is Unicode; read as anything else, its letters would silently be others.
  if (decoded.encoding === 'windows-1252') return { fileProblem: 'not_json', details: {} };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text.replace(/^\uFEFF/u, ''));
  } catch {
    return { fileProblem: 'not_json', details: {} };
  }
  const services = servicesOf(value);
  if (services === null) return { fileProblem: 'not_a_list', details: {} };
  if (services.length === 0) return { fileProblem: 'file_empty', details: {} };
  const entries = services.flatMap((service, index) => readHsdsService(service, index + 1));
  return { format: 'hsds', entries: withoutSameGivers(entries), unknownColumns: [] };
}

/** A list of services, a page of the directory, or one service alone. */
function servicesOf(value: unknown): readonly unknown[] | null {
  if (isList(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('contents' in value && isList(value.contents)) return value.contents;
  if ('services' in value && isList(value.services)) return value.services;
  return 'id' in value && 'name' in value && 'status' in value ? [value] : null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The organization that gives several services comes once. */
function withoutSameGivers(entries: readonly FileEntry[]): FileEntry[] {
  const seen = new Set<unknown>();
  return entries.filter(({ isGiver, given }) => {
    if (isGiver !== true) return true;
    const isNew = !seen.has(given.id);
    seen.add(given.id);
    return isNew;
  });
}
