import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { NoteDraftContent } from '../../../src/features/case-notes/case-note.ts';
import { ApiError, isSignedOut, send } from '../../api.ts';
import { API } from '../../paths.ts';
import {
  createDraftKeeper,
  type DraftKeeper,
  type DraftState,
  type SaveOutcome,
} from '../enquiries/entry/draft-keeper.ts';
import { SESSION_KEY } from '../people/session.ts';

/** Keeps what is typed on the server, for its writer alone; `unsaved-writing` has it meanwhile. */
export function useNoteDraft(caseId: string, draftId: string) {
  const [state, setState] = useState<DraftState>('nothing');
  const keeper = useRef<DraftKeeper<NoteDraftContent> | null>(null);
  const queryClient = useQueryClient();

  useEffect(() => {
    const save = async (content: NoteDraftContent, leaving: boolean): Promise<SaveOutcome> => {
      try {
        await send('PUT', API.case(caseId, `/note-drafts/${draftId}`), content, leaving);
        return 'saved';
      } catch (error) {
        if (isSignedOut(error)) queryClient.setQueryData(SESSION_KEY, null);
        return outcomeOf(error);
      }
    };
    const created = createDraftKeeper(save, setState);
    keeper.current = created;
    const leave = () => {
      if (document.visibilityState === 'hidden') void created.flush(true);
    };
    const connect = () => void created.flush();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    addEventListener('online', connect);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', leave);
      removeEventListener('online', connect);
      void created.flush(true).then(() => created.stop());
    };
  }, [caseId, draftId, queryClient]);

  return {
    state,
    change: (content: NoteDraftContent) => keeper.current?.change(content),
    flush: async () => keeper.current?.flush(),
    /** Before signing or throwing away: a draft that is on its way must not come back afterwards. */
    stop: async () => keeper.current?.stop(),
    resume: () => keeper.current?.resume(),
  };
}

function outcomeOf(error: unknown): SaveOutcome {
  if (!(error instanceof ApiError)) return 'unreachable';
  if (error.status === 401) return 'signed_out';
  return error.status === 0 || error.status >= 500 || error.status === 429 ? 'unreachable' : 'refused';
}
