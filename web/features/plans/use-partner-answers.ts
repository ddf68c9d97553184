import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PartnerTaskReply, type PartnerTask } from '../../../src/features/plans/partner-plan.ts';
import {
  PartnerPriorityReply,
  type PartnerPriority,
  type PriorityAnswer,
} from '../../../src/features/plans/priority.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';

/** Sends a service's answers; whether done or not, what stands now is read anew. */
export function usePartnerAnswers() {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<'saved' | 'conflict' | null>(null);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: async (send: () => Promise<{ outcome: 'saved' | 'conflict' }>) => (await send()).outcome,
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('partner-') }),
  });
  /** @returns whether there is nothing more to ask: it was sent, or somebody was first */
  const run = async (send: () => Promise<{ outcome: 'saved' | 'conflict' }>): Promise<boolean> => {
    setOutcome(null);
    try {
      setOutcome(await mutateAsync(send));
      return true;
    } catch {
      return false;
    }
  };
  return {
    isPending,
    error,
    isDone: outcome === 'saved',
    hasConflict: outcome === 'conflict',
    clear: () => {
      reset();
      setOutcome(null);
    },
    answerTask: (
      { id, version }: PartnerTask,
      answer: 'accepted' | 'declined' | 'done',
      words: string | null,
    ) =>
      run(() =>
        sendJson('POST', API.partnerTaskAnswer(id), PartnerTaskReply, { version, answer, words }, [409]),
      ),
    answerPriority: ({ id, version }: PartnerPriority, answer: PriorityAnswer, words: string | null) =>
      run(() =>
        sendJson(
          'POST',
          API.partnerPriorityAnswer(id),
          PartnerPriorityReply,
          { version, answer, words },
          [409],
        ),
      ),
  };
}
export type PartnerAnswers = ReturnType<typeof usePartnerAnswers>;
