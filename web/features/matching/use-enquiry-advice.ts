import { useMutation, useQueryClient } from '@tanstack/react-query';
import { contentOf } from '../../../src/features/enquiries/change-rules.ts';
import { EditReply } from '../../../src/features/enquiries/enquiry-change.ts';
import type { AdviceGiven, Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { changesQuery } from '../enquiries/entry/fetch-entry.ts';
import { enquiryQuery } from '../enquiries/fetch-enquiries.ts';

export type AdviceChange = (given: readonly AdviceGiven[]) => readonly AdviceGiven[];

/**
 * Changes the advice of an enquiry by its usual change. When somebody else was first, the same is done once more to
 * what stands then: a row that is put in or taken out overwrites nothing of theirs.
 */
export function useEnquiryAdvice(enquiry: Enquiry) {
  const client = useQueryClient();
  const { queryKey } = enquiryQuery(enquiry.id);
  return useMutation({
    scope: { id: `enquiry ${enquiry.id}` },
    mutationFn: async (change: AdviceChange) => {
      const send = (to: Enquiry) =>
        sendJson(
          'PUT',
          API.enquiry(to.id),
          EditReply,
          { ...contentOf(to), advice: change(to.advice), version: to.version },
          [409],
        );
      const reply = await send(client.getQueryData(queryKey) ?? enquiry);
      return reply.outcome === 'conflict' ? send(reply.current) : reply;
    },
    onSuccess: (reply) => {
      client.setQueryData(queryKey, reply.outcome === 'saved' ? reply.enquiry : reply.current);
      void client.invalidateQueries({ queryKey: changesQuery(enquiry.id).queryKey });
      void client.invalidateQueries({ queryKey: ['enquiries'] });
    },
  });
}
