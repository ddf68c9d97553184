import { z } from 'zod';
import { DraftId } from './enquiry-draft.ts';
import {
  AdviceGiven,
  Day,
  Enquiry,
  EnquiryContent,
  MOST_IN_ADVICE,
  MOST_IN_NOTE,
  Usefulness,
} from './enquiry.ts';

/** The version that a change began from; another one in the register means that someone was first. */
const Version = z.int().positive();

/** Texts that were joined may stay as long as they are. */
const JOINED = 10;
export const EditEnquiry = EnquiryContent.extend({
  version: Version,
  draftId: DraftId.optional(),
  note: z
    .string()
    .max(JOINED * MOST_IN_NOTE)
    .nullable()
    .default(null),
  advice: z
    .array(
      AdviceGiven.extend({
        text: z
          .string()
          .max(JOINED * MOST_IN_ADVICE)
          .nullable(),
      }),
    )
    .max(40)
    .readonly()
    .default([]),
});
export const CloseEnquiry = z.strictObject({ version: Version, closedOn: Day });
export const ReopenEnquiry = z.strictObject({ version: Version, reason: z.string().max(1000) });
export const AssignEnquiry = z.strictObject({ version: Version, adviserId: z.uuid().nullable() });
export const RecordUsefulness = z.strictObject({ version: Version, useful: Usefulness.nullable() });

/** Someone else was first: what stands now, beside what the caller sent. */
export const EditReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), enquiry: Enquiry }),
  z.strictObject({ outcome: z.literal('conflict'), current: Enquiry, changedBy: z.string().nullable() }),
]);
export type EditReply = z.infer<typeof EditReply>;

/** One change of an enquiry, as the history shows it. */
export const EnquiryChange = z.strictObject({
  version: z.int(),
  kind: z.enum(['edited', 'closed', 'reopened', 'usefulness', 'assigned']),
  actorName: z.string(),
  changedOn: Day,
  changedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});
export type EnquiryChange = z.infer<typeof EnquiryChange>;
