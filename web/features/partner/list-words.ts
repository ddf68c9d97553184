import type { Language } from '../../../src/shared/language.ts';

/** "a, b og c" in the language. */
export function listWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'nn' ? 'nb' : language, { type: 'conjunction' }).format(words);
}
