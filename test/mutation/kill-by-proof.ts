import { askCase } from '../proof/ask-case.ts';
import { generateTrial } from '../proof/generate-trial.ts';
import { loadWorlds } from '../proof/load-worlds.ts';
import type { ProofDatabase } from '../proof/proof-database.ts';
import type { Case, Trial } from '../proof/world.ts';
import type { Killer } from './outcome.ts';
import { withMutant } from './with-mutant.ts';

/** The seed of `npm test`, so that a mutant that lives here lives there. */
const SEED = 20_221_122;
const CASES_PER_WORLD = 12;
/** Mutants are mostly seen by a case that saw another one. */
const KEPT = 40;

/** Asks one database the proof's cases, as many worlds of them as are named; the first difference kills. */
export async function openProofKiller(database: ProofDatabase, worlds: number): Promise<Killer> {
  const trials = Array.from({ length: worlds }, (_, number) => generateTrial(SEED, number, CASES_PER_WORLD));
  const load = () => loadWorlds(database, trials);
  await load();
  const all = trials.flatMap((trial) => trial.cases.map((asked) => ({ trial, asked })));
  const useful: { trial: Trial; asked: Case }[] = [];
  return {
    kill: (mutant) =>
      withMutant(database, mutant, load, async () => {
        for (const one of new Set([...useful, ...all])) {
          const [what] = await askCase(database, one.trial, one.asked, 0);
          if (what === undefined) continue;
          useful.splice(0, useful.length, ...[...new Set([one, ...useful])].slice(0, KEPT));
          return what;
        }
        return null;
      }),
  };
}
