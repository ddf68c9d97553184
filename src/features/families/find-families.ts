import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { decodeCursor } from '../../shared/list-cursor.ts';
import { findByBirthNumber, listFamilies } from './family-list-query.ts';
import { looksLikeBirthNumber } from './family-rules.ts';
import type { FamilyListItem } from './family.ts';

/**
 * A page of the families of the actor's teams, newest first.
 * @throws AppError `invalid_input` for a cursor of no list; `refused` for a birth number among the words
 */
export async function searchFamilies(
  tx: Tx,
  asked: { q?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ items: FamilyListItem[]; next: string | null }> {
  const q = asked.q === undefined || asked.q === '' ? null : asked.q;
  if (q !== null && looksLikeBirthNumber(q))
    throw new AppError('refused', {
      refusals: [{ code: 'birth_number_in_search', field: 'q', details: {} }],
    });
  const after = asked.after === undefined ? null : decodeCursor(asked.after);
  if (asked.after !== undefined && after === null)
    throw new AppError('invalid_input', { issues: [{ path: 'after', problem: 'not_a_cursor' }] });
  return listFamilies(tx, { q, after, limit: asked.limit });
}

/**
 * The family in which somebody has the number, for its own team. To anyone else the answer is the same
 * whether it exists or not; so it is for a number that cannot be one.
 */
export async function findFamiliesByNumber(tx: Tx, typed: string): Promise<FamilyListItem[]> {
  return findByBirthNumber(tx, typed.replace(/[\s.-]/gu, ''));
}
