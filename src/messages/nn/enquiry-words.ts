import type { EnquiryWords } from '../nb/enquiry-words.ts';

export const enquiryWords = {
  kinds: { case: 'Enkeltsak', general_advice: 'Generelle råd og rettleiing' },
  anonymous: 'Anonym drøfting',
  open: 'Open',
  closed: 'Avslutta',
  mine: 'Mine',
  nobody: 'Utan ansvarleg',
} satisfies EnquiryWords;
