import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { MarkSeen } from '../../../src/features/access-review/review.ts';
import { send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { REVIEW_KEY } from './fetch-review.ts';

const Marked = z.object({ ids: z.array(z.string()) });

/** Marks findings as looked at and takes marks back, and tells what became of the last. */
export function useMarks() {
  const { accessReview: texts } = useMessages();
  const client = useQueryClient();
  const [done, setDone] = useState<{ text: string; ids: readonly string[] } | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: [REVIEW_KEY] });
  const marking = useMutation({
    mutationFn: (body: MarkSeen) => sendJson('POST', API.accessReviewSeen, Marked, body),
    onSuccess: refresh,
  });
  const undoing = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await send('POST', API.accessReviewUndo(id));
    },
    onSettled: refresh,
  });

  /** @returns whether it was done; why not stands in `error` */
  const mark = async (findings: MarkSeen['findings'], note: string): Promise<boolean> => {
    try {
      const { ids } = await marking.mutateAsync({ findings, note });
      setDone({ text: texts.marked(formatNumber(ids.length), ids.length === 1), ids });
      return true;
    } catch {
      return false;
    }
  };
  const undo = async (ids: readonly string[]): Promise<void> => {
    setDone(null);
    try {
      await undoing.mutateAsync(ids);
      setDone({ text: texts.undone, ids: [] });
    } catch {
      // stands in `undoError`
    }
  };
  return {
    mark,
    undo,
    done,
    forget: () => setDone(null),
    isPending: marking.isPending,
    error: marking.error,
    clearError: marking.reset,
    undoError: undoing.error,
  };
}
