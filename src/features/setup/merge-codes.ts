import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { normalised } from '../../shared/normalised.ts';
import type { CodeListName } from '../code-lists/code-list.ts';
import { saveSpellings } from '../code-lists/code-queries.ts';
import { assertNotRefused, getValue, openList, type SetupContext } from './change-lists.ts';
import { whyNotMerge, whyNotUndoMerge } from './list-setup-rules.ts';
import { deleteSpellings, findMerge, updateCode, type MergeDetails } from './list-setup-queries.ts';
import type { ListSetup, ListValue } from './list-setup.ts';
import { insertSetupChange } from './setup-change-queries.ts';

/**
 * Lets one value stand for two. The other goes out of use today, and all that the team writes for it,
 * its labels and its code mean the kept one from now on. Enquiries keep what was registered: rewriting them would
 * change what a published report was counted from. The report counts them in the kept row instead, and
 * says so, in every year alike.
 */
export async function mergeCodes(
  { tx, clock }: SetupContext,
  list: CodeListName,
  code: string,
  into: string,
): Promise<void> {
  const setup = await openList(tx, list);
  const value = getValue(setup.values, code);
  const kept = getValue(setup.values, into);
  assertNotRefused(whyNotMerge(value, kept, setup.values, today(clock)));

  const retiredOn = retirementOf(value, today(clock));
  const moved = setup.spellings.filter((known) => known.code === code).map((known) => known.spelling);
  const added = namesToLearn(value, kept, setup);
  await updateCode(tx, { ...value, validTo: retiredOn, reportedAs: into });
  await saveSpellings(
    tx,
    [...moved, ...added].map((spelling) => ({ list, spelling, code: into })),
  );
  const details: MergeDetails = {
    code,
    into,
    moved,
    added,
    validTo: value.validTo,
    reportedAs: value.reportedAs,
    retiredOn,
  };
  await insertSetupChange(tx, {
    kind: 'codes_merged',
    list,
    name: value.labels.nb,
    after: { into: kept.labels.nb },
    details,
  });
}

/** Today, or the day that it was out of use already; a value of today has its first day whole. */
function retirementOf({ validFrom, validTo }: ListValue, day: string): string {
  if (validTo !== null && validTo <= day) return validTo;
  if (validFrom < day) return day;
  const next = new Date(`${validFrom}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** What the value is called and nobody has given a meaning of its own: from now on it means the kept one. */
function namesToLearn(
  { labels, code }: ListValue,
  kept: ListValue,
  { spellings, values }: ListSetup,
): string[] {
  const names = new Set([labels.nb, labels.nn, labels.en, code].map(normalised));
  const ofOthers = new Set(
    values
      .filter((other) => other.code !== code)
      .flatMap((other) => [other.labels.nb, other.labels.nn, other.labels.en, other.code])
      .map(normalised),
  );
  for (const name of Object.values(kept.labels)) ofOthers.add(normalised(name));
  const taken = new Set(spellings.map(({ spelling }) => spelling));
  return [...names].filter((name) => !taken.has(name) && !ofOthers.has(name));
}

/** Takes a merge back, with those of its spellings that nobody has moved or removed since. */
export async function undoMerge({ tx }: SetupContext, id: number): Promise<void> {
  const found = await findMerge(tx, id);
  if (found === undefined) throw new AppError('not_found');
  const { list } = found;
  const { values, spellings } = await openList(tx, list);
  // Asked again under the lock: somebody may have undone it meanwhile.
  const merge = await findMerge(tx, id);
  if (merge === undefined) throw new AppError('not_found');
  if (merge.isUndone) assertNotRefused([{ code: 'merge_undone_already', field: null, details: {} }]);
  const { code, into, moved, added, validTo, reportedAs } = merge.details;
  const value = getValue(values, code);
  const kept = getValue(values, into);
  assertNotRefused(whyNotUndoMerge(value, reportedAs, values));
  const isUntouched = (spelling: string) =>
    spellings.some((known) => known.spelling === spelling && known.code === into);
  await updateCode(tx, { ...value, validTo, reportedAs });
  await saveSpellings(
    tx,
    moved.filter(isUntouched).map((spelling) => ({ list, spelling, code })),
  );
  await deleteSpellings(tx, list, added.filter(isUntouched));
  await insertSetupChange(tx, {
    kind: 'merge_undone',
    list,
    name: value.labels.nb,
    before: { into: kept.labels.nb },
    undoes: id,
  });
}
