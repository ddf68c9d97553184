import { fillTemplate } from '../../../messages/fill-template.ts';
import { importTexts } from '../../../messages/import-text.ts';
import { refusalText } from '../../../messages/refusal-text.ts';
import type { Language } from '../../../shared/language.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { exchangeTexts } from '../messages/exchange-texts.ts';
import type { FileProblem, RowProblem } from './file-row.ts';
import { allowedWords } from './value-words.ts';

/** What is wrong with a field of a row, in words. */
export function problemText(language: Language, { field, code, details }: RowProblem): string {
  const { problems, types } = exchangeTexts(language);
  const texts: Readonly<Record<string, string>> = problems;
  const text = texts[code];
  if (text === undefined) return refusalText(language, { code: code as Refusal['code'], details });
  const { allowed, expected } = details;
  const typeWords: Readonly<Record<string, string>> = types;
  return fillTemplate(text, {
    ...details,
    ...(typeof allowed === 'string' && { allowed: allowedWords(language, field ?? '', allowed.split(', ')) }),
    ...(typeof expected === 'string' && { expected: typeWords[expected] ?? expected }),
  });
}

/** What a field is called; a column of a file by its own name. */
export function fieldLabel(language: Language, field: string): string {
  const labels: Readonly<Record<string, string>> = exchangeTexts(language).fields;
  return labels[field] ?? field;
}

/** Why a file is not read at all, and what to do about it. */
export function fileProblemText(language: Language, { fileProblem, details }: FileProblem): string {
  const own: Readonly<Record<string, string>> = exchangeTexts(language).files;
  const shared: Readonly<Record<string, string>> = importTexts(language).files;
  return fillTemplate(own[fileProblem] ?? shared[fileProblem] ?? fileProblem, details);
}
