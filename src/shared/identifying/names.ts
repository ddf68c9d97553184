import { distinctFirstNames, familyNames, wordLikeFirstNames } from './identifying-first-names.ts';
import type { Span } from './fold-text.ts';
import { nameLabel, ordinaryFamilyWord, personWord } from './identifying-person-words.ts';
import { isKnownWord } from './identifying-known-words.ts';
import type { Word } from './words.ts';

const particle = /^(?:al|el|bin|bint|van|von|de|da|der|dos|ibn|abu|abdel|abd)$/;
const patronymic =
  /[\p{L}](?:[nlrtdkbpfgm]sen|sson|dottir|datter|sdóttir|ewicz|ovych|enko|owska|owski|ovska)$/u;
const mostWordsInName = 6;

function withoutGenitive(lower: string): string {
  return lower.replace(/['’]$/, '').replace(/['’]?s$/, '');
}

function isIn(names: ReadonlySet<string>, lower: string): boolean {
  if (names.has(lower) || names.has(withoutGenitive(lower))) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 1 && names.has(lower.slice(0, hyphen)) && !isKnownWord(lower.slice(hyphen + 1));
}

function isFamilyName({ lower }: Word): boolean {
  const bare = withoutGenitive(lower);
  if (isIn(familyNames, lower)) return true;
  return (
    !ordinaryFamilyWord.test(lower) && bare.length <= 24 && (patronymic.test(lower) || patronymic.test(bare))
  );
}

/** Title-case words in a row, with particles as "al" inside; the run ends where a known word stands. */
function readRun(words: Word[], first: number): Word[] {
  const run: Word[] = [];
  for (let index = first; index < words.length && run.length < mostWordsInName; index += 1) {
    const word = words[index];
    if (!word || (run.length > 0 && (!word.isJoined || word.isSentenceStart))) break;
    const isInside = run.length > 0 && particle.test(word.lower) && words[index + 1]?.isTitle === true;
    if (!isInside && !canBeName(word)) break;
    run.push(word);
  }
  return run;
}

function canBeName(word: Word): boolean {
  if (isIn(distinctFirstNames, word.lower)) return true;
  return (
    word.isTitle &&
    (!isKnownWord(word.lower) || (isIn(wordLikeFirstNames, word.lower) && !word.isSentenceStart))
  );
}

function hasCue(text: string, previous: Word | undefined, first: Word): boolean {
  if (first.isJoined && previous && personWord.test(previous.lower)) return true;
  return nameLabel.test(text.slice(Math.max(0, first.start - 20), first.start));
}

/** The part of a run that may be a name, undefined when nothing in it tells so. */
function findNameIn(text: string, run: Word[], previous: Word | undefined): Word[] | undefined {
  const [first] = run;
  if (!first) return undefined;
  if (first.isTitle && hasCue(text, previous, first)) return run;
  const inside = run.filter((word) => !word.isSentenceStart);
  const named = run.findIndex(
    (word) =>
      isIn(distinctFirstNames, word.lower) ||
      (!word.isSentenceStart && word.isTitle && (isIn(wordLikeFirstNames, word.lower) || isFamilyName(word))),
  );
  if (named !== -1) {
    const isStartUnknown = first.isSentenceStart && named > 0 && !isIn(wordLikeFirstNames, first.lower);
    return isStartUnknown ? inside : run;
  }
  if (isIn(wordLikeFirstNames, first.lower) && run.length > 1) return run;
  return inside.filter((word) => word.isTitle).length >= 2 ? inside : undefined;
}

/** What may be names of people in folded text: after words as "heter" and "mor", by first name, or by capitals in a row. */
export function findNames(text: string, words: Word[]): Span[] {
  const found: Span[] = [];
  let index = 0;
  while (index < words.length) {
    const run = readRun(words, index);
    const name = findNameIn(text, run, words[index - 1]);
    const [first] = name ?? [];
    const last = name?.at(-1);
    if (first && last) found.push({ start: first.start, end: last.end });
    index += Math.max(1, run.length);
  }
  return found;
}
