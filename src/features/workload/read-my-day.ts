import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { countLooseThreads } from '../loose-threads/read-loose-threads.ts';
import {
  findAppeals,
  findAround,
  findMyCases,
  findMyDrafts,
  findMyTasks,
  findWaiting,
} from './my-day-queries.ts';
import type { MyDay } from './my-day.ts';

/** What waits for the actor, and for those whom the actor stands in for. */
export async function readMyDay({ tx, clock }: { tx: Tx; clock: Clock }): Promise<MyDay> {
  const day = today(clock);
  return {
    today: day,
    cases: await findMyCases(tx, day),
    tasks: await findMyTasks(tx, day),
    waiting: await findWaiting(tx, day),
    drafts: await findMyDrafts(tx),
    appeals: await findAppeals(tx, day),
    ...(await findAround(tx, day)),
    loose: (await countLooseThreads({ tx, clock })).filter(({ mine }) => mine > 0),
  };
}
