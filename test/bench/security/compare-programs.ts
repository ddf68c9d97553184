import type { BenchRow } from '../bench-list.ts';
import { spreadOf, timeTurns } from '../measure-latency.ts';
import type { Work } from './daily-work.ts';

type Load = { concurrency: number; turns: number };

const ROUNDS = 6;
const LOADS: readonly Load[] = [
  { concurrency: 1, turns: 48 },
  { concurrency: 16, turns: 192 },
];
/** Whoever registers waits for the team's next number: more at once measure the queue. */
const IN_LINE = { work: 'register an enquiry', most: 1 };
/** Every connection plans each statement some times before it keeps a plan. */
const WARM = { concurrency: 16, turns: 64 };

/**
 * The same work in several programs, a little of each in turn, so that what else the machine does meets them alike.
 * @param programs by name; the first is the whole one
 */
export async function comparePrograms(
  programs: ReadonlyMap<string, Record<string, Work>>,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const [whole = {}] = programs.values();
  for (const what of Object.keys(whole)) {
    const works = new Map([...programs].map(([name, works]) => [name, works[what] ?? nothing]));
    const turnOf = new Map([...programs.keys()].map((name) => [name, 0]));
    const run = async (name: string, load: Load) => {
      const first = turnOf.get(name) ?? 0;
      turnOf.set(name, first + load.turns);
      return timeTurns(works.get(name) ?? nothing, load, first);
    };
    const most = what === IN_LINE.work ? IN_LINE.most : Infinity;
    for (const name of works.keys())
      await run(name, { ...WARM, concurrency: Math.min(WARM.concurrency, most) });
    for (const { concurrency, turns } of LOADS.filter((load) => load.concurrency <= most)) {
      const taken = new Map([...works.keys()].map((name) => [name, [] as number[]]));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [name, times] of taken)
          times.push(...(await run(name, { concurrency, turns: turns / ROUNDS })));
      rows.push(rowOf(what, concurrency, taken));
      process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
    }
  }
  return rows;
}

const nothing: Work = () => Promise.resolve();

function rowOf(what: string, concurrency: number, taken: ReadonlyMap<string, readonly number[]>): BenchRow {
  const [whole = { p50: 0, p95: 0 }, ...others] = [...taken.values()].map(spreadOf);
  const names = [...taken.keys()].slice(1);
  return {
    what,
    'at once': concurrency,
    'p50 ms': whole.p50.toFixed(1),
    'p95 ms': whole.p95.toFixed(1),
    ...Object.fromEntries(
      others.map(({ p50 }, place) => [names[place], `${p50.toFixed(1)} (${(whole.p50 / p50).toFixed(2)})`]),
    ),
  };
}
