import type { BenchRow } from '../bench-list.ts';
import { spreadOf } from '../measure-latency.ts';
import type { Worker } from './compare-programs.ts';
import type { Work } from './daily-work.ts';

const CALLERS = 16;
const READINGS = ['open an enquiry', 'open a family', 'list of families'];
const PROGRAMS = ['whole', 'without log'];

/** How many readings a second get through with an entry in the access log each, and without; a second of each in turn. */
export async function countReads(workers: ReadonlyMap<string, Worker>, seconds: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const what of READINGS) {
    const runs = PROGRAMS.map((program) => {
      const work = workers.get(program)?.works[what];
      if (work === undefined) throw new Error(`the program ${program} cannot ${what}`);
      return { program, work, taken: [] as number[] };
    });
    for (let second = 0; second < seconds; second += 1)
      for (const { work, taken } of runs) taken.push(...(await readForASecond(work)));
    for (const { program, taken } of runs) {
      const { p50, p95, max } = spreadOf(taken);
      rows.push({
        what,
        program,
        'a second': (taken.length / seconds).toFixed(0),
        'p50 ms': p50.toFixed(1),
        'p95 ms': p95.toFixed(1),
        'max ms': max.toFixed(1),
      });
    }
  }
  return rows;
}

async function readForASecond(work: Work): Promise<number[]> {
  const taken: number[] = [];
  const end = performance.now() + 1000;
  let turn = 0;
  const caller = async () => {
    for (let began = performance.now(); began < end; began = performance.now()) {
      await work(turn++);
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return taken;
}
