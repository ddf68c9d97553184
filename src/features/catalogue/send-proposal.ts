import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { NewProposal } from './proposal.ts';
import { insertProposal } from './proposal-queries.ts';

/**
 * Keeps what anybody proposes, signed in or not, until an editor has looked.
 * @throws AppError `not_found` for an entry that is not there to be seen; `too_many_today` when those who are not
 *   signed in have sent more in a day than anybody could look through
 */
export async function sendProposal(
  { tx }: { tx: Tx },
  municipalityId: number,
  proposal: NewProposal,
): Promise<{ id: string }> {
  const id = randomUUID();
  const why = await insertProposal(tx, municipalityId, id, proposal);
  if (why === 'no_such_entry') throw new AppError('not_found');
  if (why === 'too_many') throw new AppError('too_many_today');
  return { id };
}
