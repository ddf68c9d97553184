import type { Language } from '../shared/language.ts';
import { mail as en } from './en/mail.ts';
import { mail as nb, type MailTexts } from './nb/mail.ts';
import { mail as nn } from './nn/mail.ts';

export function mailTexts(language: Language): MailTexts {
  return { nb, nn, en }[language];
}
