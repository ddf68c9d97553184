import {
  genitivePronoun,
  ordinaryPlaceWord,
  placeEnding,
  rarePlaceEnding,
  standaloneStreetWord,
  streetEnding,
  streetPrefix,
} from './identifying-street-words.ts';
import type { Span } from './fold-text.ts';
import { isBeforeCurrency } from './number-groups.ts';
import type { Word } from './words.ts';

const houseNumber =
  /\.?,? ?(?:(?:nr|nummer)\.? ?)?\d{1,3}(?!\d)(?: ?- ?\d{1,3}(?!\d))?(?:[A-Za-z](?![\p{L}\d])| [A-Ha-h](?![\p{L}\d]))?/uy;
const postalPlace = /,? ?\d{4}(?!\d)(?: \p{Lu}\p{L}{1,30})?/uy;
const otherNumber = /^(?:[.:/]\d|,\d(?!\d{3}))/;

function isStreetName(word: Word): boolean {
  if (ordinaryPlaceWord.test(word.lower) || standaloneStreetWord.test(word.lower)) return false;
  const hasRoom = (ending: RegExp) => word.lower.search(ending) >= 2;
  if (hasRoom(streetEnding)) return true;
  return word.isTitle && (hasRoom(placeEnding) || (!word.isSentenceStart && hasRoom(rarePlaceEnding)));
}

/** The ending as its own word, after a capital or a genitive: "Kongens gate 5". */
function isNamedStreet(word: Word, previous: Word | undefined): boolean {
  if (!standaloneStreetWord.test(word.lower) || !word.isJoined || !previous) return false;
  if (previous.isTitle)
    return !previous.isSentenceStart || /s$/.test(previous.lower) || streetPrefix.test(previous.lower);
  return /^\p{L}{3,}s$/u.test(previous.lower) && !genitivePronoun.test(previous.lower);
}

function findStart(words: Word[], index: number, isNamed: boolean): number {
  let first = index;
  const mostWords = isNamed ? 4 : 2;
  while (first > 0 && index - first < mostWords && words[first]?.isJoined) {
    const previous = words[first - 1];
    if (!previous) break;
    const isPart = isNamed
      ? first === index || (previous.isTitle && !previous.isSentenceStart)
      : streetPrefix.test(previous.lower);
    if (!isPart) break;
    first -= 1;
  }
  return words[first]?.start ?? 0;
}

function matchAt(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** What may be street addresses with a house number in folded text, to the end of a postal place where one follows. */
export function findAddresses(text: string, words: Word[]): Span[] {
  const found: Span[] = [];
  for (const [index, word] of words.entries()) {
    const isNamed = isNamedStreet(word, words[index - 1]);
    if (!isNamed && !isStreetName(word)) continue;
    const end = matchAt(houseNumber, text, word.end);
    if (end === undefined || otherNumber.test(text.slice(end, end + 5)) || isBeforeCurrency(text, end))
      continue;
    found.push({ start: findStart(words, index, isNamed), end: matchAt(postalPlace, text, end) ?? end });
  }
  return found;
}
