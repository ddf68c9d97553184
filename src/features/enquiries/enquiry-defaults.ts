import { z } from 'zod';
import { AssistanceForm, EnquiryKind } from './enquiry.ts';

const MostUsed = z.array(z.string());

/** What the form starts from: the choices of the person's own last enquiries, the most used first. */
export const EnquiryDefaults = z.strictObject({
  /** The team of the last one; null when there is none. */
  teamId: z.int().nullable(),
  kind: EnquiryKind.nullable(),
  /** Only where more than half of them have it. */
  assistanceForm: AssistanceForm.nullable(),
  contacts: MostUsed,
  topics: MostUsed,
  areas: MostUsed,
  incomes: MostUsed,
});
export type EnquiryDefaults = z.infer<typeof EnquiryDefaults>;
