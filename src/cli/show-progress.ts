const AT_A_TERMINAL_MS = 200;
const ELSEWHERE_MS = 5000;

export type ProgressLine = {
  /** So many rows more. */
  step: (rows: number) => void;
  /** Leaves the last line standing; after it another round may begin. */
  end: () => void;
};

/**
 * How far a backup has come, on standard error: one line that is written over at a terminal, and elsewhere a
 * line now and then.
 * @param done what has been done to the rows
 * @param total rows in all, where they are known
 */
export function showProgress(done: string, total?: number): ProgressLine {
  const { stderr } = process;
  const every = stderr.isTTY ? AT_A_TERMINAL_MS : ELSEWHERE_MS;
  let sum = 0;
  let shownAt = performance.now();
  const show = (end: string) => {
    const share = total === undefined ? '' : ` of ${String(total)}`;
    stderr.write(`${stderr.isTTY ? '\r' : ''}${String(sum)}${share} rows ${done}${end}`);
    shownAt = performance.now();
  };
  return {
    step: (rows) => {
      sum += rows;
      if (performance.now() - shownAt > every) show(stderr.isTTY ? '' : '\n');
    },
    end: () => {
      if (sum > 0) show('\n');
      sum = 0;
    },
  };
}
