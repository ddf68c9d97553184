import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { countLoads, findWorkers, readBoardCases, type LoadRow } from './case-board-queries.ts';
import type { AdviserLoad, CaseBoard, CaseBoardRequest } from './case-board.ts';
import { weightOfCase } from './case-weight-rules.ts';

/** The team's open cases by stage, and how much each adviser has. */
export async function readCaseBoard(
  { tx, clock }: { tx: Tx; clock: Clock },
  request: CaseBoardRequest,
): Promise<CaseBoard> {
  const day = today(clock);
  const { stages, items } = await readBoardCases(tx, request, day);
  const loads = await countLoads(tx, request.team, day);
  const holders = loads.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  const workers = await findWorkers(tx, request.team, [...new Set(holders)], day);
  const ofNobody = loads.filter(({ accountId }) => accountId === null);
  const advisers: AdviserLoad[] = workers.map(({ id, name, ...worker }) => ({
    account: { id, name },
    ...worker,
    ...sumOf(loads.filter(({ accountId }) => accountId === id)),
  }));
  if (ofNobody.length > 0)
    advisers.push({ account: null, isHere: false, awayUntil: null, substitute: null, ...sumOf(ofNobody) });
  return { stages, advisers: advisers.sort((one, other) => other.weight - one.weight), items };
}

function sumOf(loads: readonly LoadRow[]): Pick<AdviserLoad, 'cases' | 'weight' | 'openTasks'> {
  return loads.reduce(
    (sum, load) => ({
      cases: sum.cases + load.cases,
      weight: sum.weight + load.cases * weightOfCase(load),
      openTasks: sum.openTasks + load.cases * load.openTasks,
    }),
    { cases: 0, weight: 0, openTasks: 0 },
  );
}
