import type { Language } from '../shared/language.ts';
import { importTexts as en } from './en/import.ts';
import { fillTemplate } from './fill-template.ts';
import { importTexts as nb, type ImportMessages } from './nb/import.ts';
import { importTexts as nn } from './nn/import.ts';

type Details = Readonly<Record<string, string | number>>;
const TEXTS: Record<Language, ImportMessages> = { nb, nn, en };

export function importTexts(language: Language): ImportMessages {
  return TEXTS[language];
}

/** Why a register file is not read at all, and what to do about it. */
export function fileRefusalText(
  language: Language,
  { fileRefusal, details }: { fileRefusal: keyof ImportMessages['files']; details: Details },
): string {
  return fillTemplate(TEXTS[language].files[fileRefusal], details);
}

/** What is wrong with a mapping file, and what to do about it. */
export function mappingProblemText(
  language: Language,
  { mappingProblem, details }: { mappingProblem: keyof ImportMessages['mappings']; details: Details },
): string {
  return fillTemplate(TEXTS[language].mappings[mappingProblem], details);
}
