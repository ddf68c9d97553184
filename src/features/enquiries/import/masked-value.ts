import { findIdentifyingText } from '../../../shared/identifying/identifying-text.ts';

const LONGEST_SHOWN = 200;
/** Eleven digits however spaced, also where they are no valid number: a slip of one digit still points to someone. */
const ELEVEN_DIGITS = /(?<!\d)\d(?:[ .-]?\d){10}(?!\d)/gu;

/**
 * The value as a message or a log may show it: shortened, and without what surely points to a person;
 * of an anonymous case's text also without what only may.
 */
export function maskedValue(text: string, isAnonymousText = false): string {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)} …` : text;
  let masked = shown.replace(ELEVEN_DIGITS, stars);
  for (const { start, end, certain } of findIdentifyingText(shown))
    if (certain || isAnonymousText)
      masked = masked.slice(0, start) + stars(masked.slice(start, end)) + masked.slice(end);
  return masked;
}

function stars(text: string): string {
  return '*'.repeat(text.length);
}
