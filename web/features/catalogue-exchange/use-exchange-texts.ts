import { useLanguage } from '../../ui/language.tsx';
import { en } from './messages/en.ts';
import { nb, type ExchangePageTexts } from './messages/nb.ts';
import { nn } from './messages/nn.ts';

const TEXTS: Readonly<Record<'nb' | 'nn' | 'en', ExchangePageTexts>> = { nb, nn, en };

/** The page's own words: they come with the page, and not with the first screen. */
export function useExchangeTexts(): ExchangePageTexts {
  return TEXTS[useLanguage()];
}
