import { z } from 'zod';

/** A day as yyyy-mm-dd that exists in the calendar. */
export const Day = z.iso.date();

export const MOST_IN_NOTE = 10_000;
export const MOST_IN_ADVICE = 2000;

const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);
const Codes = z.array(Code).max(40).readonly();

export const EnquiryKind = z.enum(['case', 'general_advice']);
export type EnquiryKind = z.infer<typeof EnquiryKind>;

/** From least to most extensive; a case is counted once, at its most extensive form. */
export const AssistanceForm = z.enum(['advice', 'conversation', 'coordination']);
export type AssistanceForm = z.infer<typeof AssistanceForm>;

export const ConsentAnswer = z.enum(['yes', 'no', 'not_asked']);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

export const Usefulness = z.enum(['yes', 'partly', 'no']);
export type Usefulness = z.infer<typeof Usefulness>;

/** What was advised, or where the family was referred: at least one of the two codes. */
export const AdviceGiven = z.strictObject({
  advice: Code.nullable(),
  service: Code.nullable(),
  text: z.string().max(MOST_IN_ADVICE).nullable(),
});
export type AdviceGiven = z.infer<typeof AdviceGiven>;

/** People 0-17 and 18-23 in the household; 30 is beyond any household that has been seen. */
const Count = z.int().min(0).max(30);

/**
 * What a person states about an enquiry. Code fields hold codes of the municipality's lists of the
 * same name; null means not recorded.
 */
export const EnquiryContent = z.strictObject({
  kind: EnquiryKind,
  anonymous: z.boolean(),
  receivedOn: Day,
  receivedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  contacts: Codes,
  adviserId: z.uuid().nullable().default(null),
  area: Code.nullable().default(null),
  household: Code.nullable().default(null),
  children: Count.nullable().default(null),
  youngPeople: Count.nullable().default(null),
  housing: Code.nullable().default(null),
  income: Codes.default([]),
  work: Code.nullable().default(null),
  assistanceForm: AssistanceForm.nullable().default(null),
  topics: Codes.default([]),
  advice: z.array(AdviceGiven).max(40).readonly().default([]),
  consent: ConsentAnswer.nullable().default(null),
  useful: Usefulness.nullable().default(null),
  closedOn: Day.nullable().default(null),
  note: z.string().max(MOST_IN_NOTE).nullable().default(null),
});
export type EnquiryContent = z.infer<typeof EnquiryContent>;

/** An enquiry as it stands in the register; a text may be several that were written apart, and longer than one. */
export const Enquiry = EnquiryContent.extend({
  note: z.string().nullable(),
  advice: z.array(AdviceGiven.extend({ text: z.string().nullable() })).readonly(),
  id: z.uuid(),
  number: z.int(),
  teamId: z.int(),
  teamName: z.string(),
  adviserName: z.string().nullable(),
  version: z.int(),
});
export type Enquiry = z.infer<typeof Enquiry>;
