const CHECKPOINT_EVERY = 60_000;
const MONTHS_EVERY = 3_600_000;

/** What the log of a running server needs now and then. */
export type LogKeeping = {
  /** @returns what went wrong on the way out of the database, one text each */
  checkpoint(): Promise<string[]>;
  makeMonths(): Promise<void>;
};

/**
 * Writes a checkpoint every minute while the log grows, and makes coming months in time. No request waits for it,
 * and what fails is said and tried again.
 * @returns stops it, after a last checkpoint
 */
export function keepLog(log: LogKeeping, report: (line: string) => void): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const checkpoint = () => writeReported(log, report);
  const months = () =>
    log
      .makeMonths()
      .catch((error: unknown) => report(`No new month of the access log was made: ${textOf(error)}`));
  // One after the other: what is slow must not run twice at once.
  const then = (next: () => Promise<void>) => {
    running = running.then(next);
  };
  const timers = [
    setInterval(() => then(checkpoint), CHECKPOINT_EVERY),
    setInterval(() => then(months), MONTHS_EVERY),
  ];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await running;
    await checkpoint();
  };
}

/** A checkpoint that fails is said, and stops nothing: the next one says all that it would have said. */
export async function writeReported(
  { checkpoint }: Pick<LogKeeping, 'checkpoint'>,
  report: (line: string) => void,
): Promise<void> {
  try {
    for (const problem of await checkpoint()) report(`A checkpoint of the access log waits: ${problem}`);
  } catch (error) {
    report(`No checkpoint of the access log was written: ${textOf(error)}`);
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
