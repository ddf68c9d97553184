import { describeDifference } from './describe-difference.ts';
import { findPlantedFault } from './find-planted-faults.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';
import { openProofTemplate, type ProofTemplate } from './proof-database.ts';
import { runCases } from './run-cases.ts';
import { shrinkCase } from './shrink-case.ts';

/** More differences say no more than these do. */
const ENOUGH = 20;

type Asked = { cases: number; seed: number };
type Say = (line: string) => void;

/** What the database lets out against the model, and whether planted faults are found. @returns whether all is as it should */
export async function proveAccess({ cases, seed }: Asked, say: Say): Promise<boolean> {
  const template = await openProofTemplate();
  try {
    say(`seed ${String(seed)}`);
    const found = await findFaults(template, seed, say);
    const { asked, differences } = await compare(template, { cases, seed }, say);
    say(
      `cases ${String(asked)}, differences ${String(differences)}, planted faults found ${String(found)} of ${String(PLANTED_FAULTS.length)}`,
    );
    return differences === 0 && found === PLANTED_FAULTS.length;
  } finally {
    await template.close();
  }
}

async function findFaults(template: ProofTemplate, seed: number, say: Say): Promise<number> {
  let found = 0;
  for (const fault of PLANTED_FAULTS) {
    const after = await findPlantedFault(template, fault, seed);
    if (after !== null) found += 1;
    say(`planted: ${fault.name}: ${after === null ? 'NOT FOUND' : `found after ${String(after)} cases`}`);
  }
  return found;
}

async function compare(
  template: ProofTemplate,
  { cases, seed }: Asked,
  say: Say,
): Promise<{ asked: number; differences: number }> {
  const databases = [await template.copy(), await template.copy()];
  const started = performance.now();
  try {
    const outcome = await runCases(databases, {
      seed,
      cases,
      enough: ENOUGH,
      everyRoute: 3,
      onBatch: ({ cases: asked, differences }) => {
        const perSecond = (1000 * asked) / (performance.now() - started);
        say(
          `${String(asked)} cases, ${String(differences.length)} differences, ${perSecond.toFixed(0)} a second`,
        );
      },
    });
    const [first] = outcome.differences;
    const [database] = databases;
    if (first !== undefined && database !== undefined)
      say(describeDifference(await shrinkCase(database, first), seed));
    return { asked: outcome.cases, differences: outcome.differences.length };
  } finally {
    for (const database of databases) await database.close();
  }
}
