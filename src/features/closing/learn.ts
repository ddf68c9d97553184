import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCodes } from '../code-lists/code-queries.ts';
import { deleteLearning, findLearnings, keepLearning } from './learning-queries.ts';
import { whyNotLearn, whyNotLearningCodes } from './learning-rules.ts';
import type { Learning, NewLearning } from './learning.ts';

/**
 * Keeps what a team learnt, with nothing that leads back to whom it came from: no author, no time, no case; neither
 * is the log told of it.
 * @throws AppError `refused` where the text points somebody out; `not_found` for a team that is not the actor's
 */
export async function learn({ tx, actor }: { tx: Tx; actor: SignedIn }, written: NewLearning): Promise<void> {
  const { teamId } = written;
  const team = actor.teams.find(({ id }) => (teamId === null ? actor.teams.length === 1 : id === teamId));
  if (team === undefined) throw new AppError(teamId === null ? 'invalid_input' : 'not_found');
  const refusals = [...whyNotLearn(written), ...whyNotLearningCodes(written, await findCodes(tx))];
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const isKept = await keepLearning(tx, { municipalityId: actor.municipalityId, teamId: team.id }, written);
  if (!isKept) throw new AppError('not_found');
}

export function readLearnings(tx: Tx, year: number): Promise<Learning[]> {
  return findLearnings(tx, year);
}

/** Takes away a text that points somebody out after all. */
export async function forgetLearning(tx: Tx, id: string): Promise<void> {
  if (!(await deleteLearning(tx, id))) throw new AppError('not_found');
}
