import { LANGUAGES } from '../../shared/language.ts';
import { normalised } from '../../shared/normalised.ts';

/** The ISO 639-1 code of a language that is told by a code of two or three letters or by its name. */
export function languageCode(told: string | null | undefined): string | undefined {
  const text = normalised(told ?? '');
  if (/^[a-z]{2}$/u.test(text)) return text;
  return codeWithin(text) ?? languageNames().get(text);
}

function codeWithin(text: string): string | undefined {
  try {
    const { language } = new Intl.Locale(text);
    return /^[a-z]{2}$/u.test(language) ? language : undefined;
  } catch {
    return undefined;
  }
}

let namesKept: ReadonlyMap<string, string> | undefined;

function languageNames(): ReadonlyMap<string, string> {
  return (namesKept ??= readLanguageNames());
}

function readLanguageNames(): ReadonlyMap<string, string> {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const named = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }),
  );
  return new Map(
    codes.flatMap((code) => named.map((names) => [normalised(names.of(code) ?? code), code] as const)),
  );
}
