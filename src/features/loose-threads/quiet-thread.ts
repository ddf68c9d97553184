import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { findCaseHead, openCase } from '../cases/open-case.ts';
import { whyNotWords } from '../enquiries/anonymous-rules.ts';
import type { LooseThreads, QuietThread } from './loose-thread.ts';
import { deleteQuiet, replaceQuiet } from './quiet-queries.ts';
import { whyNotQuiet } from './quiet-rules.ts';
import { readCaseThreads } from './read-loose-threads.ts';

type Context = { tx: Tx; clock: Clock };

/**
 * Lets a thread be until a day, with a reason that the team reads; said again, it stands in the place of what was.
 * @throws AppError `not_found`; `refused` when the thread is loose no more, or the day too far away
 */
export async function quietThread(
  context: Context,
  caseId: string,
  quiet: QuietThread,
): Promise<LooseThreads> {
  const { anonymous } = await openCase(context.tx, caseId);
  const { items } = await readCaseThreads(context, caseId);
  const refusals = [
    ...whyNotQuiet(quiet, items, today(context.clock)),
    ...(anonymous ? whyNotWords('reason', quiet.reason) : []),
  ];
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await replaceQuiet(context.tx, caseId, randomUUID(), quiet);
  return readCaseThreads(context, caseId);
}

/** Shows it among the others again. @throws AppError `not_found` */
export async function wakeThread(context: Context, caseId: string, id: string): Promise<LooseThreads> {
  await findCaseHead(context.tx, caseId);
  if (!(await deleteQuiet(context.tx, caseId, id))) throw new AppError('not_found');
  return readCaseThreads(context, caseId);
}
