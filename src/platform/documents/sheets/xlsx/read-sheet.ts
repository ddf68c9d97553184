import { importWords } from '../../../../messages/nb/import-words.ts';
import { asImported } from '../formula-guard.ts';
import { MAX_COLUMNS, MAX_ROWS, createInterner, type FileRow } from '../sheet-file.ts';
import { isoDayText, numberText, withoutEscapes } from './cell-text.ts';
import type { NumberKind } from './number-format.ts';
import type { WorkbookPackage } from './open-package.ts';
import { scanXml } from './scan-xml.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** What the cells of every sheet of a workbook refer to. */
export type CellMeaning = { strings: readonly string[]; kinds: readonly NumberKind[]; is1904: boolean };

/** All cell texts together, however often one is repeated: as much as a CSV file may hold. */
const MAX_CHARACTERS = 50 * 1024 * 1024;
const LAST_CELL = MAX_COLUMNS + 3;

type OpenCell = { column: number; type: string; style: number; value: string; hasFormula: boolean };

/**
 * The rows of a sheet that hold something, as cell texts. A formula is its last value; one that was
 * never computed breaks its row.
 * @param mostRows stop when this many are read
 * @throws UnreadableWorkbook
 */
export async function readSheet(
  workbook: WorkbookPackage,
  path: string,
  meaning: CellMeaning,
  mostRows = Infinity,
): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  const intern = createInterner();
  let row: FileRow | null = null;
  let line = 0;
  let column = -1;
  let characters = 0;
  let cell: OpenCell | null = null;
  let isValue = false;
  let isPhonetic = false;

  const endCell = ({ hasFormula, ...ended }: OpenCell) => {
    const text = intern(asImported(cellText(ended, meaning)));
    if (row === null) return;
    if (hasFormula && ended.value === '' && ended.type !== 'str') row.broken = 'formula_without_value';
    if (text === '') return;
    characters += text.length;
    if (characters > MAX_CHARACTERS)
      throw new UnreadableWorkbook('xlsx_too_large', { limit: MAX_CHARACTERS / 1024 / 1024 });
    const place = Math.min(ended.column, LAST_CELL);
    while (row.cells.length < place) row.cells.push('');
    row.cells[place] = text;
  };

  await scanXml(workbook, path, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        if (!Number.isSafeInteger(line)) throw new UnreadableWorkbook('xlsx_unreadable');
        row = { line, cells: [], broken: null };
        column = -1;
      } else if (name === 'c') {
        column = columnIndex(attributes['r'] ?? '') ?? column + 1;
        const style = Number(attributes['s'] ?? 0);
        cell = { column, type: attributes['t'] ?? 'n', style, value: '', hasFormula: false };
      } else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    text: (text) => {
      if (cell !== null && isValue && !isPhonetic) cell.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c' && cell !== null) {
        endCell(cell);
        cell = null;
      } else if (name === 'row' && row !== null) {
        const isBlank = row.broken === null && row.cells.every((text) => text.trim() === '');
        if (!isBlank && rows.length < mostRows) rows.push(row);
        if (rows.length > MAX_ROWS + 1) throw new UnreadableWorkbook('too_many_rows', { limit: MAX_ROWS });
        row = null;
      }
    },
    isDone: () => rows.length >= mostRows,
  });
  return rows;
}

function cellText(cell: Omit<OpenCell, 'hasFormula'>, { strings, kinds, is1904 }: CellMeaning): string {
  const { type, value } = cell;
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return withoutEscapes(value);
  // A ticked box is a yes in every sheet; CSV would write it in the sheet's language.
  if (type === 'b') return (value === '1' || value === 'true' ? importWords.yes[0] : importWords.no[0]) ?? '';
  if (type === 'e') return value;
  return type === 'd' ? isoDayText(value) : numberText(value, kinds[cell.style] ?? 'number', is1904);
}

/** "B7" is 1; null for what is no place, or beyond the last column that a sheet can have. */
function columnIndex(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(place)?.[1];
  if (letters === undefined) return null;
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
