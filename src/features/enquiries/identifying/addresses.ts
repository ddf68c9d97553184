import type { Span } from './fold-text.ts';
import { isBeforeCurrency } from './number-groups.ts';
import type { Word } from './words.ts';

const street = /(?:gate|gata|gaten|vei|veien|veg|vegen|allé|alléen|alleen)$/;
/** Also ordinary nouns, so only with a capital. */
const place =
  /(?:plass|plassen|torg|torget|bakke|bakken|sti|stien|sving|svingen|terrasse|terrassen|brygge|brygga|kroken|faret|løkka|jordet)$/;
/** Ends of many ordinary words, so only with a capital inside a sentence. */
const rarePlace =
  /(?:gt|vn|ringen|hagen|haugen|lia|åsen|tunet|grenda|toppen|kaia|lunden|marka|vollen|kollen|stubben|dalen|myra)$/;
const ordinaryWord =
  /(?:(?:arbeids|barnehage|skole|parkerings|leke|praksis|møte|tiltaks|studie|sykehjems|institusjons|bo|opp?holds|sitte|sove|jobb|kurs|avlastnings|dag|sfo-?|lære|lærling)plass(?:en)?|(?:om|ut|snar|motor|sykkel|gang|hoved|luft|urin|fylkes|riks|europa|kjøre|tilbake|frem|fram|inn|halv|mellom|av|på)veg?i?(?:en)?|barnehagen|(?:er|l)ingen)$/;
const standalone =
  /^(?:gate|gata|gaten|gt|vei|veien|veg|vegen|vn|allé|plass|plassen|torg|torget|bakke|bakken|sti|stien|sving|svingen|terrasse|brygge|ring|gård)$/;
const pronoun = /^(?:hans|hennes|deres|dens|alles|vårs|annens|samtidens|minst|sins|plass|års)$/;
const streetPart = /^(?:øvre|nedre|nordre|søndre|vestre|østre|gamle|store|lille|indre|ytre)$/;

const houseNumber =
  /\.?,? ?(?:(?:nr|nummer)\.? ?)?\d{1,3}(?!\d)(?: ?- ?\d{1,3}(?!\d))?(?:[A-Za-z](?![\p{L}\d])| [A-Ha-h](?![\p{L}\d.]))?/uy;
const postalPlace = /,? ?\d{4}(?!\d)(?: \p{Lu}\p{L}{1,30})?/uy;
const otherNumber = /^(?:[.:/]\d|,\d(?!\d{3}))/;

function isStreetName(word: Word): boolean {
  if (ordinaryWord.test(word.lower) || standalone.test(word.lower)) return false;
  const hasRoom = (ending: RegExp) => word.lower.search(ending) >= 2;
  if (hasRoom(street)) return true;
  return word.isTitle && (hasRoom(place) || (!word.isSentenceStart && hasRoom(rarePlace)));
}

/** "Hans Kiærs gate", "kongens gate", not "på vei". */
function isNamedStreet(word: Word, previous: Word | undefined): boolean {
  if (!standalone.test(word.lower) || !word.isJoined || !previous) return false;
  if (previous.isTitle)
    return !previous.isSentenceStart || /s$/.test(previous.lower) || streetPart.test(previous.lower);
  return /^\p{L}{3,}s$/u.test(previous.lower) && !pronoun.test(previous.lower);
}

function findStart(words: Word[], index: number, isNamed: boolean): number {
  let first = index;
  const mostWords = isNamed ? 4 : 2;
  while (first > 0 && index - first < mostWords && words[first]?.isJoined) {
    const previous = words[first - 1];
    if (!previous) break;
    const isPart = isNamed
      ? first === index || (previous.isTitle && !previous.isSentenceStart)
      : streetPart.test(previous.lower);
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
