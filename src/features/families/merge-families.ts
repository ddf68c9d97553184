import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import type { MergeFamilies } from './family-change.ts';
import { whyNotPairs } from './family-rules.ts';
import type { Family } from './family.ts';
import {
  areSameDetails,
  detailsOf,
  joinDetails,
  takeBackDetails,
  type MergeDetails,
} from './join-details.ts';
import { findStandingMerge, lockFamilies, mergeRecords, resealMoved, splitRecord } from './merge-queries.ts';
import { openFamily } from './open-family.ts';
import { writeDetails } from './person-queries.ts';
import type { FamilyContext } from './register-family.ts';

/**
 * Makes two records of one family one, the first of them; it can be undone.
 * @throws AppError `not_found` when either is not the actor's to see; `refused` when they cannot be one
 */
export async function mergeFamilies(
  { tx }: Pick<FamilyContext, 'tx'>,
  id: string,
  { otherId, persons }: MergeFamilies,
): Promise<Family> {
  if (otherId === id) {
    await openFamily(tx, id);
    throw refused('merge_with_itself', 'otherId');
  }
  await lockFamilies(tx, [id, otherId]);
  const kept = await openFamily(tx, id);
  const gone = await openFamily(tx, otherId);
  if (kept.teamId !== gone.teamId) throw refused('families_of_different_teams', 'otherId');
  if (!haveSameReaders(kept, gone)) throw refused('readers_differ', 'otherId');
  const refusals = whyNotPairs(persons, gone.persons, kept.persons);
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const same = Object.fromEntries(persons.map(({ from, into }) => [from, into]));
  const details = { name: gone.name, persons: joinPersons(kept, gone, same) };
  if (!(await mergeRecords(tx, { id: randomUUID(), keptId: id, goneId: otherId, same, details })))
    throw new AppError('conflict');
  for (const { person, after } of details.persons) await writeDetails(tx, id, person, after);
  return openFamily(tx, id);
}

/** Parts two records again; everything that was moved goes back where it came from. */
export async function splitFamily(
  { tx }: Pick<FamilyContext, 'tx'>,
  id: string,
  mergeId: string,
): Promise<Family> {
  await lockFamilies(tx, [id]);
  const { merges, persons } = await openFamily(tx, id);
  if (!merges.some((merge) => merge.id === mergeId)) throw new AppError('not_found');
  if (merges[0]?.id !== mergeId) throw refused('merge_not_latest', null);
  const merge = await findStandingMerge(tx, mergeId);
  if (merge === undefined) throw new AppError('conflict');
  for (const { person, before, after } of merge.details.persons) {
    const now = persons.find((one) => one.id === person);
    if (now === undefined) continue;
    const back = takeBackDetails(detailsOf(now), before, after);
    if (!areSameDetails(detailsOf(now), back)) await writeDetails(tx, id, person, back);
  }
  if (!(await splitRecord(tx, mergeId))) throw new AppError('conflict');
  await resealMoved(tx, mergeId, merge.fromId);
  return openFamily(tx, id);
}

/** Persons who are one human, where the two records of them do not say the same. @param same there to here */
function joinPersons(
  kept: Family,
  gone: Family,
  same: Readonly<Record<string, string>>,
): MergeDetails['persons'] {
  return gone.persons.flatMap((there) => {
    const here = kept.persons.find(({ id }) => id === same[there.id]);
    if (here === undefined) return [];
    const before = detailsOf(here);
    const after = joinDetails(before, detailsOf(there));
    return areSameDetails(before, after) ? [] : [{ person: here.id, before, after }];
  });
}

/** Else a merge would show the protected persons of one to those who are named for the other alone. */
function haveSameReaders(kept: Family, gone: Family): boolean {
  if (!kept.isProtected || !gone.isProtected) return true;
  const [here, there] = [kept, gone].map(({ readers }) => readers.map(({ accountId }) => accountId).sort());
  return JSON.stringify(here) === JSON.stringify(there);
}

function refused(code: RefusalCode, field: string | null): AppError {
  return new AppError('refused', { refusals: [{ code, field, details: {} }] });
}
