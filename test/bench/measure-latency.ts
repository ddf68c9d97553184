export type Latency = { p50: number; p95: number; max: number; perSecond: number };

type Load = { concurrency: number; turns: number };

/**
 * Runs work over and over from several callers at once, each waiting for its own answer.
 * @returns milliseconds by the caller's clock
 */
export async function measureLatency(work: (turn: number) => Promise<unknown>, load: Load): Promise<Latency> {
  const started = performance.now();
  const taken = await timeTurns(work, load);
  const seconds = (performance.now() - started) / 1000;
  return { ...spreadOf(taken), perSecond: load.turns / seconds };
}

/** The same, with what each turn took. @param first number of the first turn */
export async function timeTurns(
  work: (turn: number) => Promise<unknown>,
  { concurrency, turns }: Load,
  first = 0,
): Promise<number[]> {
  const taken: number[] = [];
  let next = first;
  const caller = async () => {
    while (next < first + turns) {
      const turn = next++;
      const before = performance.now();
      await work(turn);
      taken.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  return taken;
}

export function spreadOf(taken: readonly number[]): Omit<Latency, 'perSecond'> {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
