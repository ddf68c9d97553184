import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  EvaluationReply,
  type Evaluation,
  type NewEvaluation,
} from '../../../src/features/closing/evaluation.ts';
import { send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { closingQuery } from './fetch-closing.ts';

const pathOf = (caseId: string, id: string | null) =>
  API.case(caseId, id === null ? '/evaluations' : `/evaluations/${id}`);

// what the register says of the advice may follow
async function refresh(client: QueryClient, caseId: string): Promise<void> {
  void client.invalidateQueries({ queryKey: ['enquiry'] });
  await client.invalidateQueries({ queryKey: closingQuery(caseId).queryKey });
}

/** Saves what was said: a new one where there is no id, else the one that stands. */
export function useSaveEvaluation(caseId: string, id: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ content, version }: { content: NewEvaluation; version: number }) =>
      sendJson(
        id === null ? 'POST' : 'PUT',
        pathOf(caseId, id),
        EvaluationReply,
        id === null ? content : { ...content, version },
        [409],
      ),
    onSettled: () => refresh(client, caseId),
  });
}

/** Takes one away, and puts back what was taken away last. */
export function useRemoveEvaluation(caseId: string) {
  const { closing } = useMessages();
  const texts = closing.evaluations;
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Evaluation | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ evaluation, isBack }: { evaluation: Evaluation; isBack: boolean }) => {
      const { id, source, personId, serviceId, helped, adviceUseful, words, saidOn } = evaluation;
      if (!isBack) return send('DELETE', pathOf(caseId, id));
      const content = { source, personId, serviceId, helped, adviceUseful, words, saidOn };
      return send('POST', pathOf(caseId, null), content);
    },
    onSuccess: (_, { evaluation, isBack }) => {
      setSaid(isBack ? texts.saved : texts.removed);
      setRemoved(isBack ? null : evaluation);
    },
    onSettled: () => refresh(client, caseId),
  });
  return {
    remove: (evaluation: Evaluation) => mutate({ evaluation, isBack: false }),
    undo: removed === null ? null : () => mutate({ evaluation: removed, isBack: true }),
    say: (text: string | null) => {
      setSaid(text);
      setRemoved(null);
    },
    said,
    isPending,
    error,
  };
}
