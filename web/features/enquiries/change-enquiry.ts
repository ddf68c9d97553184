import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EditReply } from '../../../src/features/enquiries/enquiry-change.ts';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { changesQuery } from './entry/fetch-entry.ts';
import { enquiryQuery } from './fetch-enquiries.ts';

type Step =
  | { step: 'close'; closedOn: string }
  | { step: 'reopen'; reason: string }
  | { step: 'useful'; useful: Enquiry['useful'] }
  | { step: 'adviser'; adviserId: string | null };

/** One small change of an enquiry; what stands afterwards is shown whether or not someone else was first. */
export function useEnquiryStep(enquiry: Enquiry) {
  const queryClient = useQueryClient();
  return useMutation({
    // one after the other, each on what the one before left
    scope: { id: `enquiry ${enquiry.id}` },
    mutationFn: ({ step, ...body }: Step) =>
      sendJson(
        step === 'close' || step === 'reopen' ? 'POST' : 'PUT',
        API.enquiryStep(enquiry.id, step),
        EditReply,
        {
          ...body,
          version: queryClient.getQueryData(enquiryQuery(enquiry.id).queryKey)?.version ?? enquiry.version,
        },
        [409],
      ),
    onSuccess: (reply) => {
      const standing = reply.outcome === 'saved' ? reply.enquiry : reply.current;
      queryClient.setQueryData(enquiryQuery(enquiry.id).queryKey, standing);
      void queryClient.invalidateQueries({ queryKey: changesQuery(enquiry.id).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['enquiries'] });
    },
  });
}
