import type { Language } from '../../../src/shared/language.ts';

/** Languages by their names in the page's own; the code where the browser does not know it. */
export function nameLanguages(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames([language, 'nb'], { type: 'language', fallback: 'code' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
