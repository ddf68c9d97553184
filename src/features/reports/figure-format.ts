import type { Language } from '../../shared/language.ts';
import { percentOf } from './percent.ts';

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const NO_BREAK_SPACE = '\u00a0';

/** How figures and days are written in a language; numbers in Norwegian have a decimal comma. */
export type FigureFormat = {
  count(value: number): string;
  /** A percentage with its sign and at most one decimal. */
  growth(value: number): string;
  /** A share as a whole percentage, from the exact fraction; null of an empty base. */
  share(count: number, base: number): string | null;
  /** A day given as yyyy-mm-dd. */
  day(value: string): string;
};

const FORMATS: Record<Language, FigureFormat> = {
  nb: createFormat('nb'),
  nn: createFormat('nn'),
  en: createFormat('en'),
};

export function figureFormat(language: Language): FigureFormat {
  return FORMATS[language];
}

function createFormat(language: Language): FigureFormat {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const sign = language === 'en' ? '%' : `${NO_BREAK_SPACE}%`;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    count: (value) => whole.format(value),
    growth: (value) => `${signed.format(value)}${sign}`,
    share: (count, base) => {
      const percent = percentOf(count, base, 0);
      return percent === null ? null : `${whole.format(percent)}${sign}`;
    },
    day: (value) => days.format(new Date(`${value}T00:00:00Z`)),
  };
}
