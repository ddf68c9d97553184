const EVERY_HOUR = 3_600_000;

/**
 * Forgets what is too old, at once and then every hour. No request waits for it, and what fails is said and tried again.
 * @returns stops it, when what it is doing is done
 */
export function keepForgetting(
  forget: () => Promise<unknown>,
  report: (line: string) => void,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const round = () => {
    running = running.then(forget).catch((error: unknown) => report(`Old words wait: ${String(error)}`));
  };
  round();
  const timer = setInterval(round, EVERY_HOUR);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
