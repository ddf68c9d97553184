import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Handover, type NewHandover } from '../../../src/features/workload/handover.ts';
import { isDenied, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { handoversQuery } from './fetch-workload.ts';

type Change =
  | { offer: Omit<NewHandover, 'words'> & { words?: string } }
  | { id: string; step: 'accept' | 'withdraw' }
  | { id: string; step: 'decline'; words: string };

/** Offers a list of cases, or answers one. */
export function useHandovers() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) =>
      'offer' in change
        ? sendJson('POST', API.handovers, Handover, change.offer)
        : sendJson(
            'POST',
            API.handoverStep(change.id, change.step),
            Handover,
            change.step === 'decline' ? { words: change.words } : undefined,
          ),
    onSuccess: () => {
      for (const key of ['handovers', 'my-day', 'cases', 'case', 'enquiries', 'enquiry', 'loose-threads'])
        void client.invalidateQueries({ queryKey: [key] });
    },
    // somebody else answered it first
    onError: (error) => {
      if (!isDenied(error)) void client.invalidateQueries({ queryKey: handoversQuery.queryKey });
    },
  });
}
