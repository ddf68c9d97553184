import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../features/people/session.ts';
import { guessLanguage, LanguageProvider } from '../ui/language.tsx';
import { GuessedLanguageContext } from './guessed-language.ts';

/** The language is the person's own when somebody is signed in. */
export function RootLayout() {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const [guessed, setGuessed] = useState(guessLanguage);
  return (
    <GuessedLanguageContext value={setGuessed}>
      <LanguageProvider language={session?.account.language ?? guessed}>
        <Outlet />
      </LanguageProvider>
    </GuessedLanguageContext>
  );
}
