import type { Span } from './fold-text.ts';

export type Word = Span & {
  text: string;
  lower: string;
  /** Title case, as "Storgata"; capitals alone, as "NAV", do not count. */
  isTitle: boolean;
  isSentenceStart: boolean;
  /** A single space or hyphen is all that stands between it and the word before. */
  isJoined: boolean;
};

const sentenceEnd = /[.!?:;\n\r"«»“”(•/|\]]|(?:^|\s)-\s/;
const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*['’]?/gu;

/** The words of folded text with what their case and place tell. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    // Only the last signs before a word matter; a longer gap is looked at from its end.
    const gap = text.slice(Math.max(previousEnd, match.index - 8), match.index);
    const end = match.index + word.length;
    words.push({
      text: word,
      lower: word.toLowerCase(),
      start: match.index,
      end,
      isTitle: /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word),
      isSentenceStart: words.length === 0 || sentenceEnd.test(gap),
      isJoined: words.length > 0 && gap === ' ' && match.index === previousEnd + 1,
    });
    previousEnd = end;
  }
  return words;
}
