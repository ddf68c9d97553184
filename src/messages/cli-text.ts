import type { Language } from '../shared/language.ts';
import { cli as en } from './en/cli.ts';
import { cli as nb } from './nb/cli.ts';
import { cli as nn } from './nn/cli.ts';

export function cliTexts(language: Language): typeof nb {
  return { nb, nn, en }[language];
}
