import type { AppErrorCode } from '../shared/app-error.ts';
import type { Language } from '../shared/language.ts';
import { errors as en } from './en/errors.ts';
import { errors as nb } from './nb/errors.ts';
import { errors as nn } from './nn/errors.ts';

const TEXTS: Record<Language, Record<AppErrorCode, string>> = { nb, nn, en };

export function errorText(language: Language, code: AppErrorCode): string {
  return TEXTS[language][code];
}
