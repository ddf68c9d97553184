import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SaveDraft } from '../../../../src/features/enquiries/enquiry-draft.ts';
import { ApiError, isSignedOut, send } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { sessionQuery, SESSION_KEY, useSession } from '../../people/session.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState, type SaveOutcome } from './draft-keeper.ts';
import { forgetUnsaved, keepUnsaved } from './unsaved-drafts.ts';

/** Keeps what is typed on the server, and in memory while the server is out of reach. */
export function useDraft(draftId: string) {
  const [state, setState] = useState<DraftState>('nothing');
  const keeper = useRef<DraftKeeper<SaveDraft> | null>(null);
  const queryClient = useQueryClient();
  const { account } = useSession();
  const { data: session } = useQuery(sessionQuery);

  useEffect(() => {
    const save = async (draft: SaveDraft, leaving: boolean): Promise<SaveOutcome> => {
      try {
        await send('PUT', API.draft(draftId), draft, leaving);
        return 'saved';
      } catch (error) {
        if (isSignedOut(error)) queryClient.setQueryData(SESSION_KEY, null);
        return outcomeOf(error);
      }
    };
    const created = createDraftKeeper(save, (next) => {
      if (next === 'saved') forgetUnsaved(draftId);
      setState(next);
    });
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
  }, [draftId, queryClient]);

  // somebody has signed in again, here or in another tab
  const isSignedIn = session !== null;
  useEffect(() => {
    if (isSignedIn) void keeper.current?.flush();
  }, [isSignedIn]);

  const isAtRisk = state === 'unreachable' || state === 'signed_out' || state === 'refused';
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAtRisk]);

  return {
    state,
    change: (draft: SaveDraft) => {
      keepUnsaved(draftId, account.id, draft);
      keeper.current?.change(draft);
    },
    flush: () => void keeper.current?.flush(),
    /** Before registering: a draft that is on its way must not come back afterwards. */
    stop: async () => keeper.current?.stop(),
    resume: () => keeper.current?.resume(),
    forget: () => forgetUnsaved(draftId),
  };
}

function outcomeOf(error: unknown): SaveOutcome {
  if (!(error instanceof ApiError)) return 'unreachable';
  if (error.status === 401) return 'signed_out';
  return error.status === 0 || error.status >= 500 || error.status === 429 ? 'unreachable' : 'refused';
}
