import { Provider } from '@navikt/ds-react';
import { en, nb, nn } from '@navikt/ds-react/locales';
import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';

const LOCALES = { nb, nn, en };

/** What the controls inside say of themselves, in the person's language. */
export function ControlsLanguage({ children }: { children: ReactNode }) {
  return <Provider locale={LOCALES[useLanguage()]}>{children}</Provider>;
}
