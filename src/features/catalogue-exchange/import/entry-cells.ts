import { ENTRY_FIELDS, type EntryContent } from '../../catalogue/entry.ts';
import { problem, shownValue, type FileEntry, type GivenField, type RowProblem } from './file-row.ts';
import { languageCode } from '../language-code.ts';
import { codeOf } from './value-words.ts';

/** The columns of a sheet of the catalogue, in order. */
export const COLUMNS: readonly GivenField[] = ['id', ...ENTRY_FIELDS];

const LISTS: ReadonlySet<GivenField> = new Set<GivenField>([
  'phases',
  'aliases',
  'keywords',
  'audiences',
  'lifeAreas',
  'partners',
  'areas',
  'languages',
  'waysIn',
  'legalBasis',
]);
/** Lists of values that are known: between them a comma and the like will do. */
const KNOWN_LISTS: ReadonlySet<GivenField> = new Set<GivenField>([
  'phases',
  'audiences',
  'lifeAreas',
  'areas',
  'languages',
  'waysIn',
]);
/** Where a line break says something. */
const OF_LINES: ReadonlySet<GivenField> = new Set<GivenField>(['description', 'descriptionNn']);
const NUMBERS: ReadonlySet<GivenField> = new Set<GivenField>(['ageFrom', 'ageTo']);
const YES = new Set(['true', 'ja', 'yes', 'x', '1']);
const NO = new Set(['', 'false', 'nei', 'no', '0']);

/** A field as one cell: several values are joined by ` | `, and one within a value is written `\|`. */
export function toCell(value: EntryContent[keyof EntryContent]): string {
  if (value === null) return '';
  if (Array.isArray(value))
    return value.map((item: string) => item.replaceAll(/[\\|]/gu, '\\$&')).join(' | ');
  return String(value);
}

/** A row of cells as an entry; a cell that is blank says that there is nothing, and a column that is missing says nothing. */
export function readCells(
  columns: readonly (GivenField | null)[],
  cells: readonly string[],
): Omit<FileEntry, 'line'> {
  const given: FileEntry['given'] = {};
  const problems: RowProblem[] = [];
  for (const [index, field] of columns.entries()) {
    if (field === null) continue;
    const told = (cells[index] ?? '').trim();
    const cell = OF_LINES.has(field) ? told : inOneLine(told, LISTS.has(field) ? ' | ' : ' ');
    if (LISTS.has(field)) given[field] = valuesOf(field, cell);
    else if (field === 'interpreter') {
      const said = cell.toLowerCase();
      if (YES.has(said)) given[field] = true;
      else if (NO.has(said)) given[field] = false;
      else problems.push(problem(field, 'not_yes_no', { value: shownValue(cell) }));
    } else if (field === 'url' && /^www\./iu.test(cell)) given[field] = `https://${cell}`;
    else if (cell !== '')
      given[field] = NUMBERS.has(field) && /^\d{1,6}$/u.test(cell) ? Number(cell) : codeOf(field, cell);
    else if (!NEVER_BLANK.has(field)) given[field] = null;
  }
  return { given, problems };
}

/** Blank they are as if the column were not there: what an entry must have, and what it then is. */
const NEVER_BLANK: ReadonlySet<GivenField> = new Set<GivenField>([
  'id',
  'kind',
  'name',
  'service',
  'summary',
  'cost',
  'evaluated',
  'status',
]);

function valuesOf(field: GivenField, cell: string): string[] {
  const items = splitCell(cell).flatMap((item) =>
    KNOWN_LISTS.has(field) ? item.split(/[,;]/u).map((part) => part.trim()) : [item],
  );
  const asCode = (item: string) =>
    field === 'languages' ? (languageCode(item) ?? item) : codeOf(field, item);
  return items.filter((item) => item !== '').map(asCode);
}

function splitCell(cell: string): string[] {
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at] ?? '';
    const next = cell[at + 1];
    if (sign === '\\' && (next === '\\' || next === '|')) {
      item += next;
      at += 1;
    } else if (sign === '|') {
      items.push(item.trim());
      item = '';
    } else item += sign;
  }
  return [...items, item.trim()].filter((text) => text !== '');
}

/** Lines of a cell beside each other: people press Enter in a cell where the catalogue has one line. */
function inOneLine(told: string, between: string): string {
  return told
    .split(/[\r\n\t]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(between);
}
