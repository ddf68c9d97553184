import type { Language } from '../../../shared/language.ts';
import { en } from './en.ts';
import { nb, type ExchangeTexts } from './nb.ts';
import { nn } from './nn.ts';

const TEXTS: Readonly<Record<Language, ExchangeTexts>> = { nb, nn, en };

export function exchangeTexts(language: Language): ExchangeTexts {
  return TEXTS[language];
}
