import { isCleanText } from '../../../platform/http/strict-json.ts';
import { type EnquiryContent, Usefulness, AssistanceForm } from '../enquiry.ts';
import { EARLIEST_DAY, whyNotRegister } from '../enquiry-rules.ts';
import { findIdentifyingText } from '../../../shared/identifying/identifying-text.ts';
import type { CodeListName } from '../../code-lists/code-list.ts';
import type { Refusal, RefusalCode } from '../../../shared/refusal.ts';
import type { ValueLookup } from './build-value-lookup.ts';
import type { FileRow } from '../../../platform/documents/sheets/sheet-file.ts';
import {
  IMPORT_FIELDS,
  LIST_OF_FIELD,
  REQUIRED_FIELDS,
  type CodedField,
  type ImportField,
} from './import-field.ts';
import type { MatchedHeaders } from './match-headers.ts';
import { maskedValue } from './masked-value.ts';
import {
  readConsent,
  readCount,
  readDay,
  readKind,
  readOwnNumber,
  readTruth,
  type CellReading,
} from './read-cell.ts';
import { readCodes, readOneCode, whyNotSeveral } from './read-codes.ts';

/** Why a row is not taken: the column by its header, and the value as it may be shown; null when of the whole row. */
export type RowRefusal = Refusal & { line: number; column: string | null; value: string | null };
export type UnknownValue = { list: CodeListName; value: string };
export type RowReading = {
  number: number | null;
  /** Null when the row is refused. */
  content: EnquiryContent | null;
  refusals: RowRefusal[];
  warnings: RowRefusal[];
  unknownValues: UnknownValue[];
};
export type RowContext = {
  headers: MatchedHeaders;
  lookup: ValueLookup;
  /** Why the codes of a content may not stand on its day. */
  whyNotCodes: (content: EnquiryContent) => Refusal[];
  /** The day in Norway as yyyy-mm-dd. */
  today: string;
};

const MAX_NOTE = 10_000;

