import { nb, type PublicWords } from './nb.ts';
import { nn } from './nn.ts';

/** The two written forms that a public body in Norway owes its readers; language act (spraklova) section 13. */
export const PUBLIC_LANGUAGES = ['nb', 'nn'] as const;
export type PublicLanguage = (typeof PUBLIC_LANGUAGES)[number];

const WORDS: Readonly<Record<PublicLanguage, PublicWords>> = { nb, nn };

/** What the public pages say in a language. */
export function publicWords(language: PublicLanguage): PublicWords {
  return WORDS[language];
}
