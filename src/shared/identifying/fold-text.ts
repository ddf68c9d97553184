/** Text with look-alikes made plain. `starts` and `ends` hold, for each UTF-16 unit of `text`, its place in the original. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

/** A place in a text in UTF-16 units, `end` not included. */
export type Span = { start: number; end: number };

const ignorable = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;
const mark = /\p{M}/u;
const digit = /\p{Nd}/u;
const space = /[\p{Zs}\t]/u;
const dash = /[\p{Pd}\u2212\u2043]/u;
const slash = /[\u2044\u2215]/u;

const foldedCharacters = new Map<string, string>();

/** Unicode keeps every script's ten digits in a row from zero, so the value is the distance to the row's start. */
function readDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let before = point;
  while (digit.test(String.fromCodePoint(before - 1))) before -= 1;
  return String((point - before) % 10);
}

function foldCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point >= 0x20 && point < 0x7f) return character;
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = foldUnusual(character, point);
  // Bounded, so that hostile text cannot fill the memory.
  if (foldedCharacters.size < 2000) foldedCharacters.set(character, folded);
  return folded;
}

function foldUnusual(character: string, point: number): string {
  if (space.test(character)) return ' ';
  if (digit.test(character)) return readDigit(character);
  if (dash.test(character)) return '-';
  if (slash.test(character)) return '/';
  if (ignorable.test(character)) return '';
  if (point >= 0xff01 && point <= 0xff5e) return String.fromCodePoint(point - 0xfee0);
  return character;
}

/**
 * Any script's digits become 0-9, spaces and dashes one kind, full-width signs plain, zero-width characters go, and
 * letters with loose accents are joined.
 */
export function foldText(text: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const character of text) {
    const start = position;
    position += character.length;
    const previous = units.at(-1);
    if (previous !== undefined && character > '\u02ff' && mark.test(character)) {
      const joined = (previous + character).normalize('NFC');
      if (joined.length === 1 || /\d/.test(previous)) {
        if (joined.length === 1) units[units.length - 1] = joined;
        ends[ends.length - 1] = position;
        continue;
      }
    }
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) {
      units.push(folded.charAt(unit));
      starts.push(start);
      ends.push(position);
    }
  }
  return { text: units.join(''), starts, ends };
}
