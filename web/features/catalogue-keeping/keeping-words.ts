import { catalogueWords } from '../../../src/features/catalogue/messages/catalogue-words.ts';
import type { Language } from '../../../src/shared/language.ts';
import { useLanguage } from '../../ui/language.tsx';
import { en } from './messages/en.ts';
import { nb, type KeepingWords } from './messages/nb.ts';
import { nn } from './messages/nn.ts';

const WORDS: Readonly<Record<Language, KeepingWords>> = { nb, nn, en };

/** These pages' own words, which come with them, and those of the catalogue. */
export function useKeepingWords() {
  const language = useLanguage();
  return { words: WORDS[language], catalogue: catalogueWords(language), language };
}
