/** Minutes to wait after each failure; after the last there is no more trying. */
const WAITS = [1, 5, 15, 60, 180, 360, 720] as const;

/**
 * How long to wait before another try, in minutes; null: given up.
 * @param attempts how often it was tried, 1 after the first
 */
export function minutesToNextTry(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null;
}
