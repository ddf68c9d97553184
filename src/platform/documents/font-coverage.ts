import { readFileSync } from 'node:fs';
import { listFontFiles } from './document-fonts.ts';

/** Stands for a letter that our typeface lacks. */
const REPLACEMENT = '\ufffd';
const OTHER_REPLACEMENT = '?';

type Span = { from: number; to: number };
let covered: Span[] | null = null;

/**
 * The text with every letter that our typeface cannot show replaced by one sign: PDF/UA refuses a whole
 * document for a single such letter.
 */
export function asPrintable(text: string): string {
  covered ??= readCoverage(readFileSync(listFontFiles()[0] ?? ''));
  const spans = covered;
  const isCovered = (letter: string) => {
    const code = letter.codePointAt(0) ?? 0;
    return /\s/u.test(letter) || spans.some(({ from, to }) => code >= from && code <= to);
  };
  const sign = isCovered(REPLACEMENT) ? REPLACEMENT : OTHER_REPLACEMENT;
  return Array.from(text, (letter) => (isCovered(letter) ? letter : sign)).join('');
}

/** The code points of a TrueType font, from the table `cmap` (its subtable of format 12, else of format 4). */
function readCoverage(font: Buffer): Span[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('the typeface has no table of its letters');
  const cmap = font.readUInt32BE(entry + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const find = (format: number) => subtables.find((at) => font.readUInt16BE(at) === format);
  const long = find(12);
  if (long !== undefined) return readGroups(font, long);
  const short = find(4);
  if (short === undefined) throw new Error('the typeface lists its letters in an unknown way');
  return readSegments(font, short);
}

function readGroups(font: Buffer, at: number): Span[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => ({
    from: font.readUInt32BE(at + 16 + 12 * index),
    to: font.readUInt32BE(at + 20 + 12 * index),
  }));
}

function readSegments(font: Buffer, at: number): Span[] {
  const doubled = font.readUInt16BE(at + 6);
  return Array.from({ length: doubled / 2 }, (_, index) => ({
    from: font.readUInt16BE(at + 16 + doubled + 2 * index),
    to: font.readUInt16BE(at + 14 + 2 * index),
  }));
}
