import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import type { MergeFamilies } from './family-change.ts';
import { whyNotPairs } from './family-rules.ts';
import type { Family } from './family.ts';
import { mergeRecords, splitRecord } from './merge-queries.ts';
import { openFamily } from './open-family.ts';
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
  const kept = await openFamily(tx, id);
  if (otherId === id) throw refused('merge_with_itself', 'otherId');
  const gone = await openFamily(tx, otherId);
  if (kept.teamId !== gone.teamId) throw refused('families_of_different_teams', 'otherId');
  if (!haveSameReaders(kept, gone)) throw refused('readers_differ', 'otherId');
  const refusals = whyNotPairs(persons, gone.persons, kept.persons);
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const same = Object.fromEntries(persons.map(({ from, into }) => [from, into]));
  // Someone may have merged or protected one of them since it was read.
  if (!(await mergeRecords(tx, { id: randomUUID(), keptId: id, goneId: otherId, same })))
    throw new AppError('conflict');
  return openFamily(tx, id);
}

/** Parts two records again; everything that was moved goes back where it came from. */
export async function splitFamily(
  { tx }: Pick<FamilyContext, 'tx'>,
  id: string,
  mergeId: string,
): Promise<Family> {
  const { merges } = await openFamily(tx, id);
  if (!merges.some((merge) => merge.id === mergeId)) throw new AppError('not_found');
  if (merges[0]?.id !== mergeId) throw refused('merge_not_latest', null);
  if (!(await splitRecord(tx, mergeId))) throw new AppError('conflict');
  return openFamily(tx, id);
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
