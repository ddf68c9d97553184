import type { Span } from './fold-text.ts';

const localCharacter = /[\p{L}\p{M}\p{N}.!#$%&'*+=?^_`{|}~"-]/u;
const domainCharacter = /[\p{L}\p{M}\p{N}.-]/u;
const domainPattern = /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+(?:xn--[a-z0-9-]+|\p{L}[\p{L}\p{M}]+)$/iu;
/** With spaces round the sign only these count, as "at the house" may be written with the sign too. */
const commonEnding = /\.(?:no|com|net|org|se|dk|fi|eu|info|pl|de|uk)$/i;

/** E-mail addresses in folded text, also international ones and those with one space beside the sign. */
export function findEmails(text: string): Span[] {
  const found: Span[] = [];
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', sign + 1)) {
    const localEnd = text[sign - 1] === ' ' ? sign - 1 : sign;
    const domainStart = text[sign + 1] === ' ' ? sign + 2 : sign + 1;
    const span = readEmail(text, localEnd, domainStart);
    if (!span) continue;
    const isSpaced = localEnd !== sign || domainStart !== sign + 1;
    if (!isSpaced || commonEnding.test(text.slice(domainStart, span.end))) found.push(span);
  }
  return found;
}

function readEmail(text: string, localEnd: number, domainStart: number): Span | undefined {
  let start = localEnd;
  while (start > 0 && localEnd - start < 64 && localCharacter.test(readCharacter(text, start - 1)))
    start -= 1;
  while (start < localEnd && /[.'"`*]/.test(text.charAt(start))) start += 1;
  let end = domainStart;
  while (end < text.length && end - domainStart < 253 && domainCharacter.test(readCharacter(text, end)))
    end += 1;
  while (end > domainStart && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  if (start === localEnd || !domainPattern.test(text.slice(domainStart, end))) return undefined;
  return { start, end };
}

/** The whole character that the unit is part of, so that letters outside the basic plane count as letters. */
function readCharacter(text: string, index: number): string {
  if (text.charCodeAt(index) < 0xd800) return text.charAt(index);
  const isLowHalf = /[\udc00-\udfff]/.test(text.charAt(index));
  return isLowHalf ? text.slice(index - 1, index + 1) : String.fromCodePoint(text.codePointAt(index) ?? 0);
}
