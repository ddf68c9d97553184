import type { RefusalCode } from '../../../shared/refusal.ts';
import type { TextEncoding } from './decode-text.ts';

/** More than any municipality has had; what is larger is another kind of file. */
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;

export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * A row as it stands in the file. `line` is the line where it starts, or the sheet's own row number;
 * `broken` says why its cells are not to be trusted.
 */
export type FileRow = { line: number; cells: string[]; broken: RefusalCode | null };

export type FileSource =
  | { format: 'csv'; encoding: TextEncoding; delimiter: Delimiter }
  | { format: 'xlsx'; sheet: string; sheets: readonly string[] };

/** A register as cell texts: from here on it no longer matters whether it was CSV or a workbook. */
export type SheetFile = { source: FileSource; header: string[]; rows: FileRow[] };

/**
 * Gives back an equal string that was seen before: a register writes the same few words in thousands
 * of rows, and every copy would be kept.
 */
export function createInterner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST_INTERNED) return text;
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    if (known.size < MOST_INTERNED) known.set(text, text);
    return text;
  };
}

const LONGEST_INTERNED = 60;
const MOST_INTERNED = 20_000;
