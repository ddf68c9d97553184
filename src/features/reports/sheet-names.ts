const LONGEST = 31;

/**
 * Names that a spreadsheet takes for its sheets, in the order given: at most 31 letters, without
 * `[]:*?/\`, no apostrophe at an end, no two alike however they are capitalised.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = cleanName(title);
    let name = clean;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const ending = ` (${String(copy)})`;
      name = `${cut(clean, LONGEST - ending.length)}${ending}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function cleanName(title: string): string {
  const name = title
    .toWellFormed()
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return (
    cut(name, LONGEST)
      .replace(/^'+|'+$/gu, '')
      .trim() || '-'
  );
}

/** Never half a letter: what a spreadsheet counts are UTF-16 units. */
function cut(text: string, units: number): string {
  let short = '';
  for (const letter of text) {
    if (short.length + letter.length > units) break;
    short += letter;
  }
  return short.trim();
}
