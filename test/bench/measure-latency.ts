export type Latency = { p50: number; p95: number; max: number; perSecond: number };

/**
 * Runs work over and over from several callers at once, each waiting for its own answer.
 * @returns milliseconds by the caller's clock
 */
export async function measureLatency(
  work: (turn: number) => Promise<unknown>,
  { concurrency, turns }: { concurrency: number; turns: number },
): Promise<Latency> {
  const taken: number[] = [];
  let next = 0;
  const started = performance.now();
  const caller = async () => {
    while (next < turns) {
      const turn = next++;
      const before = performance.now();
      await work(turn);
      taken.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  const seconds = (performance.now() - started) / 1000;
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1), perSecond: turns / seconds };
}
