import type { Language } from '../../../shared/language.ts';
import { en } from './en.ts';
import { nb, type MapWords } from './nb.ts';
import { nn } from './nn.ts';

const WORDS: Readonly<Record<Language, MapWords>> = { nb, nn, en };

/** What the maps say in a language. */
export function mapWords(language: Language): MapWords {
  return WORDS[language];
}
