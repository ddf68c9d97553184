import { destroyEndedKeys, destroyWhenCommitted } from '../../platform/crypto/ended-keys.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { readContribution } from '../contributions/read-contributions.ts';
import { deleteAttachment, findAttachment } from './attachment-queries.ts';
import type { RemovalReason, RemovedAttachment } from './case-note.ts';

type Context = { tx: Tx; afterwards: (work: (isCommitted: boolean) => void) => void };

/**
 * Takes a file away that was added by mistake: its bytes, its name and, when that is committed, the key of both, so
 * that no copy of the database opens it either. That it was there, the timeline says.
 * @throws AppError `not_found` for a missing and a hidden one alike; `not_allowed` for who neither added it nor leads
 */
export async function removeAttachment(
  context: Context,
  id: string,
  reason: RemovalReason,
): Promise<RemovedAttachment> {
  const { tx } = context;
  const found = await findAttachment(tx, id);
  if (found === undefined) throw new AppError('not_found');
  const { familyId, persons } = await readContribution(tx, found.contributionId);
  await destroyEndedKeys(context);
  if (!(await deleteAttachment(tx, id, reason))) throw new AppError('not_allowed');
  destroyWhenCommitted(context, id);
  return { id, noteId: found.contributionId, familyId, persons };
}
