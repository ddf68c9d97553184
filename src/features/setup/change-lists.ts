import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { CodeListName } from '../code-lists/code-list.ts';
import { codeFromLabel } from './code-from-label.ts';
import {
  isWholeOrder,
  whyNotAddCode,
  whyNotBringBack,
  whyNotRename,
  whyNotReportIn,
  whyNotRetire,
} from './list-setup-rules.ts';
import { findListSetup, insertCode, updateCode, updateOrder } from './list-setup-queries.ts';
import type { AddCode, Labels, ListSetup, ListValue } from './list-setup.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

export type SetupContext = { tx: Tx; clock: Clock };

/** The list as it stands, with nobody else changing it meanwhile. */
export async function openList(tx: Tx, list: CodeListName): Promise<ListSetup> {
  await lockSetup(tx);
  return findListSetup(tx, list);
}

/** @throws AppError not_found */
export function getValue(values: readonly ListValue[], code: string): ListValue {
  const found = values.find((value) => value.code === code);
  if (found === undefined) throw new AppError('not_found');
  return found;
}

/** @throws AppError refused, where there is a reason to */
export function assertNotRefused(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}

/** Adds a value, last in its list; its code is made from the first label and stays. */
export async function addCode(
  { tx, clock }: SetupContext,
  list: CodeListName,
  { labels: given, validFrom = today(clock) }: AddCode,
): Promise<string> {
  const { values, spellings } = await openList(tx, list);
  assertNotRefused(whyNotAddCode(list, given, validFrom, values, spellings));
  const labels: Labels = { nb: given.nb, nn: given.nn ?? given.nb, en: given.en ?? given.nb };
  const code = codeFromLabel(labels.nb, new Set(values.map((value) => value.code)));
  await insertCode(tx, list, { code, labels, validFrom });
  await insertSetupChange(tx, { kind: 'code_added', list, name: labels.nb, after: { ...labels, validFrom } });
  return code;
}

export async function renameCode(
  { tx }: SetupContext,
  list: CodeListName,
  code: string,
  labels: Labels,
): Promise<void> {
  const { values, spellings } = await openList(tx, list);
  const value = getValue(values, code);
  assertNotRefused(whyNotRename(value, labels, values, spellings));
  const changed = (['nb', 'nn', 'en'] as const).filter(
    (language) => labels[language] !== value.labels[language],
  );
  if (changed.length === 0) return;
  await updateCode(tx, { ...value, labels });
  await insertSetupChange(tx, {
    kind: 'code_renamed',
    list,
    name: value.labels.nb,
    before: Object.fromEntries(changed.map((language) => [language, value.labels[language]])),
    after: Object.fromEntries(changed.map((language) => [language, labels[language]])),
  });
}

/** @param validTo the first day without the value; null brings it back */
export async function retireCode(
  { tx, clock }: SetupContext,
  list: CodeListName,
  code: string,
  validTo: string | null,
): Promise<void> {
  const { values } = await openList(tx, list);
  const value = getValue(values, code);
  assertNotRefused(
    validTo === null ? whyNotBringBack(value) : whyNotRetire(value, validTo, today(clock), values),
  );
  await updateCode(tx, { ...value, validTo });
  await insertSetupChange(tx, {
    kind: validTo === null ? 'code_brought_back' : 'code_retired',
    list,
    name: value.labels.nb,
    before: { validTo: value.validTo },
    after: { validTo },
  });
}

/** Says which value's row of the report counts this one; null gives it a row of its own. */
export async function reportCodeIn(
  { tx, clock }: SetupContext,
  list: CodeListName,
  code: string,
  reportedAs: string | null,
): Promise<void> {
  const { values } = await openList(tx, list);
  const value = getValue(values, code);
  const target = reportedAs === null ? null : getValue(values, reportedAs);
  assertNotRefused(whyNotReportIn(value, target, values, today(clock)));
  await updateCode(tx, { ...value, reportedAs });
  const labelOf = (wanted: string | null) => values.find((other) => other.code === wanted)?.labels.nb ?? null;
  await insertSetupChange(tx, {
    kind: 'code_reported_in',
    list,
    name: value.labels.nb,
    before: { reportedAs: labelOf(value.reportedAs) },
    after: { reportedAs: labelOf(reportedAs) },
  });
}

/** @throws AppError conflict when the list has other values than the order names */
export async function orderCodes(
  { tx }: SetupContext,
  list: CodeListName,
  codes: readonly string[],
): Promise<void> {
  const { values } = await openList(tx, list);
  if (!isWholeOrder(codes, values)) throw new AppError('conflict');
  await updateOrder(tx, list, codes);
  const labelsOf = (order: readonly string[]) =>
    order.map((code) => getValue(values, code).labels.nb).join(', ');
  await insertSetupChange(tx, {
    kind: 'list_ordered',
    list,
    name: '',
    before: { order: labelsOf(values.map((value) => value.code)) },
    after: { order: labelsOf(codes) },
  });
}
