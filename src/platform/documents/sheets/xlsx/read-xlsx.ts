import { isFileRefusal, refuseFile, type FileRefusal } from '../file-refusal.ts';
import { MAX_COLUMNS, type FileRow, type SheetFile } from '../sheet-file.ts';
import { openPackage, type WorkbookPackage } from './open-package.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet, type CellMeaning } from './read-sheet.ts';
import { readNumberKinds, readWorkbook, type SheetPlace } from './read-workbook.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** Which sheet to read: the one of this name; without one, the first whose header is wanted. */
export type WantedSheet = { sheetName: string | null; isWanted: (header: readonly string[]) => boolean };

/** How the bytes of a workbook begin, as of every ZIP archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * The rows of one sheet of an XLSX workbook as the cell texts that CSV would hold.
 */
export async function readXlsx(bytes: Uint8Array, wanted: WantedSheet): Promise<SheetFile | FileRefusal> {
  try {
    const workbook = await openPackage(bytes);
    const { sheets, ...about } = await readWorkbook(workbook);
    const meaning: CellMeaning = {
      is1904: about.is1904,
      kinds: await readNumberKinds(workbook, { sheets, ...about }),
      strings: await readSharedStrings(workbook, about.sharedStrings),
    };
    const names = sheets.map(({ name }) => name);
    const sheet = await chooseSheet(workbook, meaning, sheets, wanted);
    if (isFileRefusal(sheet)) return sheet;
    const [first, ...rows] = await readSheet(workbook, sheet.path, meaning);
    if (first === undefined)
      return { ...refuseFile('sheet_empty', { sheet: sheet.name, sheets: list(names) }), sheets: names };
    const header = first.cells.map((cell) => cell.trim());
    if (header.length > MAX_COLUMNS) return refuseFile('too_many_columns', { limit: MAX_COLUMNS });
    for (const row of rows) padTo(row, header.length);
    return { source: { format: 'xlsx', sheet: sheet.name, sheets: names }, header, rows };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.refusal;
    throw error;
  }
}

async function chooseSheet(
  workbook: WorkbookPackage,
  meaning: CellMeaning,
  sheets: readonly SheetPlace[],
  { sheetName, isWanted }: WantedSheet,
): Promise<SheetPlace | FileRefusal> {
  const names = sheets.map(({ name }) => name);
  const refuse = (refusal: FileRefusal): FileRefusal => ({ ...refusal, sheets: names });
  if (sheetName !== null) {
    const isMeant = ({ name }: SheetPlace) => name.trim().toLowerCase() === sheetName.trim().toLowerCase();
    return (
      sheets.find(isMeant) ?? refuse(refuseFile('sheet_not_found', { sheet: sheetName, sheets: list(names) }))
    );
  }
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const [only, ...others] = visible;
  if (only === undefined) return refuseFile('xlsx_unreadable');
  if (others.length === 0) return only;
  for (const sheet of visible) {
    const [header] = await readSheet(workbook, sheet.path, meaning, 1);
    if (header !== undefined && isWanted(header.cells)) return sheet;
  }
  return refuse(refuseFile('no_sheet_matches', { sheets: list(names) }));
}

/** A sheet leaves out the blank cells at a row's end, which says nothing of a cell too few. */
function padTo({ cells }: FileRow, width: number): void {
  while (cells.length < width) cells.push('');
}

function list(names: readonly string[]): string {
  return names.slice(0, 30).join(', ');
}
