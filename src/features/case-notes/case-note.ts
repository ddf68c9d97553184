import { z } from 'zod';
import { Attachment, ContributionKind, TeamContribution } from '../contributions/contribution.ts';

/** Of one file, in bytes, and of how many beside one note. */
export const MOST_FILE_BYTES = 15 * 1024 * 1024;
export const MOST_ATTACHMENTS = 20;

/** A draft's content as JSON; the longest note fits. */
const MOST_DRAFT_LETTERS = 60_000;

/** What is signed: written for the family's team, in the case. */
export const NewNote = TeamContribution.omit({ serviceId: true, caseId: true }).extend({
  /** The draft that it was written in, which is gone with it. */
  draftId: z.uuidv4().nullable().default(null),
});
export type NewNote = z.infer<typeof NewNote>;

/** What the form holds, whether or not it could be signed. */
export const NoteDraftContent = z
  .strictObject({
    kind: ContributionKind,
    persons: z.array(z.uuid()).max(40).readonly(),
    topics: z.array(z.string().max(60)).max(60).readonly(),
    /** As it stands in the field: it need not be a day yet. */
    occurredOn: z.string().max(20),
    minutes: z.string().max(10),
    text: z.string().max(20_000),
    corrects: z.uuid().nullable(),
  })
  .refine((content) => JSON.stringify(content).length <= MOST_DRAFT_LETTERS, { message: 'too_long' });
export type NoteDraftContent = z.infer<typeof NoteDraftContent>;

export const NoteDraft = z.strictObject({
  id: z.uuid(),
  content: NoteDraftContent,
  savedAt: z.iso.datetime(),
});
export type NoteDraft = z.infer<typeof NoteDraft>;

export const AddedAttachment = Attachment.extend({
  noteId: z.uuid(),
  familyId: z.uuid(),
  persons: z.array(z.uuid()).readonly(),
});
export type AddedAttachment = z.infer<typeof AddedAttachment>;

/** Why a file is taken away: another was meant, it belongs elsewhere, or it says more than is needed. */
export const REMOVAL_REASONS = ['wrong_file', 'wrong_place', 'too_much'] as const;
export const RemovalReason = z.enum(REMOVAL_REASONS);
export type RemovalReason = z.infer<typeof RemovalReason>;

export const RemovedAttachment = z.strictObject({
  id: z.uuid(),
  noteId: z.uuid(),
  familyId: z.uuid(),
  persons: z.array(z.uuid()).readonly(),
});
export type RemovedAttachment = z.infer<typeof RemovedAttachment>;
