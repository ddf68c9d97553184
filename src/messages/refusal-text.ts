import type { Language } from '../shared/language.ts';
import type { Refusal } from '../shared/refusal.ts';
import { refusals as en } from './en/refusals.ts';
import { fillTemplate } from './fill-template.ts';
import { refusals as nb } from './nb/refusals.ts';
import { refusals as nn } from './nn/refusals.ts';

type RefusalTexts = { byCode: Record<Refusal['code'], string>; findings: Record<string, string> };
const TEXTS: Record<Language, RefusalTexts> = { nb, nn, en };

/** What a person is told of a rule's no, and what to do about it. */
export function refusalText(
  language: Language,
  { code, details }: Pick<Refusal, 'code' | 'details'>,
): string {
  const { byCode, findings } = TEXTS[language];
  const { kind, start } = details;
  return fillTemplate(byCode[code], {
    ...details,
    ...(typeof kind === 'string' ? { kind: findings[kind] ?? kind } : {}),
    ...(typeof start === 'number' ? { place: start + 1 } : {}),
  });
}
