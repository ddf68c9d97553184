import { reportTexts as en } from '../../messages/en/report.ts';
import { reportTexts as nb, type ReportTexts } from '../../messages/nb/report.ts';
import { reportTexts as nn } from '../../messages/nn/report.ts';
import type { Language } from '../../shared/language.ts';

const TEXTS: Record<Language, ReportTexts> = { nb, nn, en };

export function reportTexts(language: Language): ReportTexts {
  return TEXTS[language];
}
