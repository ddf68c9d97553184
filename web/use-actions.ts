import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Sends one thing after another and knows how the last one went: done, refused, or that somebody else was first.
 * @param isConflict whether an answer says that somebody else was first and nothing was written
 */
export function useActions<Action, Reply>(
  sending: UseMutationOptions<Reply, Error, Action>,
  isConflict: (reply: Reply) => boolean,
) {
  const [done, setDone] = useState<string | null>(null);
  const [hasConflict, setHasConflict] = useState(false);
  const { mutateAsync, isPending, error, reset } = useMutation(sending);

  /** @returns whether it was done; why not stands in `error` or `hasConflict` */
  const run = async (action: Action, whenDone: string): Promise<boolean> => {
    setDone(null);
    setHasConflict(false);
    try {
      const hasLost = isConflict(await mutateAsync(action));
      setHasConflict(hasLost);
      if (!hasLost) setDone(whenDone);
      return !hasLost;
    } catch {
      return false;
    }
  };
  return {
    run,
    isPending,
    error,
    hasConflict,
    done,
    /** Before another question: what was said of the last is not said of it. */
    clear: () => {
      reset();
      setDone(null);
      setHasConflict(false);
    },
  };
}
