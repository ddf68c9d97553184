/** Long enough to be a pause in the typing, short enough that little is lost. */
const PAUSE = 800;
const RETRY = 3_000;

export type DraftState =
  /** Nothing typed yet, or all of it thrown away. */
  | 'nothing'
  | 'unsaved'
  | 'saving'
  | 'saved'
  /** No connection: kept in memory and tried again. */
  | 'unreachable'
  | 'signed_out'
  /** Refused: an anonymous case that names someone is not kept; tried again when it has been changed. */
  | 'refused';

/** How a try to save went. */
export type SaveOutcome = Extract<DraftState, 'saved' | 'unreachable' | 'signed_out' | 'refused'>;

export type DraftKeeper<Draft> = {
  change: (draft: Draft) => void;
  /** Saves at once what is not saved; `leaving` when the page may be gone before the answer. */
  flush: (leaving?: boolean) => Promise<void>;
  /** Saves no more, and waits for what is under way, so that a registered draft does not come back. */
  stop: () => Promise<void>;
  resume: () => void;
};

/**
 * Saves a draft after each pause in the typing, one call at a time and the last text always; keeps
 * trying while the server is out of reach.
 */
export function createDraftKeeper<Draft extends object>(
  save: (draft: Draft, leaving: boolean) => Promise<SaveOutcome>,
  onState: (state: DraftState) => void,
): DraftKeeper<Draft> {
  let pending: Draft | null = null;
  let underWay = null as Promise<void> | null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const hasNothing = () => pending === null || isStopped;

  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  const trySaving = async (draft: Draft, leaving: boolean) => {
    onState('saving');
    const outcome = await save(draft, leaving);
    const isNewest = pending === draft;
    if (outcome === 'saved' && isNewest) pending = null;
    onState(outcome === 'saved' && !isNewest ? 'unsaved' : outcome);
    if (isStopped) return;
    if (outcome === 'unreachable') plan(RETRY);
    else if (!isNewest) plan(PAUSE);
  };

  const flush = async (leaving = false): Promise<void> => {
    clearTimeout(timer);
    if (isStopped) return;
    // leaving: the one under way may be older, and there is no later
    while (underWay !== null && !leaving) await underWay;
    if (pending === null || hasNothing()) return;
    const attempt = trySaving(pending, leaving).finally(() => {
      if (underWay === attempt) underWay = null;
    });
    underWay = attempt;
    await attempt;
  };

  return {
    change: (draft) => {
      pending = draft;
      if (isStopped) return;
      onState('unsaved');
      plan(PAUSE);
    },
    flush,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
    resume: () => {
      isStopped = false;
      if (pending !== null) plan(PAUSE);
    },
  };
}
