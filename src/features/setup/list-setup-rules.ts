import type { CodeListName, CodeValue } from '../code-lists/code-list.ts';
import { normalised } from '../../shared/normalised.ts';
import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { Labels, ListSpelling, ListValue } from './list-setup.ts';

type Value = Pick<CodeValue, 'list' | 'code' | 'labels' | 'reportedAs' | 'validFrom' | 'validTo'> &
  Pick<ListValue, 'mergeId'>;
type SomeLabels = { [Language in keyof Labels]?: Labels[Language] | undefined };
type Values = readonly Value[];
type Spellings = readonly ListSpelling[];

const LANGUAGES = ['nb', 'nn', 'en'] as const;

const refuse = (code: RefusalCode, field: string | null, details: Refusal['details'] = {}): Refusal[] => [
  { code, field, details },
];

/** Lists whose every value the program knows the meaning of: only the labels are the municipality's. */
export function isFixedList(list: CodeListName): boolean {
  return list === 'assistance_form' || list === 'useful';
}

/** Values that the program itself refers to: they can be renamed, never retired. */
export function isFixedCode({ list, code }: Pick<Value, 'list' | 'code'>): boolean {
  return (
    isFixedList(list) || (list === 'area' && code === 'unknown') || (list === 'contact' && code === 'other')
  );
}

/** In use on the day, with no end set. */
function isLasting(value: Value, day: string): boolean {
  return value.validFrom <= day && value.validTo === null;
}

function isMerged(value: Pick<Value, 'mergeId'>): boolean {
  return value.mergeId !== null;
}

/** Why a label cannot be used: a file that says it could then mean two values. */
function whyNotLabels(code: string | null, labels: SomeLabels, values: Values, spellings: Spellings) {
  return LANGUAGES.flatMap((language) => {
    const label = labels[language];
    if (label === undefined) return [];
    const field = `labels.${language}`;
    const wanted = normalised(label);
    // one name in two languages is told of once
    const isSaid = LANGUAGES.slice(0, LANGUAGES.indexOf(language)).some(
      (earlier) => normalised(labels[earlier] ?? '') === wanted,
    );
    if (isSaid) return [];
    const holder = values.find(
      (value) => value.code !== code && LANGUAGES.some((other) => normalised(value.labels[other]) === wanted),
    );
    if (holder !== undefined)
      return refuse('label_taken', field, {
        label: holder.labels.nb,
        isRetired: Number(holder.validTo !== null),
      });
    const spelling = spellings.find((known) => known.spelling === wanted && known.code !== code);
    const meaning = values.find((value) => value.code === spelling?.code);
    return meaning === undefined ? [] : refuse('label_is_spelling', field, { label: meaning.labels.nb });
  });
}

export function whyNotAddCode(
  list: CodeListName,
  labels: SomeLabels,
  validFrom: string,
  values: Values,
  spellings: Spellings,
): Refusal[] {
  if (isFixedList(list)) return refuse('list_is_fixed', null);
  return [
    ...(validFrom < '2000-01-01' ? refuse('date_too_early', 'validFrom', { earliest: '01.01.2000' }) : []),
    ...whyNotLabels(null, labels, values, spellings),
  ];
}

/** Only the labels that change are asked about. */
export function whyNotRename(value: Value, labels: Labels, values: Values, spellings: Spellings): Refusal[] {
  const changed = LANGUAGES.filter((language) => labels[language] !== value.labels[language]);
  return whyNotLabels(
    value.code,
    Object.fromEntries(changed.map((language) => [language, labels[language]])),
    values,
    spellings,
  );
}

/** @param day the first day without the value */
export function whyNotRetire(value: Value, day: string, today: string, values: Values): Refusal[] {
  if (isFixedCode(value)) return refuse('code_is_fixed', 'validTo');
  if (isMerged(value)) return refuse('value_is_merged', 'validTo');
  if (day < today) return refuse('date_in_past', 'validTo');
  if (day <= value.validFrom) return refuse('ends_before_start', 'validTo', { from: value.validFrom });
  return values.some((other) => other.code !== value.code && isLasting(other, day))
    ? []
    : refuse('last_value_in_use', 'validTo');
}

export function whyNotBringBack(value: Value): Refusal[] {
  return isMerged(value) ? refuse('value_is_merged', 'validTo') : [];
}

/** Follows where values are counted, from one: each once, itself first. */
function rowsFrom(code: string, values: Values): Set<string> {
  const seen = new Set<string>();
  for (let current: string | null | undefined = code; current !== null && current !== undefined;) {
    if (seen.has(current)) break;
    seen.add(current);
    const at: string = current;
    current = values.find((value) => value.code === at)?.reportedAs;
  }
  return seen;
}

/** Only who made contact has rows that gather others; elsewhere values are merged. */
export function whyNotReportIn(value: Value, target: Value | null, values: Values, today: string): Refusal[] {
  if (value.list !== 'contact') return refuse('only_contacts_share_rows', 'reportedAs');
  if (isMerged(value)) return refuse('value_is_merged', 'reportedAs');
  if (isFixedCode(value)) return refuse('code_is_fixed', 'reportedAs');
  if (target === null) return [];
  if (!isLasting(target, today)) return refuse('value_not_in_use', 'reportedAs', { label: target.labels.nb });
  return rowsFrom(target.code, values).has(value.code) ? refuse('counted_in_circle', 'reportedAs') : [];
}

/** Why a value cannot be merged into another, which keeps the place of both. */
export function whyNotMerge(value: Value, into: Value, values: Values, today: string): Refusal[] {
  if (isFixedCode(value)) return refuse('code_is_fixed', 'into');
  if (isMerged(value)) return refuse('value_is_merged', 'into');
  if (!isLasting(into, today)) return refuse('value_not_in_use', 'into', { label: into.labels.nb });
  return rowsFrom(into.code, values).has(value.code) ? refuse('counted_in_circle', 'into') : [];
}

/** Since the merge, the value's earlier row may have come to be counted in the value itself. */
export function whyNotUndoMerge(value: Value, reportedAs: string | null, values: Values): Refusal[] {
  if (reportedAs === null) return [];
  return rowsFrom(reportedAs, values).has(value.code) ? refuse('counted_in_circle', null) : [];
}

/** Whether the order names every value once. */
export function isWholeOrder(codes: readonly string[], values: Values): boolean {
  return (
    codes.length === values.length &&
    new Set(codes).size === codes.length &&
    values.every((value) => codes.includes(value.code))
  );
}

/** @param spelling normalised */
export function whyNotSpelling(spelling: string, target: Value, values: Values, today: string): Refusal[] {
  const named = values.find(
    (value) =>
      value.code !== target.code &&
      !isMerged(value) &&
      LANGUAGES.some((language) => normalised(value.labels[language]) === spelling),
  );
  if (named !== undefined) return refuse('label_taken', 'spelling', { label: named.labels.nb });
  return target.validTo === null || target.validTo > today
    ? []
    : refuse('value_not_in_use', 'code', { label: target.labels.nb });
}
