import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { confirmByDay } from '../catalogue/freshness-rules.ts';
import { isDigestTime } from '../digests/digest-rules.ts';
import { whatToAsk } from './asking-rules.ts';
import { findConfirmationsDue, findOwnKept, queueConfirmation } from './confirmation-queries.ts';
import { findMonthsOf } from './setting-queries.ts';

const AT_ONCE = 50;

type Context = { db: Database; clock: Clock };
type Due = { accountId: string; municipalityId: number };

/**
 * Queues the mails of the day to those who have entries to confirm: each person one, with counts. Several programs may
 * do it at once, and one that is stopped half-way goes on where it was.
 * @returns how many persons are asked
 * @throws AggregateError when some could not be, after all the others were
 */
export async function makeConfirmations(
  { db, clock }: Context,
  { isAtAnyHour = false }: { isAtAnyHour?: boolean } = {},
): Promise<number> {
  if (!isAtAnyHour && !isDigestTime(clock.now())) return 0;
  const failures: unknown[] = [];
  let asked = 0;
  const ask = async (actor: Due) => {
    try {
      if (await inTransaction(db, clock, actor, (tx) => askOwner(tx, clock, actor.municipalityId)))
        asked += 1;
    } catch (error) {
      failures.push(error); // hers alone: the others are asked
    }
  };
  let after: string | null = null;
  do {
    const due = await findDue({ db, clock }, after);
    for (const actor of due) await ask(actor);
    after = due.length < AT_ONCE ? null : (due.at(-1)?.accountId ?? null);
  } while (after !== null);
  if (failures.length > 0)
    throw new AggregateError(failures, `${String(failures.length)} owners of entries were not asked`);
  return asked;
}

function findDue({ db, clock }: Context, after: string | null): Promise<Due[]> {
  return inTransaction(db, clock, null, (tx) => findConfirmationsDue(tx, AT_ONCE, after));
}

async function askOwner(tx: Tx, clock: Clock, municipalityId: number): Promise<boolean> {
  const months = await findMonthsOf(tx, municipalityId);
  const kept = (await findOwnKept(tx)).map(({ id, askedOn, ...entry }) => ({
    id,
    askedOn,
    confirmBy: confirmByDay(entry, months),
  }));
  const wanted = whatToAsk(kept, today(clock));
  return wanted.ids.length > 0 && queueConfirmation(tx, wanted);
}
