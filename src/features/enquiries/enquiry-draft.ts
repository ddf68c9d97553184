import { z } from 'zod';

/** A draft's content as JSON text; the longest note and forty advices with texts fit. */
const MAX_CONTENT_LENGTH = 120_000;

// No numbers: a form holds what is typed, and a short number may grow without bound as stored text.
const Value = z.union([z.string(), z.boolean(), z.null()]);
const Row = z.record(z.string().max(60), Value);

/** What the form holds, whether or not it could be registered: the server does not read meaning into it. */
export const DraftContent = z
  .record(z.string().max(60), z.union([Value, z.array(z.string()), z.array(Row)]))
  .refine((content) => JSON.stringify(content).length <= MAX_CONTENT_LENGTH, { message: 'too_long' });
export type DraftContent = z.infer<typeof DraftContent>;

export const SaveDraft = z.strictObject({
  content: DraftContent,
  teamId: z.int().positive().nullable().default(null),
  /** When an enquiry is being changed, and the version that the change began from. */
  enquiryId: z.uuid().nullable().default(null),
  baseVersion: z.int().positive().nullable().default(null),
});
export type SaveDraft = z.infer<typeof SaveDraft>;

/** Random, never time-ordered: an enquiry gets its draft's id. */
export const DraftId = z.uuidv4();

export const EnquiryDraft = z.strictObject({
  id: z.uuid(),
  teamId: z.int().nullable(),
  enquiryId: z.uuid().nullable(),
  baseVersion: z.int().nullable(),
  content: DraftContent,
  savedAt: z.iso.datetime(),
});
export type EnquiryDraft = z.infer<typeof EnquiryDraft>;
