import { NOT, SOFT_WORDS, STOP_WORDS } from './messages/question-words.ts';
import { splitPieces, type Piece } from './normalise-text.ts';
import { stemWord } from './stem-word.ts';

/** One word of a text as it is looked up. */
export type Token = {
  raw: string;
  stem: string;
  bare: string;
  isStop: boolean;
  isSoft: boolean;
  /** The stem with what negates it, such as "not~afford"; null where nothing does. */
  negated: string | null;
  isBound: boolean;
};

/** How far behind its negation a word may stand. */
const REACH = 3;

/** The words of a text in order; a negation is told with the word that it negates, after it or else before. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  let reach = 0;
  for (const piece of splitPieces(text)) {
    const token = tokenOf(piece);
    if (token.stem === NOT) {
      before = tokens.at(-1);
      reach = REACH;
      continue;
    }
    tokens.push(token);
    if (reach > 0 && !token.isStop) {
      negate(token);
      reach = 0;
    } else if (reach > 0) reach -= 1;
  }
  if (reach > 0 && before?.isStop === false) negate(before);
  return tokens;
}

function negate(token: Token): void {
  token.negated = `${NOT}~${token.stem}`;
  token.isSoft = false;
}

/** What a text is about, a term for each: without the words that say nothing, if there are others. */
export function termsOf(text: string): string[] {
  return contentOf(readTokens(text)).map(({ stem, negated }) => negated ?? stem);
}

/** The words of a text as one text in which others can be looked for. */
export function saidOf(tokens: readonly Token[]): string {
  return ` ${tokens.map(({ stem }) => stem).join(' ')} `;
}

export function contentOf(tokens: readonly Token[]): readonly Token[] {
  const content = tokens.filter(({ isStop }) => !isStop);
  return content.length > 0 ? content : tokens;
}

// A long ending makes another word: that of the summer is no "som".
function isFormOfStop(text: string, stem: string): boolean {
  return text.length - stem.length < 3 && STOP_WORDS.has(stem);
}

function tokenOf({ text, isBound }: Piece): Token {
  const { stem, bare } = stemWord(text);
  const isLetter = text.length === 1 && !/\p{N}/u.test(text);
  return {
    raw: text,
    stem,
    bare,
    isStop: stem !== NOT && (isLetter || STOP_WORDS.has(text) || isFormOfStop(text, stem)),
    isSoft: SOFT_WORDS.has(text),
    negated: null,
    isBound,
  };
}