/** What a row says, or everything that is wrong with it, so that it can be mended in one go. */
export function readRow(row: FileRow, context: RowContext): RowReading {
  const { headers, lookup } = context;
  const refusals: RowRefusal[] = [];
  const warnings: RowRefusal[] = [];
  const unknownValues: UnknownValue[] = [];

  const text = (field: ImportField) => row.cells[headers.columns.get(field)?.index ?? -1]?.trim() ?? '';
  const notice = (
    field: ImportField | null,
    code: RefusalCode,
    details: Refusal['details'],
    value = field === null ? null : maskedValue(text(field)),
  ): RowRefusal => {
    const column = field === null ? null : (headers.columns.get(field)?.header ?? null);
    return { line: row.line, code, field, column, value, details: { ...details, value: value ?? '' } };
  };
  const take = <T>(field: ImportField, reading: CellReading<T>): T | null => {
    if ('value' in reading) return reading.value;
    refusals.push(notice(field, reading.code, reading.details));
    return null;
  };
  const read = <T>(field: ImportField, reader: (cell: string) => CellReading<T>): T | null => {
    const cell = text(field);
    return cell === '' ? null : take(field, reader(cell));
  };
  const codesOf = (field: CodedField): string[] => {
    const cell = text(field);
    if (cell === '') return [];
    const list = LIST_OF_FIELD[field];
    const { codes, unknown } = readCodes(cell, list, lookup);
    for (const value of unknown.map((part) => maskedValue(part))) {
      refusals.push(notice(field, 'unknown_value', { list }, value));
      unknownValues.push({ list, value });
    }
    const tooMany = whyNotSeveral(codes);
    if (tooMany !== null) take(field, tooMany);
    return codes;
  };
  const codeOf = (field: CodedField) => take(field, readOneCode(codesOf(field), LIST_OF_FIELD[field]));

  const ragged = whyRagged(row, headers);
  if (ragged !== null) {
    refusals.push(notice(null, ragged.code, ragged.details));
    return { number: null, content: null, refusals, warnings, unknownValues };
  }

  const unreadable = [...headers.columns.keys()].filter((field) => !isCleanText(text(field)));
  if (unreadable.length > 0) {
    refusals.push(...unreadable.map((field) => notice(field, 'unreadable_character', {})));
    return { number: null, content: null, refusals, warnings, unknownValues };
  }

  for (const field of REQUIRED_FIELDS)
    if (field !== 'contacts' && text(field) === '') refusals.push(notice(field, 'value_missing', {}));
  const note = text('note') === '' ? null : text('note');
  if (note !== null && note.length > MAX_NOTE)
    refusals.push(notice('note', 'text_too_long', { length: note.length, limit: MAX_NOTE }));

  const number = read('number', readOwnNumber);
  const received = read('receivedOn', readDay);
  const content: EnquiryContent = {
    kind: read('kind', readKind) ?? 'case',
    anonymous: read('anonymous', readTruth) ?? false,
    receivedOn: received ?? EARLIEST_DAY,
    receivedAt: null,
    contacts: codesOf('contacts'),
    adviserId: null,
    area: codeOf('area'),
    household: codeOf('household'),
    children: read('children', readCount),
    youngPeople: read('youngPeople', readCount),
    housing: codeOf('housing'),
    income: codesOf('income'),
    work: codeOf('work'),
    assistanceForm: oneOf(AssistanceForm.options, codeOf('assistanceForm')),
    topics: codesOf('topics'),
    advice: [
      ...codesOf('advice').map((advice) => ({ advice, service: null, text: null })),
      ...codesOf('service').map((service) => ({ advice: null, service, text: null })),
    ].slice(0, 40),
    consent: read('consent', readConsent),
    useful: oneOf(Usefulness.options, codeOf('useful')),
    closedOn: read('closedOn', readDay),
    note: note?.slice(0, MAX_NOTE) ?? null,
  };

  refusals.push(
    ...registerRefusals(content, refusals, context).map(({ field, code, details }) =>
      notice(field, code, details),
    ),
  );
  if (content.anonymous && note !== null)
    for (const { kind, start, end, certain } of findIdentifyingText(note)) {
      const code = certain ? 'identifying_text' : 'identifying_text_possible';
      const found = notice('note', code, { kind, start, end }, maskedValue(note, true));
      (certain ? refusals : warnings).push(found);
    }

  return { number, content: refusals.length === 0 ? content : null, refusals, warnings, unknownValues };
}

/** Why the cells of a row cannot be told apart by column; blank cells beyond the last column are let pass. */
function whyRagged(
  { broken, cells }: FileRow,
  { width, isRejectsFile }: MatchedHeaders,
): Pick<Refusal, 'code' | 'details'> | null {
  if (broken !== null) return { code: broken, details: {} };
  const expected = isRejectsFile ? width + 2 : width;
  const found = cells.length;
  const hasMore = cells.slice(expected).some((cell) => cell.trim() !== '');
  return found < expected || hasMore ? { code: 'row_ragged', details: { found, expected } } : null;
}

function oneOf<T extends string>(options: readonly T[], code: string | null): T | null {
  return options.find((option) => option === code) ?? null;
}

/**
 * What the rules of the register say of a row, by column. What could not be read stands as a placeholder
 * in the content, and nothing is said of that: its own refusal is enough.
 */
function registerRefusals(
  content: EnquiryContent,
  earlier: readonly Refusal[],
  { today, whyNotCodes }: RowContext,
): (Refusal & { field: ImportField | null })[] {
  const unread = new Set(earlier.map(({ field }) => field));
  const needs: Partial<Record<RefusalCode, ImportField>> = {
    closed_before_received: 'receivedOn',
    code_not_valid_on_day: 'receivedOn',
    only_cases_are_anonymous: 'kind',
  };
  return [...whyNotRegister(content, today), ...whyNotCodes(content)]
    .map((refusal) => ({ ...refusal, field: fieldOf(refusal) }))
    .filter(
      ({ field, code }) => !unread.has(field) && !(needs[code] !== undefined && unread.has(needs[code])),
    );
}

/** Services that a family was referred to have a column of their own. */
function fieldOf({ field, details }: Refusal): ImportField | null {
  if (details['list'] === 'service') return 'service';
  return IMPORT_FIELDS.find((known) => known === field) ?? null;
}
