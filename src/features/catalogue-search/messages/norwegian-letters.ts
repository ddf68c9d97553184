/** A word of Norwegian letters alone. */
export const IS_NORWEGIAN_WORD = /^[a-zæøå]+$/u;

/** A text in which no letter is to be changed for another. */
export const IS_PLAIN_TEXT = /^[a-zæøå\d .,:;!?()"/§-]*$/u;

export const HAS_VOWEL = /[aeiouyæøå]/u;

/** Letters that are often written for one another. */
export const LIKE_LETTERS: ReadonlySet<string> = new Set([
  'oø',
  'øo',
  'aå',
  'åa',
  'eæ',
  'æe',
  'aæ',
  'æa',
  'dt',
  'td',
  'ck',
  'kc',
  'uo',
  'ou',
  'ij',
  'ji',
]);
