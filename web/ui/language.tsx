import { Provider } from '@navikt/ds-react';
import { en, nb, nn } from '@navikt/ds-react/locales';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { languageOf, Language } from '../../src/shared/language.ts';
import type { Messages } from '../messages/messages-type.ts';
import { messagesIn } from '../messages/messages.ts';
import { readStored, writeStored } from './browser-storage.ts';

const COMPONENT_TEXTS = { nb, nn, en };
const STORED_AS = 'levekar.language';

const LanguageContext = createContext<Language>('nb');

/** Texts of the pages, loaded before, and of the design system's own components in the language. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
    writeStored(STORED_AS, language);
  }, [language]);
  return (
    <LanguageContext value={language}>
      <Provider locale={COMPONENT_TEXTS[language]}>{children}</Provider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useMessages(): Messages {
  return messagesIn(useContext(LanguageContext));
}

/** The language of somebody not signed in: the one used last in this browser, else the browser's own. */
export function guessLanguage(): Language {
  const stored = Language.safeParse(readStored(STORED_AS));
  return stored.success ? stored.data : languageOf(navigator.languages.join(','));
}
