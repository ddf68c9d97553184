import type { Tx } from '../../platform/db/transaction.ts';
import { findCaseHead } from '../cases/open-case.ts';
import { findClosingGround, findLeftOvers, findTakenOver } from './closing-queries.ts';
import type { Closing } from './closing.ts';
import { findEvaluations } from './evaluation-queries.ts';

/**
 * What stands between a case and its end, what was said of the help, and when it is closed, what goes on.
 * @throws AppError `not_found` when it is missing, no case, or not the actor's to read
 */
export async function readClosing(tx: Tx, caseId: string): Promise<Closing> {
  const head = await findCaseHead(tx, caseId);
  const isClosed = head.closedOn !== null;
  return {
    caseId,
    version: head.version,
    stage: head.stage,
    left: isClosed ? [] : await findLeftOvers(tx, caseId, head.teamServiceId),
    evaluations: await findEvaluations(tx, caseId),
    takenOver: isClosed ? await findTakenOver(tx, caseId) : [],
    ...(await findClosingGround(tx, head.family?.id ?? null)),
  };
}
