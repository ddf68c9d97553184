import {
  AGE_SIGNS,
  AGE_UNITS,
  AGE_WORDS,
  FAMILY_WORDS,
  SCHOOL_YEARS,
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
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place];
    if (token === undefined) continue;
    const number = /^\d{1,3}$/u.test(token.raw) ? Number(token.raw) : null;
    const next = tokens[place + 1];
    const unit = next === undefined ? undefined : ownOf(AGE_UNITS, next.raw);
    if (number !== null && unit !== undefined && number / unit <= 25) {
      ages.push([Math.floor(number / unit), Math.floor(number / unit)]);
      place += 1;
      continue;
    }
    const isAge = number !== null && number <= 25 && AGE_SIGNS.has(tokens[place - 1]?.raw ?? '');
    if (isAge && (next === undefined || !SCHOOL_YEARS.has(next.raw))) {
      ages.push([number, number]);
      continue;
    }
    // "on the 5th school year" is part of names too, and stays.
    if (number !== null && number <= 10 && next !== undefined && SCHOOL_YEARS.has(next.raw))
      ages.push([number + 5, number + 6]);
    const known = ownOf(AGE_WORDS, token.raw);
    if (known !== undefined) ages.push(known);
    rest.push(token);
  }
  return { ages, rest: rest.length === 0 ? [...tokens] : rest };
}

// `constructor` is a word that somebody may write, and no key of ours.
function ownOf<T>(words: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
