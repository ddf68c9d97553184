import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { countLoose, readLoose } from './loose-queries.ts';
import { looseDaysOn, type LooseRule } from './loose-rules.ts';
import type { LooseThreadRequest, LooseThreads } from './loose-thread.ts';

type Context = { tx: Tx; clock: Clock };

/** Far more than a case can have that anybody works on. */
const OF_A_CASE = 200;

/** What is loose in the actor's teams, by rule; quiet ones are left out unless they are what is asked for. */
export async function readLooseThreads(
  { tx, clock }: Context,
  { team, mine, quiet, rule, after, limit }: LooseThreadRequest,
): Promise<LooseThreads> {
  const choice = { teamId: team, isMine: mine === 'true', isQuiet: quiet === 'true', rule, after, limit };
  return readLoose(tx, choice, looseDaysOn(today(clock)));
}

/** Everything that is loose in one case, those that may wait too. */
export async function readCaseThreads({ tx, clock }: Context, caseId: string): Promise<LooseThreads> {
  const choice = { caseId, isMine: false, isQuiet: null, rule: undefined, after: 0, limit: OF_A_CASE };
  return readLoose(tx, choice, looseDaysOn(today(clock)));
}

/**
 * How much is loose, by rule, for the transaction's actor: in all her teams, and what is hers. Says nothing of
 * anybody, so that a daily letter can carry it.
 */
export async function countLooseThreads(
  { tx, clock }: Context,
  teamId?: number,
): Promise<{ rule: LooseRule; all: number; mine: number }[]> {
  return countLoose(tx, { teamId }, looseDaysOn(today(clock)));
}
