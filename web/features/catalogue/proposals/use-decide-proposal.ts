import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { ApproveReply, type ProposalDetail } from '../../../../src/features/catalogue/proposal.ts';
import { send, sendJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { useSession } from '../../people/session.ts';
import { CATALOGUE_KEY } from '../fetch-catalogue.ts';

type Decision = { yes: EntryContent | null } | 'no';

/**
 * Says yes or no to a proposal; the proposal and what it changed are then asked anew.
 * @param onDecided when it is decided, and nothing that was written for it is needed
 */
export function useDecideProposal({ id, entry }: ProposalDetail, onDecided: () => void) {
  const client = useQueryClient();
  const { account } = useSession();
  const writing = useUnsavedWriting(`catalogue answer ${id}`, account.id, '');
  const answer = writing.value;
  const [done, setDone] = useState<'approved' | 'declined' | null>(null);
  const [isConflict, setIsConflict] = useState(false);
  const sending = useMutation({
    mutationFn: async (decision: Decision) => {
      const said = answer.trim() === '' ? null : answer.trim();
      if (decision === 'no') {
        await send('POST', API.catalogueProposal(id, '/decline'), { answer: said });
        return 'declined' as const;
      }
      const version = decision.yes === null ? null : (entry?.version ?? null);
      const reply = await sendJson(
        'POST',
        API.catalogueProposal(id, '/approve'),
        ApproveReply,
        { content: decision.yes, version, answer: said },
        [409],
      );
      return reply.outcome;
    },
    onSuccess: async (outcome) => {
      setIsConflict(outcome === 'conflict');
      setDone(outcome === 'conflict' ? null : outcome);
      if (outcome !== 'conflict') {
        writing.discard();
        onDecided();
      }
      await client.invalidateQueries({ queryKey: [CATALOGUE_KEY] });
    },
  });
  return {
    answer,
    setAnswer: (next: string) => writing.write(() => next),
    done,
    isConflict,
    isPending: sending.isPending,
    error: sending.error,
    approve: (content: EntryContent | null) => sending.mutate({ yes: content }),
    decline: () => sending.mutate('no'),
  };
}

export type Deciding = ReturnType<typeof useDecideProposal>;
