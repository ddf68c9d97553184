import type { Language } from '../shared/language.ts';
import { doctor as en } from './en/doctor.ts';
import { doctor as nb } from './nb/doctor.ts';
import { doctor as nn } from './nn/doctor.ts';

export function doctorTexts(language: Language): typeof nb {
  return { nb, nn, en }[language];
}
