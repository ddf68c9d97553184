import { createContext } from 'react';
import type { Language } from '../../src/shared/language.ts';

/** Sets the language for as long as nobody is signed in. */
export const GuessedLanguageContext = createContext<(language: Language) => void>(() => undefined);
