import { useLanguage } from '../../ui/language.tsx';
import { en } from './messages/en.ts';
import { nb } from './messages/nb.ts';
import { nn } from './messages/nn.ts';

const TEXTS = { nb, nn, en };

/** This page's own words, which are loaded with it. */
export function useWordTexts() {
  return TEXTS[useLanguage()];
}
