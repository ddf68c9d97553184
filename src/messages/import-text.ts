import type { FileRefusal, FileRefusalCode } from '../features/enquiries/import/file-refusal.ts';
import type { MappingProblem, MappingProblemCode } from '../features/enquiries/import/mapping-file.ts';
import type { Language } from '../shared/language.ts';
import { importTexts as en } from './en/import.ts';
import { fillTemplate } from './fill-template.ts';
import { importTexts as nb } from './nb/import.ts';
import { importTexts as nn } from './nn/import.ts';

export type ImportTexts = {
  files: Record<FileRefusalCode, string>;
  mappings: Record<MappingProblemCode, string>;
  unknownHeader: string;
  unknownSpelling: string;
  duplicate: string;
  rejectColumns: { line: string; reason: string };
};
const TEXTS: Record<Language, ImportTexts> = { nb, nn, en };

export function importTexts(language: Language): ImportTexts {
  return TEXTS[language];
}

/** Why a register file is not read at all, and what to do about it. */
export function fileRefusalText(language: Language, { fileRefusal, details }: FileRefusal): string {
  return fillTemplate(TEXTS[language].files[fileRefusal], details);
}

/** What is wrong with a mapping file, and what to do about it. */
export function mappingProblemText(language: Language, { mappingProblem, details }: MappingProblem): string {
  return fillTemplate(TEXTS[language].mappings[mappingProblem], details);
}
