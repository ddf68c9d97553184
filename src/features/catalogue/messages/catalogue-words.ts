import type { Language } from '../../../shared/language.ts';
import { en } from './en.ts';
import { nb, type CatalogueWords } from './nb.ts';
import { nn } from './nn.ts';

const WORDS: Readonly<Record<Language, CatalogueWords>> = { nb, nn, en };

/** The catalogue's own words in a language. */
export function catalogueWords(language: Language): CatalogueWords {
  return WORDS[language];
}
