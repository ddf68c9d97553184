import {
  AFTER_SPANS,
  AGE_SIGNS,
  AGE_UNITS,
  AGE_WORDS,
  FAMILY_WORDS,
  NUMBER_WORDS,
  OF_AGE,
  OLD,
  ORDINAL_WORDS,
  SCHOOL_YEARS,
  SPANS,
  STAFF_WORDS,
} from './messages/question-words.ts';
import { squeezeName } from './normalise-text.ts';
import { contentOf, readTokens, saidOf, type Token } from './read-terms.ts';

/** A question as it is read, before anything is looked up. */
export type Question = {
  /** What it is about, in order. */
  tokens: readonly Token[];
  /** The ages that it tells of, in years, both ends included. */
  ages: readonly (readonly [number, number])[];
  tone: 'family' | 'staff' | 'unknown';
  /** All of it, and all of it that says something, without spaces and signs. */
  names: readonly string[];
  /** Every word of it in order, also those that say nothing, as `saidOf` tells them. */
  said: string;
  /** Whether its last word may not be written to its end. */
  isTyping: boolean;
};

/** Reads what somebody writes in a search box: a word, a name, or a whole question. */
export function readQuestion(text: string): Question {
  const all = readTokens(text);
  const { ages, rest } = takeAges(all);
  const tokens = eachOnce(contentOf(rest)).slice(0, MOST_TOKENS);
  const joined = (some: readonly Token[]) => some.map(({ raw }) => raw).join('');
  const plain = tokens.filter(({ isSoft }) => !isSoft);
  // What one does not have or dare is not what one asks for by its name.
  const isNegated = tokens.some(({ negated }) => negated !== null);
  return {
    tokens,
    ages,
    tone: toneOf(all),
    names: [
      ...new Set(isNegated ? [squeezeName(text)] : [squeezeName(text), joined(tokens), joined(plain)]),
    ].filter((name) => name.length > 1),
    said: saidOf(all),
    isTyping: /[\p{L}\p{N}]$/u.test(text),
  };
}

/** More than these tell nothing new of what is asked for. */
const MOST_TOKENS = 20;

function eachOnce(tokens: readonly Token[]): readonly Token[] {
  return [...new Map(tokens.map((token) => [token.negated ?? token.stem, token])).values()];
}

function toneOf(tokens: readonly Token[]): Question['tone'] {
  if (tokens.some(({ raw }) => STAFF_WORDS.has(raw))) return 'staff';
  return tokens.some(({ raw }) => FAMILY_WORDS.has(raw)) ? 'family' : 'unknown';
}

function takeAges(tokens: readonly Token[]): { ages: (readonly [number, number])[]; rest: Token[] } {
  const ages: (readonly [number, number])[] = [];
  const rest: Token[] = [];
  const isOfBaby = tokens.some(({ raw }) => ownOf(AGE_WORDS, raw)?.[0] === 0);
  const at = (place: number) => tokens[place]?.raw ?? '';
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place];
    if (token === undefined) continue;
    const [before, next] = [at(place - 1), at(place + 1)];
    const number = numberOf(token.raw);
    const unit = ownOf(AGE_UNITS, next);
    const isSigned = AGE_SIGNS.has(before) && before !== '';
    if (number !== null && unit !== undefined && number / unit <= 25) {
      // Three weeks late is nobody's age, nor is what was two years ago.
      const isOld = unit === 1 || isOfBaby || isSigned || OLD.has(at(place + 2));
      if (isOld && !SPANS.has(before) && !AFTER_SPANS.has(at(place + 2))) {
        ages.push([Math.floor(number / unit), Math.floor(number / unit)]);
        place += 1;
        continue;
      }
    }
    // A number that is written as a word is of what comes after it, if anything does.
    const isAlone = /^\d/u.test(token.raw) || next === '' || tokens[place + 1]?.isStop === true;
    if (number !== null && number <= 25 && isSigned && isAlone && !SCHOOL_YEARS.has(next)) {
      ages.push([number, number]);
      continue;
    }
    // "on the 5th school year" is part of names too, and stays.
    const year = schoolYearOf(token.raw, before, next);
    if (year !== null) ages.push([year + 5, year + 6]);
    const known = ownOf(AGE_WORDS, token.raw) ?? ageOf(token.raw);
    if (known !== undefined) ages.push(known);
    rest.push(token);
  }
  return { ages, rest: rest.length === 0 ? [...tokens] : rest };
}

function numberOf(word: string): number | null {
  return /^\d{1,3}$/u.test(word) ? Number(word) : (ownOf(NUMBER_WORDS, word) ?? null);
}

/** Below this, an ordinal with no school year after it may be of anything. */
const SURE_YEAR = 5;

function schoolYearOf(word: string, before: string, next: string): number | null {
  const ordinal = ownOf(ORDINAL_WORDS, word);
  const year = ordinal ?? (/^\d{1,2}$/u.test(word) ? Number(word) : null);
  if (year === null || year > 10) return null;
  if (SCHOOL_YEARS.has(next)) return year;
  const isMeant = ordinal !== undefined && ordinal >= SURE_YEAR && before === 'i';
  return isMeant && ownOf(AGE_UNITS, next) === undefined ? year : null;
}

/** What age somebody is who is called by it. */
function ageOf(word: string): readonly [number, number] | undefined {
  const year = OF_AGE.test(word) ? ownOf(NUMBER_WORDS, word.replace(OF_AGE, '')) : undefined;
  return year === undefined ? undefined : [year, year];
}

// `constructor` is a word that somebody may write, and no key of ours.
function ownOf<T>(words: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
