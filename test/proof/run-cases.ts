import { askCase } from './ask-case.ts';
import { generateTrial } from './generate-trial.ts';
import { loadWorlds } from './load-worlds.ts';
import type { ProofDatabase } from './proof-database.ts';
import type { Case, Trial } from './world.ts';

export type Difference = { trial: Trial; asked: Case; what: string[] };
export type Outcome = { cases: number; differences: Difference[] };

export type Run = {
  seed: number;
  /** How many cases. */
  cases: number;
  /** Stop at so many differences. */
  enough: number;
  /** Of each case's routes, every how many-th is asked; 0: none. */
  everyRoute: number;
  onBatch?(outcome: Outcome): void;
};

const WORLDS_AT_ONCE = 25;
const CASES_PER_WORLD = 12;

/** Asks the program and the model the same cases, world after world, in all the databases side by side. */
export async function runCases(databases: readonly ProofDatabase[], run: Run): Promise<Outcome> {
  const outcome: Outcome = { cases: 0, differences: [] };
  const batches = batchesOf(run);
  const isEnough = () => outcome.differences.length >= run.enough;
  const ask = async (database: ProofDatabase) => {
    for (const trials of batches) {
      await loadWorlds(database, trials);
      for (const { trial, asked } of trials.flatMap((one) =>
        one.cases.map((asked) => ({ trial: one, asked })),
      )) {
        if (isEnough()) return;
        const what = await askCase(database, trial, asked, run.everyRoute);
        outcome.cases += 1;
        if (what.length > 0) outcome.differences.push({ trial, asked, what });
      }
      run.onBatch?.(outcome);
    }
  };
  await Promise.all(databases.map(ask));
  return outcome;
}

/** The cases in worlds, and worlds that are in the database together. Shared: each batch is taken once. */
function* batchesOf({ seed, cases }: Run): Generator<Trial[]> {
  for (let number = 0, left = cases; left > 0;) {
    const trials: Trial[] = [];
    for (; trials.length < WORLDS_AT_ONCE && left > 0; number += 1) {
      trials.push(generateTrial(seed, number, Math.min(CASES_PER_WORLD, left)));
      left -= Math.min(CASES_PER_WORLD, left);
    }
    yield trials;
  }
}
