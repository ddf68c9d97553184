const MAX_LENGTH = 60;

// Letters that do not fall apart into a letter of ASCII and a mark.
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  '\u00e6': 'ae',
  '\u00f8': 'o',
  '\u00df': 'ss',
  '\u00f0': 'd',
  '\u00fe': 'th',
  '\u0111': 'd',
  '\u014b': 'n',
  '\u0167': 't',
  '\u0142': 'l',
};

/** A code of ASCII that nobody has yet, made from a label: the code stays when the label changes. */
export function codeFromLabel(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/gu, (letter) => OTHER_LETTERS[letter] ?? '_')
    .replace(/_+/gu, '_')
    .replace(/^_|_$/gu, '');
  const base = plain === '' ? 'value' : plain.slice(0, MAX_LENGTH);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `_${String(number)}`;
    const code = `${base.slice(0, MAX_LENGTH - ending.length)}${ending}`;
    if (!taken.has(code)) return code;
  }
}
