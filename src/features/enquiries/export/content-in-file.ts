import { EnquiryContent, type AdviceGiven } from '../enquiry.ts';

/**
 * What is left of a content when it is written to a file and read back: a register file has no column for
 * who is responsible, for the time of day, or for the text beside an advice.
 */
export function contentInFile(enquiry: EnquiryContent): EnquiryContent {
  const fields = Object.keys(EnquiryContent.shape) as (keyof EnquiryContent)[];
  const content = Object.fromEntries(fields.map((field) => [field, enquiry[field]])) as EnquiryContent;
  return {
    ...content,
    receivedAt: null,
    adviserId: null,
    advice: [
      ...adviceOf(enquiry).map((advice): AdviceGiven => ({ advice, service: null, text: null })),
      ...servicesOf(enquiry).map((service): AdviceGiven => ({ advice: null, service, text: null })),
    ],
    note: noteInFile(enquiry.note),
  };
}

export function adviceOf({ advice }: EnquiryContent): string[] {
  return [...new Set(advice.flatMap((given) => given.advice ?? []))];
}

export function servicesOf({ advice }: EnquiryContent): string[] {
  return [...new Set(advice.flatMap((given) => given.service ?? []))];
}

/** A note as a cell holds it: one kind of line break, and no white space around it. */
export function noteInFile(note: string | null): string | null {
  const trimmed = note?.replace(/\r\n?/gu, '\n').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
