import type { EnquiryWords } from '../nb/enquiry-words.ts';

export const enquiryWords = {
  kinds: { case: 'Case', general_advice: 'General advice' },
  anonymous: 'Anonymous discussion',
  open: 'Open',
  closed: 'Closed',
  mine: 'Mine',
  nobody: 'Nobody responsible',
} satisfies EnquiryWords;
