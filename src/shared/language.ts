import { z } from 'zod';

/** `nb` comes first; `nn` and `en` are complete. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** The best language for an Accept-Language header; `nb` when it names none of ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').slice(0, 200).toLowerCase().split(',');
  for (const entry of wanted) {
    const tag = entry.split(';')[0]?.trim().slice(0, 2);
    if (tag === 'no') return 'nb';
    const found = LANGUAGES.find((language) => language === tag);
    if (found !== undefined) return found;
  }
  return 'nb';
}
