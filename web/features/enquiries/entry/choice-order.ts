export type Choice = { code: string; label: string };

/** As many as there are digit keys. */
const DIGITS = 9;

/**
 * The choices in the order of the screen: first those with a digit key of their own, then the others.
 * The digits go to the most used ones, but in the list's own order: a digit that moved with every
 * registration could not be learnt by heart.
 */
export function orderChoices(options: readonly Choice[], mostUsed: readonly string[]): readonly Choice[] {
  const first = new Set(mostUsed.slice(0, DIGITS));
  for (const { code } of options) if (first.size < DIGITS) first.add(code);
  return [
    ...options.filter(({ code }) => first.has(code)),
    ...options.filter(({ code }) => !first.has(code)),
  ];
}

/** The choice that a digit key stands for. */
export function choiceOfDigit(choices: readonly Choice[], key: string): Choice | undefined {
  return /^[1-9]$/.test(key) ? choices[Number(key) - 1] : undefined;
}

/** The next choice after the one that has focus whose label begins with what was typed, around the list. */
export function choiceOfLetters(choices: readonly Choice[], typed: string, from: number): number {
  const wanted = typed.toLocaleLowerCase('nb');
  // with one letter the next one; while more are typed the same one may go on matching
  const start = typed.length === 1 ? from + 1 : from;
  for (let step = 0; step < choices.length; step += 1) {
    const index = (start + step + choices.length) % choices.length;
    if (choices[index]?.label.toLocaleLowerCase('nb').startsWith(wanted) === true) return index;
  }
  return -1;
}
