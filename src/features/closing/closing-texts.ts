import { closingTexts as en } from '../../messages/en/closing.ts';
import { closingTexts as nb, type ClosingTexts } from '../../messages/nb/closing.ts';
import { closingTexts as nn } from '../../messages/nn/closing.ts';
import type { Language } from '../../shared/language.ts';

const TEXTS: Record<Language, ClosingTexts> = { nb, nn, en };

export function closingTexts(language: Language): ClosingTexts {
  return TEXTS[language];
}
