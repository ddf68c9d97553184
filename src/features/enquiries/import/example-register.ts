import { readFileSync } from 'node:fs';
import type { CodeValue } from '../../code-lists/code-list.ts';
import { CODE_LISTS } from '../../code-lists/code-list.ts';
import type { DefaultCode } from '../../code-lists/default-code.ts';
import { DEFAULT_CODES, UNKNOWN_AREA } from '../../code-lists/default-codes.ts';
import type { Spelling } from './build-value-lookup.ts';
import { isFileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import { prepareRows, type PreparedImport } from './prepare-import.ts';
import { readCsvFile } from '../../../platform/documents/sheets/read-sheet-file.ts';
import type { SheetFile } from '../../../platform/documents/sheets/sheet-file.ts';

/** What the tests of importing share: the lists of the example municipality and its register. */
export const exampleBytes: Uint8Array = readFileSync(
  new URL('../../../../example/henvendelser-2018-2021.csv', import.meta.url),
);
export const exampleText = new TextDecoder().decode(exampleBytes);

const AREAS: readonly DefaultCode[] = [
  ...Object.entries({
    stromso: 'Strømsø',
    fjell: 'Fjell',
    assiden: 'Åssiden',
    bragernes: 'Bragernes',
    gulskogen: 'Gulskogen',
    mjondalen: 'Mjøndalen',
    konnerud: 'Konnerud',
    krokstadelva: 'Krokstadelva',
    svelvik: 'Svelvik',
    askollen: 'Åskollen',
  }).map(([code, name]) => ({ code, nb: name, nn: name, en: name })),
  UNKNOWN_AREA,
];
const LISTS = CODE_LISTS.map((list) => ({ list, values: list === 'area' ? AREAS : DEFAULT_CODES[list] }));

export const exampleCodes: readonly CodeValue[] = LISTS.flatMap(({ list, values }) =>
  values.map(({ code, nb, nn, en, reportedAs = null }, position) => ({
    list,
    code,
    labels: { nb, nn, en },
    position,
    reportedAs,
    nationalList: null,
    nationalCodes: [],
    validFrom: '2000-01-01',
    validTo: null,
  })),
);
const exampleSpellings: readonly Spelling[] = LISTS.flatMap(({ list, values }) =>
  values.flatMap(({ code, spellings = [] }) => spellings.map((spelling) => ({ list, spelling, code }))),
);
const TODAY = '2022-03-01';

/** The import of a text or bytes with the example lists; a refusal of the file fails the test. */
export function prepared(
  file: string | Uint8Array,
  more: { mapping?: readonly Spelling[] } = {},
): PreparedImport {
  const result = preparedOrRefused(file, more);
  if (isFileRefusal(result)) throw new Error(`the file is refused: ${JSON.stringify(result)}`);
  return result;
}

export function preparedOrRefused(file: string | Uint8Array, more: { mapping?: readonly Spelling[] } = {}) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = readCsvFile(bytes);
  return isFileRefusal(read) ? read : preparedRows(read, more);
}

function preparedRows(file: SheetFile, more: { mapping?: readonly Spelling[] } = {}) {
  return prepareRows(file, { codes: exampleCodes, spellings: exampleSpellings, today: TODAY, ...more });
}

/** A register of one valid row, with these cells in place of its own; a cell under a new header is added. */
export function oneRow(cells: Readonly<Record<string, string>>): string {
  const row: Record<string, string> = {
    Løpenr: '7',
    Dato: '08.01.2021',
    'Type henvendelse': 'Enkeltsak',
    Anonym: 'nei',
    'Hvem henvendte seg': 'NAV',
    Bydel: 'Fjell',
    'Antall barn 0-17': '2',
    Arbeid: 'Ukjent',
    'Type bistand': 'Koordinering',
    Inntekt: 'Ukjent',
    Samtykke: 'ja',
    Avsluttet: '',
    Notat: '',
    ...cells,
  };
  return [Object.keys(row), Object.values(row)].map((line) => csvLine(line)).join('\n');
}

/** Cells as a line of CSV, every one of them quoted. */
export function csvLine(cells: readonly string[], delimiter = ';'): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
}
