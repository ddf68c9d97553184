import { Theme } from '@navikt/ds-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { readStored, writeStored } from './browser-storage.ts';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
type ThemeChoice = (typeof THEME_CHOICES)[number];

const STORED_AS = 'levekar.theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const printing = matchMedia('print');
const listeners = new Set<() => void>();

let choice = parseThemeChoice(readStored(STORED_AS));

/** What is no choice of ours follows the system. */
export function parseThemeChoice(text: string | null): ThemeChoice {
  return THEME_CHOICES.find((known) => known === text) ?? 'system';
}

/** Paper is white whatever the screen is. */
function resolveTheme(): 'light' | 'dark' {
  if (printing.matches) return 'light';
  if (choice !== 'system') return choice;
  return systemIsDark.matches ? 'dark' : 'light';
}

/** On the root element too, since menus and calendars open outside the page's own tree. */
function applyTheme(): void {
  const theme = resolveTheme();
  document.documentElement.classList.toggle('dark', theme === 'dark');
  document.documentElement.classList.toggle('light', theme === 'light');
  for (const listener of listeners) listener();
}

systemIsDark.addEventListener('change', applyTheme);
printing.addEventListener('change', applyTheme);
applyTheme();

export function chooseTheme(wanted: ThemeChoice): void {
  choice = wanted;
  writeStored(STORED_AS, wanted);
  applyTheme();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(listen, () => choice);
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const theme = useSyncExternalStore(listen, resolveTheme);
  return <Theme theme={theme}>{children}</Theme>;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
