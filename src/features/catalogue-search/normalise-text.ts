import { IS_PLAIN_TEXT } from './messages/norwegian-letters.ts';

const FOREIGN: Readonly<Record<string, string>> = {
  ä: 'æ',
  ö: 'ø',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  œ: 'ø',
  ł: 'l',
};

/**
 * Small letters, Norwegian ones for their neighbours', no other marks above or below: done twice it is as done once.
 */
export function normaliseText(text: string): string {
  const small = text.toLowerCase();
  // Nearly every text is as it should be, and there are many.
  if (IS_PLAIN_TEXT.test(small)) return small.trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/a\u030a/gu, 'å')
    .replace(/a\u0308/gu, 'æ')
    .replace(/o\u0308/gu, 'ø')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[äößðþœł]/gu, (sign) => FOREIGN[sign] ?? sign)
    .trim();
}

/** One piece of a text: its letters, and whether a hyphen or the like binds it to the piece before. */
export type Piece = { text: string; isBound: boolean };

/** The words and numbers of a text, in order. */
export function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [run] of normaliseText(text).matchAll(/[\p{L}\p{N}]+(?:[-:./'’–][\p{L}\p{N}]+)*/gu)) {
    if (!/\P{L}/u.test(run)) {
      pieces.push({ text: run, isBound: false });
      continue;
    }
    let isBound = false;
    for (const [piece] of run.matchAll(/\p{L}+|\p{N}+/gu)) {
      pieces.push({ text: piece, isBound });
      isBound = true;
    }
  }
  return pieces;
}

/** The same letters and numbers and nothing between: `COS-P` and `cos p` are one name. */
export function squeezeName(text: string): string {
  return normaliseText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What is left when Norwegian letters are written as best one can on another keyboard: alike for every way. */
export function foldLetters(word: string): string {
  return word
    .replace(/aa|å|ae|æ/gu, 'a')
    .replace(/oe|ø/gu, 'o')
    .replace(/y/gu, 'y');
}
