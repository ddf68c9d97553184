import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { StoredWord, WordReply } from '../../../src/features/catalogue-search/search-word.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { searchWordsQuery } from './fetch-words.ts';

/** A step: what the word is to mean after it, and what it meant before; null: it is not there. */
type WordStep = { word: string; means: readonly string[] | null; before: readonly string[] | null };

type Done = WordStep & { isUndone: boolean };

/** Adds, changes and removes search words; the last step can be taken back while the page is open. */
export function useWordSteps() {
  const client = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const [conflict, setConflict] = useState<{ word: string; current: StoredWord | null } | null>(null);
  const sending = useMutation({
    mutationFn: ({ word, means, before }: WordStep & { isUndone?: boolean }): Promise<WordReply> =>
      means === null
        ? sendJson('DELETE', API.searchWords({ word }), StoredWord, undefined).then((removed) => ({
            outcome: 'saved',
            word: removed,
          }))
        : sendJson('PUT', API.searchWords(), WordReply, { word, means, before }, [409]),
    onMutate: () => {
      setDone(null);
      setConflict(null);
    },
    onSuccess: async (reply, { word, means, before, isUndone = false }) => {
      if (reply.outcome === 'saved') setDone({ word: reply.word.word, means, before, isUndone });
      else setConflict({ word, current: reply.current });
      await client.invalidateQueries({ queryKey: searchWordsQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['catalogue', 'tried'] });
    },
  });
  return {
    take: (step: WordStep, onSaved?: () => void) =>
      sending.mutate(step, { onSuccess: (reply) => reply.outcome === 'saved' && onSaved?.() }),
    undo: () => {
      if (done !== null)
        sending.mutate({ word: done.word, means: done.before, before: done.means, isUndone: true });
    },
    done,
    conflict,
    isPending: sending.isPending,
    error: sending.error,
  };
}

export type WordSteps = ReturnType<typeof useWordSteps>;
