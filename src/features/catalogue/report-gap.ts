import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { NewGap } from './gap.ts';
import { insertGap } from './gap-queries.ts';

/**
 * Counts what somebody needed and did not find; anybody may, of a search. Its words have been looked through
 * (`findPersonal`) by who calls.
 * @throws AppError `not_allowed` for what comes from an enquiry or a case and whom that is not open to;
 *   `too_many_today` when those who are not signed in have sent more in a day than anybody could use
 */
export async function reportGap(
  { tx }: { tx: Tx },
  municipalityId: number,
  gap: NewGap,
): Promise<{ id: string }> {
  const id = randomUUID();
  const why = await insertGap(tx, municipalityId, id, gap);
  if (why === 'not_allowed') throw new AppError('not_allowed');
  if (why === 'too_many') throw new AppError('too_many_today');
  return { id };
}
