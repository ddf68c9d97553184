import type { z } from 'zod';
import type { EnquiryContent } from '../../src/features/enquiries/enquiry.ts';

/** A plain case, as a body to register; traits override. */
export function enquiry(
  traits: Partial<z.input<typeof EnquiryContent>> = {},
): z.input<typeof EnquiryContent> {
  return {
    kind: 'case',
    anonymous: false,
    receivedOn: '2022-02-14',
    contacts: ['nav'],
    area: 'stromso',
    household: 'couple',
    children: 2,
    youngPeople: 0,
    housing: 'private_rental',
    income: ['social_assistance'],
    work: 'not_in_work',
    assistanceForm: 'advice',
    topics: ['housing', 'economy'],
    advice: [{ advice: 'apply', service: 'nav', text: 'Strømstøtte' }],
    consent: 'yes',
    note: 'Spør om husleie',
    ...traits,
  };
}
