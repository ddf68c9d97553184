import { catalogueWords } from '../../../src/features/catalogue/messages/catalogue-words.ts';
import type { Language } from '../../../src/shared/language.ts';
import { useLanguage } from '../../ui/language.tsx';
import { en } from './messages/en.ts';
import { nb, type CatalogueTexts } from './messages/nb.ts';
import { nn } from './messages/nn.ts';

const TEXTS: Readonly<Record<Language, CatalogueTexts>> = { nb, nn, en };

/** These pages' own words, which are loaded with them, and the catalogue's. */
export function useCatalogueTexts() {
  const language = useLanguage();
  return {
    texts: TEXTS[language],
    words: catalogueWords(language),
    language,
    /** Of what the entries say, for who has them read aloud: they are written in Norwegian alone. */
    contentLanguage: language === 'en' ? ('nb' as const) : language,
  };
}
