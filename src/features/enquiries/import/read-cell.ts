import type { Refusal } from '../../../shared/refusal.ts';
import { normalised } from '../../../shared/normalised.ts';
import { importWords as en } from '../../../messages/en/import-words.ts';
import { importWords as nb } from '../../../messages/nb/import-words.ts';
import { importWords as nn } from '../../../messages/nn/import-words.ts';
import type { ConsentAnswer, EnquiryKind } from '../enquiry.ts';

/** What a cell says, or why it says nothing that can be taken. A blank cell never comes here. */
export type CellReading<T> = { value: T } | Pick<Refusal, 'code' | 'details'>;

const WORDS = [nb, nn, en] as const;
const MAX_COUNT = 30;

/** A day as yyyy-mm-dd from d.m.yyyy or yyyy-mm-dd. Slashes are refused: 03/04 is March or April. */
export function readDay(text: string): CellReading<string> {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  const [year, month, day] =
    norwegian === null ? (iso?.slice(1) ?? []) : [norwegian[3], norwegian[2], norwegian[1]];
  if (year === undefined || month === undefined || day === undefined)
    return { code: 'not_a_date', details: {} };
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  return isReal ? { value: written } : { code: 'not_a_date', details: {} };
}

/** How many people, 0 to 30, in plain digits. */
export function readCount(text: string): CellReading<number> {
  return readWholeNumber(text, 0, MAX_COUNT);
}

/** A team's own number of an enquiry. */
export function readOwnNumber(text: string): CellReading<number> {
  return readWholeNumber(text, 1, 999_999_999);
}

function readWholeNumber(text: string, min: number, max: number): CellReading<number> {
  if (/^[+-]?\d+[.,]\d+$/u.test(text)) return { code: 'not_a_whole_number', details: {} };
  if (!/^[+-]?\d+$/u.test(text)) return { code: 'not_a_number', details: {} };
  const value = Number(text);
  if (value < min || value > max) return { code: 'number_out_of_range', details: { min, max } };
  return { value: value === 0 ? 0 : value };
}

const TRUTH = wordMap<boolean>((words) => [
  [true, [...words.yes, ...words.marked]],
  [false, words.no],
]);
const CONSENT = wordMap<ConsentAnswer>((words) => [
  ['yes', words.yes],
  ['no', words.no],
  ['not_asked', words.notAsked],
]);
const KIND = wordMap<EnquiryKind>((words) => [
  ['case', words.kinds.case],
  ['general_advice', words.kinds.general_advice],
]);

export function readTruth(text: string): CellReading<boolean> {
  return readWord(TRUTH, text, 'not_yes_or_no');
}

export function readConsent(text: string): CellReading<ConsentAnswer> {
  return readWord(CONSENT, text, 'not_a_consent_answer');
}

export function readKind(text: string): CellReading<EnquiryKind> {
  return readWord(KIND, text, 'not_a_kind');
}

function readWord<T>(words: ReadonlyMap<string, T>, text: string, code: Refusal['code']): CellReading<T> {
  const value = words.get(normalised(text));
  return value === undefined ? { code, details: {} } : { value };
}

function wordMap<T>(meanings: (words: typeof nb) => [T, readonly string[]][]): ReadonlyMap<string, T> {
  return new Map(
    WORDS.flatMap(meanings).flatMap(([meaning, words]) =>
      words.map((word) => [normalised(word), meaning] as const),
    ),
  );
}
