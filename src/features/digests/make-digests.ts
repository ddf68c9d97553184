import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Clock } from '../../shared/clock.ts';
import { countLooseThreads } from '../loose-threads/read-loose-threads.ts';
import { isDigestTime } from './digest-rules.ts';
import { countWaitingTasks, findDigestsDue, isTeamLead, queueDigest } from './digest-queries.ts';

const AT_ONCE = 50;

/**
 * Queues the digests of the day that are not made: of each person, what she sees herself, as counts. Several programs
 * may do it at once, and one that is stopped half-way goes on where it was.
 * @returns how many persons were looked at
 * @throws AggregateError when those of some could not be made, after all the others were
 */
export async function makeDigests(
  { db, clock }: { db: Database; clock: Clock },
  { isAtAnyHour = false }: { isAtAnyHour?: boolean } = {},
): Promise<number> {
  if (!isAtAnyHour && !isDigestTime(clock.now())) return 0;
  const due = await inTransaction(db, clock, null, (tx) => findDigestsDue(tx, AT_ONCE));
  const failures: unknown[] = [];
  for (const actor of due) {
    try {
      await inTransaction(db, clock, actor, (tx) => makeDigest(tx, clock));
    } catch (error) {
      failures.push(error); // hers alone: the others are told
    }
  }
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `${String(failures.length)} of ${String(due.length)} digests were not made`,
    );
  return due.length;
}

async function makeDigest(tx: Tx, clock: Clock): Promise<void> {
  const threads = await countLooseThreads({ tx, clock });
  // A lead looks after all of the team's, an adviser after her own and what is nobody's.
  const isLead = await isTeamLead(tx);
  const counts = threads
    .map(({ rule, all, mine }) => [rule, isLead || rule === 'no_adviser' ? all : mine] as const)
    .filter(([, count]) => count > 0);
  await queueDigest(tx, 'digest', Object.fromEntries(counts));
  const waiting = await countWaitingTasks(tx);
  await queueDigest(tx, 'task_waiting', waiting === 0 ? {} : { waiting });
}
