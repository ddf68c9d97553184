import { decodeText } from './decode-text.ts';
import { isFileRefusal, type FileRefusal } from './file-refusal.ts';
import { readCsv } from './read-csv.ts';
import { whyNotRead } from './read-file.ts';
import type { SheetFile } from './sheet-file.ts';
import { isArchive, readXlsx, type WantedSheet } from './xlsx/read-xlsx.ts';

/**
 * A file as cell texts, whether CSV or XLSX; which of them its content says, not its name.
 * @param wanted of a workbook, which sheet to read
 */
export async function readSheetFile(
  bytes: Uint8Array,
  wanted: WantedSheet,
): Promise<SheetFile | FileRefusal> {
  if (isArchive(bytes)) return whyNotRead(bytes.length) ?? (await readXlsx(bytes, wanted));
  return readCsvFile(bytes);
}

export function readCsvFile(bytes: Uint8Array): SheetFile | FileRefusal {
  const tooLarge = whyNotRead(bytes.length);
  if (tooLarge !== null) return tooLarge;
  const decoded = decodeText(bytes);
  if (isFileRefusal(decoded)) return decoded;
  const csv = readCsv(decoded.text);
  if (isFileRefusal(csv)) return csv;
  const { delimiter, header, rows } = csv;
  return { source: { format: 'csv', encoding: decoded.encoding, delimiter }, header, rows };
}
