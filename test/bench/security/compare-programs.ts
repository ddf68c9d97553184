import type { BenchRow } from '../bench-list.ts';
import { spreadOf, timeTurns } from '../measure-latency.ts';
import type { Work } from './daily-work.ts';

/** A program's work by name, and how many ms of processor it and its database have used. */
export type Worker = { works: Readonly<Record<string, Work>>; usedMs: () => number };

const ROUNDS = 6;
const ALONE = { concurrency: 1, turns: 48 };
const TOGETHER = { concurrency: 16, turns: 192 };
/** Every connection plans each statement some times before it keeps a plan. */
const WARM = { concurrency: 16, turns: 64 };
/** Whoever registers waits for the team's next number: many at once would measure the queue. */
const IN_LINE = 'register an enquiry';

/**
 * The same work in several programs, a little of each in turn, so that what else the machine does meets them alike.
 * @param workers by name; the first is the whole program
 */
export async function comparePrograms(
  workers: ReadonlyMap<string, Worker>,
): Promise<{ waited: BenchRow[]; used: BenchRow[] }> {
  const [waited, used]: [BenchRow[], BenchRow[]] = [[], []];
  const [whole] = workers.values();
  for (const what of Object.keys(whole?.works ?? {})) {
    const runs = [...workers].map(([name, worker]) => startRun(name, worker, what));
    const warm = what === IN_LINE ? { ...WARM, concurrency: 1 } : WARM;
    for (const run of runs) await run.measure(warm);
    for (const load of what === IN_LINE ? [ALONE] : [ALONE, TOGETHER]) {
      for (const run of runs) run.reset();
      for (let round = 0; round < ROUNDS; round += 1)
        for (const run of runs) await run.measure({ ...load, turns: load.turns / ROUNDS });
      waited.push({ what, 'at once': load.concurrency, ...latencies(runs) });
      if (load === ALONE) used.push({ what, ...compared(runs.map(({ name, usedMs }) => [name, usedMs()])) });
    }
  }
  return { waited, used };
}

function startRun(name: string, { works, usedMs }: Worker, what: string) {
  const work = works[what];
  if (work === undefined) throw new Error(`the program ${name} cannot ${what}`);
  let taken: number[] = [];
  let [turn, used] = [0, 0];
  return {
    name,
    reset: () => {
      taken = [];
      used = 0;
    },
    measure: async (load: { concurrency: number; turns: number }) => {
      const before = usedMs();
      taken.push(...(await timeTurns(work, load, turn)));
      used += usedMs() - before;
      turn += load.turns;
    },
    spread: () => spreadOf(taken),
    /** A turn's part of it. */
    usedMs: () => used / taken.length,
  };
}

function latencies(runs: readonly ReturnType<typeof startRun>[]): Record<string, string> {
  const spreads = runs.map(({ name, spread }) => [name, spread()] as const);
  const [, whole = { p50: 0, p95: 0 }] = spreads[0] ?? [];
  const { whole: p50 = '', ...others } = compared(spreads.map(([name, spread]) => [name, spread.p50]));
  return { 'p50 ms': p50, 'p95 ms': whole.p95.toFixed(1), ...others };
}

/** Each in ms; behind it how many times as much the first is. */
function compared(figures: readonly (readonly [string, number])[]): Record<string, string> {
  const [, first = 0] = figures[0] ?? [];
  return Object.fromEntries(
    figures.map(([name, ms], place) => [
      name,
      place === 0 ? ms.toFixed(1) : `${ms.toFixed(1)} (${(first / ms).toFixed(2)})`,
    ]),
  );
}
