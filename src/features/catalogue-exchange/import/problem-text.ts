import { fillTemplate } from '../../../messages/fill-template.ts';
import { importTexts } from '../../../messages/import-text.ts';
import { refusalText } from '../../../messages/refusal-text.ts';
import type { Language } from '../../../shared/language.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { exchangeTexts } from '../messages/exchange-texts.ts';
import type { FileProblem, RowProblem } from './file-row.ts';

/** What is wrong with a field of a row, in words. */
export function problemText(language: Language, { code, details }: RowProblem): string {
  const texts: Readonly<Record<string, string>> = exchangeTexts(language).problems;
  const text = texts[code];
  return text === undefined
    ? refusalText(language, { code: code as Refusal['code'], details })
    : fillTemplate(text, details);
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
