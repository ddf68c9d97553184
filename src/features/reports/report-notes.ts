import { fillTemplate } from '../../messages/fill-template.ts';
import type { Language } from '../../shared/language.ts';
import { percentOf } from './percent.ts';
import { figureFormat } from './figure-format.ts';
import { reportTexts } from './report-texts.ts';

type Note = keyof ReturnType<typeof reportTexts>['notes'];

/** A note of a table in the language; days are given as yyyy-mm-dd, other numbers as they are. */
export function noteOf(
  language: Language,
  note: Note,
  details: Readonly<Record<string, string | number>> = {},
): string {
  const format = figureFormat(language);
  const shown = Object.entries(details).map(([name, value]) => [
    name,
    name === 'day' ? format.day(String(value)) : typeof value === 'number' ? format.count(value) : value,
  ]);
  return fillTemplate(
    reportTexts(language).notes[note],
    Object.fromEntries(shown) as Record<string, string | number>,
  );
}

/** Says so where shares printed as whole percentages do not add up to 100; else nothing. */
export function roundingNotes(language: Language, counts: readonly number[], base: number): string[] {
  const sum = counts.reduce((total, count) => total + (percentOf(count, base, 0) ?? 0), 0);
  return base === 0 || sum === 100 ? [] : [noteOf(language, 'rounding', { sum })];
}
