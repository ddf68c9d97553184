import { useState, type ReactElement, type ReactNode } from 'react';
import { Language, LANGUAGES } from '../../src/shared/language.ts';
import { ActionMenu } from './controls.ts';
import { useLanguage, useMessages } from './language.tsx';
import { chooseTheme, parseThemeChoice, THEME_CHOICES, useThemeChoice } from './theme.tsx';

type Props = {
  /** The button that opens the menu. */
  trigger: ReactElement;
  onLanguage: (language: Language) => void;
  /** More below the choices, such as signing out. */
  children?: ReactNode;
};

/** Language and appearance, for those signed in and those not. */
export function PreferencesMenu({ trigger, onLanguage, children }: Props) {
  const { shell } = useMessages();
  const language = useLanguage();
  const theme = useThemeChoice();
  // inside the header and not at the end of the page, so that it belongs to a landmark
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setPlace}>
      <ActionMenu rootElement={place}>
        <ActionMenu.Trigger>{trigger}</ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          <ActionMenu.RadioGroup
            label={shell.language}
            value={language}
            onValueChange={(value: string) => onLanguage(Language.parse(value))}
          >
            {LANGUAGES.map((value) => (
              <ActionMenu.RadioItem key={value} value={value} lang={value}>
                {shell.languages[value]}
              </ActionMenu.RadioItem>
            ))}
          </ActionMenu.RadioGroup>
          <ActionMenu.Divider />
          <ActionMenu.RadioGroup
            label={shell.theme}
            value={theme}
            onValueChange={(value: string) => chooseTheme(parseThemeChoice(value))}
          >
            {THEME_CHOICES.map((value) => (
              <ActionMenu.RadioItem key={value} value={value}>
                {shell.themes[value]}
              </ActionMenu.RadioItem>
            ))}
          </ActionMenu.RadioGroup>
          {children}
        </ActionMenu.Content>
      </ActionMenu>
    </div>
  );
}
