import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { NoteDraft } from './case-note.ts';
import { findCasePlace } from './case-place-queries.ts';
import { findNoteDrafts } from './draft-queries.ts';

/** @throws AppError `not_found` for a case that is not the actor's team's */
export async function readNoteDrafts(tx: Tx, caseId: string): Promise<NoteDraft[]> {
  if ((await findCasePlace(tx, caseId)) === undefined) throw new AppError('not_found');
  return findNoteDrafts(tx, caseId);
}
