import { useContext, type ReactNode } from 'react';
import { loadMessages } from '../messages/messages.ts';
import { Button, ChevronDownIcon } from '../ui/controls.ts';
import { useMessages } from '../ui/language.tsx';
import { Mark } from '../ui/mark.tsx';
import { PreferencesMenu } from '../ui/preferences-menu.tsx';
import { GuessedLanguageContext } from './guessed-language.ts';
import './open-layout.css';

/** Chrome around the pages of who is not signed in. */
export function OpenLayout({ children }: { children: ReactNode }) {
  const { shell } = useMessages();
  const setGuessed = useContext(GuessedLanguageContext);
  return (
    <div className="sign-in">
      <a className="skip-link" href="#main">
        {shell.skipToContent}
      </a>
      <header className="sign-in-top">
        <div className="wordmark">
          <Mark size={40} />
          <span>
            {shell.appName}
            <small>{shell.tagline}</small>
          </span>
        </div>
        <PreferencesMenu
          onLanguage={(language) => void loadMessages(language).then(() => setGuessed(language))}
          trigger={
            <Button
              variant="tertiary"
              data-color="neutral"
              size="small"
              icon={<ChevronDownIcon aria-hidden />}
              iconPosition="right"
            >
              {shell.preferences}
            </Button>
          }
        />
      </header>
      <main id="main" tabIndex={-1} className="sign-in-main">
        {children}
      </main>
    </div>
  );
}
