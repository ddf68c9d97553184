import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useContext } from 'react';
import type { Language } from '../../src/shared/language.ts';
import { send } from '../api.ts';
import { mainRole } from '../features/people/main-role.ts';
import { forgetOthers, SESSION_KEY, type Session } from '../features/people/session.ts';
import { loadMessages } from '../messages/messages.ts';
import { API, PATHS } from '../paths.ts';
import { ActionMenu, ChevronDownIcon, PersonCircleIcon } from '../ui/controls.ts';
import { useMessages } from '../ui/language.tsx';
import { forgetWritingOfOthers } from '../ui/unsaved-writing.ts';
import { PreferencesMenu } from '../ui/preferences-menu.tsx';
import { GuessedLanguageContext } from './guessed-language.ts';

/** Who is signed in; the person's language and appearance, and the way out. */
export function AccountMenu({ session, onShortcuts }: { session: Session; onShortcuts: () => void }) {
  const { shell, people, shortcuts } = useMessages();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const setGuessed = useContext(GuessedLanguageContext);

  const changeLanguage = useMutation({
    mutationFn: (language: Language) => send('PUT', API.sessionLanguage, { language }),
    onSuccess: async (_, language) => {
      await loadMessages(language);
      setGuessed(language);
      queryClient.setQueryData(SESSION_KEY, { ...session, account: { ...session.account, language } });
      // the server's own texts, as in the report, come in the language too
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    },
  });
  const signOut = useMutation({
    mutationFn: () => send('DELETE', API.session),
    onSuccess: async () => {
      setGuessed(session.account.language);
      queryClient.setQueryData(SESSION_KEY, null);
      await navigate({ to: PATHS.signIn });
      forgetOthers(queryClient);
      forgetWritingOfOthers(undefined);
    },
  });

  const name = session.account.name;
  const main = mainRole(session.roles);
  const role = main === undefined ? undefined : people.roles[main].name;
  return (
    <PreferencesMenu
      onLanguage={(language) => changeLanguage.mutate(language)}
      trigger={
        <button type="button" className="account-button">
          <PersonCircleIcon aria-hidden fontSize="1.75rem" />
          <span className="account-name">
            <strong>{name}</strong>
            <span className="sr-only">{shell.preferences}</span>
            <span>{[role, session.municipality.name].filter(Boolean).join(', ')}</span>
          </span>
          <ChevronDownIcon aria-hidden fontSize="1.25rem" />
        </button>
      }
    >
      <ActionMenu.Divider />
      <ActionMenu.Item onSelect={onShortcuts} shortcut="?">
        {shortcuts.menuItem}
      </ActionMenu.Item>
      <ActionMenu.Item onSelect={() => void navigate({ to: PATHS.sessions })}>
        {people.sessions.title}
      </ActionMenu.Item>
      <ActionMenu.Item onSelect={() => signOut.mutate()}>{shell.signOut}</ActionMenu.Item>
    </PreferencesMenu>
  );
}
