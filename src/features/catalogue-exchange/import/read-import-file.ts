import { decodeText } from '../../../platform/documents/sheets/decode-text.ts';
import { isFileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import { normalised } from '../../../shared/normalised.ts';
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
  const begins = Buffer.from(bytes.subarray(0, LOOKED_AT));
  // As UTF-16, each sign has a blank byte beside it.
  const isJson = JSON_BEGINS.test(begins.toString('utf8').replaceAll(/[\0\uFFFD]/gu, ''));
  const file = isJson ? readHsdsFile(bytes) : await readEntrySheet(bytes);
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
  const text = decoded.text.replace(/^\uFEFF/u, '');
  const services = readServices(text);
  if ('fileProblem' in services) return services;
  if (services.length === 0) return { fileProblem: 'file_empty', details: {} };
  const entries = services.flatMap(({ line, value }) => readHsdsService(value, line));
  return { format: 'hsds', entries: withoutSameGivers(entries), unknownColumns: [], unreadSheets: [] };
}

/** A service of a file, and its number in a list or the line on which it stands. */
type FoundService = { line: number; value: unknown };

function readServices(text: string): FoundService[] | FileProblem {
  const whole = readJson(text);
  if (whole === undefined) return readLines(text) ?? { fileProblem: 'not_json', details: {} };
  const services = servicesOf(whole);
  if (services === null) return { fileProblem: 'not_a_list', details: {} };
  return services.flatMap((value, index) =>
    withOrganization(value).map((service) => ({ line: index + 1, value: service })),
  );
}

/** A service on each line; null where the first is none. One that cannot be read is `undefined`. */
function readLines(text: string): FoundService[] | null {
  const lines = text
    .split('\n')
    .map((json, index) => ({ line: index + 1, json: json.trim() }))
    .filter(({ json }) => json !== '');
  const isService = (value: unknown) => typeof value === 'object' && value !== null && 'name' in value;
  if (lines.length < 2 || !isService(readJson(lines[0]?.json ?? ''))) return null;
  return lines.map(({ line, json }) => ({ line, value: readJson(json) }));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A list of services, a page of the directory, or one service or organization alone. */
function servicesOf(value: unknown): readonly unknown[] | null {
  if (isList(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('contents' in value && isList(value.contents)) return value.contents;
  if (!('name' in value)) return 'services' in value && isList(value.services) ? value.services : null;
  return 'services' in value || ('id' in value && 'status' in value) ? [value] : null;
}

/** The services within an organization, each with it as who gives it; anything else as it is. */
function withOrganization(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || !('services' in value) || !isList(value.services))
    return [value];
  if (value.services.length === 0) return [value];
  const { services, ...organization } = value;
  return services.map((service) =>
    typeof service === 'object' && service !== null && !Array.isArray(service)
      ? { organization, ...service }
      : service,
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The organization that gives several services comes once. */
function withoutSameGivers(entries: readonly FileEntry[]): FileEntry[] {
  const seen = new Set<unknown>();
  return entries.filter(({ isGiver, given }) => {
    if (isGiver !== true) return true;
    const name = normalised(String(given.name));
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}
