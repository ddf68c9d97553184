import { decodeText } from './decode-text.ts';
import { isFileRefusal, type FileRefusal } from './file-refusal.ts';
import { readCsv } from './read-csv.ts';
import { whyNotRead } from './read-file.ts';
import type { RegisterFile } from './register-file.ts';
import { isArchive, readXlsx } from './xlsx/read-xlsx.ts';

/**
 * A register file as cell texts, whether CSV or XLSX; which of them its content says, not its name.
 * @param sheetName of a workbook, the sheet to read; null for the first with the headers of a register
 */
export async function readRegisterFile(
  bytes: Uint8Array,
  sheetName: string | null = null,
): Promise<RegisterFile | FileRefusal> {
  if (isArchive(bytes)) return whyNotRead(bytes.length) ?? (await readXlsx(bytes, sheetName));
  return readCsvFile(bytes);
}

export function readCsvFile(bytes: Uint8Array): RegisterFile | FileRefusal {
  const tooLarge = whyNotRead(bytes.length);
  if (tooLarge !== null) return tooLarge;
  const decoded = decodeText(bytes);
  if (isFileRefusal(decoded)) return decoded;
  const csv = readCsv(decoded.text);
  if (isFileRefusal(csv)) return csv;
  const { delimiter, header, rows } = csv;
  return { source: { format: 'csv', encoding: decoded.encoding, delimiter }, header, rows };
}
