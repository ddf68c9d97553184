import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { SaveDraft } from '../../../../src/features/enquiries/enquiry-draft.ts';
import { ApiError, isSignedOut, send } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { sessionQuery, SESSION_KEY, useSession } from '../../people/session.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState, type SaveOutcome } from './draft-keeper.ts';
import type { EnquiryForm } from './enquiry-form.ts';
import { forgetUnsaved, keepUnsaved } from './unsaved-drafts.ts';

type Options = {
  draftId: string;
  form: UseFormReturn<EnquiryForm>;
  /** What is being changed, and the version that the change began from. */
  change: { enquiryId: string; version: number } | null;
  onFirstChange: () => void;
};

/** Keeps what is typed on the server, and in memory while the server is out of reach. */
export function useDraft({ draftId, form, change, onFirstChange }: Options) {
  const [state, setState] = useState<DraftState>('nothing');
  const keeper = useRef<DraftKeeper | null>(null);
  const queryClient = useQueryClient();
  const { account } = useSession();
  const { data: session } = useQuery(sessionQuery);
  const hasChanged = useRef(false);

  const save = useEffectEvent(async (draft: SaveDraft, leaving: boolean): Promise<SaveOutcome> => {
    try {
      await send('PUT', API.draft(draftId), draft, leaving);
      forgetUnsaved(draftId);
      return 'saved';
    } catch (error) {
      if (isSignedOut(error)) queryClient.setQueryData(SESSION_KEY, null);
      return outcomeOf(error);
    }
  });

  const noteChange = useEffectEvent((values: EnquiryForm) => {
    const teamId = values.teamId === '' ? null : Number(values.teamId);
    const draft: SaveDraft = {
      content: structuredClone(values),
      teamId,
      enquiryId: change?.enquiryId ?? null,
      baseVersion: change?.version ?? null,
    };
    keepUnsaved(draftId, account.id, draft);
    keeper.current?.change(draft);
    if (!hasChanged.current) onFirstChange();
    hasChanged.current = true;
  });

  useEffect(() => {
    const created = createDraftKeeper((draft, leaving) => save(draft, leaving), setState);
    keeper.current = created;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => noteChange(values),
    });
    const leave = () => {
      if (document.visibilityState === 'hidden') void created.flush(true);
    };
    const connect = () => void created.flush();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    addEventListener('online', connect);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', leave);
      removeEventListener('online', connect);
      void created.flush(true).then(() => created.stop());
    };
  }, [form, draftId]);

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
