import { isFileRefusal, type FileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import { readSheetFile } from '../../../platform/documents/sheets/read-sheet-file.ts';
import type { SheetFile } from '../../../platform/documents/sheets/sheet-file.ts';
import { matchHeaders } from './match-headers.ts';

/**
 * A register file as cell texts, whether CSV or XLSX; which of them its content says, not its name.
 * @param sheetName of a workbook, the sheet to read; null for the first with the headers of a register
 */
export function readRegisterFile(
  bytes: Uint8Array,
  sheetName: string | null = null,
): Promise<SheetFile | FileRefusal> {
  return readSheetFile(bytes, { sheetName, isWanted: (header) => !isFileRefusal(matchHeaders(header)) });
}
