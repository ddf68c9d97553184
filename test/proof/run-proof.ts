import { parseArgs } from 'node:util';
import { openBenchServer } from '../bench/bench-database.ts';
import { runFaults } from '../faults/run-faults.ts';
import { proveAccess } from './prove-access.ts';

const USAGE = `usage: proof [--only access|faults] [--cases 100000] [--seed NUMBER] [--kills 20] [--rounds 20]
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    kills: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '20' },
  },
});
const [cases, kills, rounds] = [values.cases, values.kills, values.rounds].map(Number) as [
  number,
  number,
  number,
];
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const isCount = (count: number) => Number.isInteger(count) && count >= 1;
if (
  ![cases, kills, rounds].every(isCount) ||
  !Number.isInteger(seed) ||
  ![undefined, 'access', 'faults'].includes(values.only)
) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);
const stopServer = await openBenchServer();
try {
  let isProven = true;
  if (values.only !== 'faults') isProven = await proveAccess({ cases, seed }, say);
  if (values.only !== 'access') isProven = (await runFaults({ kills, rounds }, say)) && isProven;
  process.exitCode = isProven ? 0 : 1;
} finally {
  await stopServer();
}
