import { parseArgs } from 'node:util';
import { openBenchServer } from '../bench/bench-database.ts';
import { describeDifference } from './describe-difference.ts';
import { findPlantedFault } from './find-planted-faults.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';
import { openProofTemplate, type ProofTemplate } from './proof-database.ts';
import { runCases } from './run-cases.ts';
import { shrinkCase } from './shrink-case.ts';

/** More differences say no more than these do. */
const ENOUGH = 20;

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const cases = Number(values.cases);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  process.stderr.write('usage: proof [--cases 100000] [--seed NUMBER]\n');
  process.exit(2);
}

const stopServer = await openBenchServer();
try {
  const template = await openProofTemplate();
  try {
    say(`seed ${String(seed)}`);
    const found = await findFaults(template);
    const { asked, differences } = await compare(template);
    say(
      `cases ${String(asked)}, differences ${String(differences)}, planted faults found ${String(found)} of ${String(PLANTED_FAULTS.length)}`,
    );
    process.exitCode = differences > 0 || found < PLANTED_FAULTS.length ? 1 : 0;
  } finally {
    await template.close();
  }
} finally {
  await stopServer();
}

async function findFaults(template: ProofTemplate): Promise<number> {
  let found = 0;
  for (const fault of PLANTED_FAULTS) {
    const after = await findPlantedFault(template, fault, seed);
    if (after !== null) found += 1;
    say(`planted: ${fault.name}: ${after === null ? 'NOT FOUND' : `found after ${String(after)} cases`}`);
  }
  return found;
}

async function compare(template: ProofTemplate): Promise<{ asked: number; differences: number }> {
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
