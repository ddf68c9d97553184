import { z } from 'zod';
import { lineText } from '../../shared/line-text.ts';
import { FieldValue } from './compare-contents.ts';
import { EntryContent, EntryId } from './entry.ts';
import { EntryRecord } from './entry-record.ts';

const Words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\r\n\t])*$/u, 'text');
const Version = z.int().positive().max(2_147_483_647);

const proposal = z.strictObject({
  /** Null: something that is not in the catalogue. */
  entryId: EntryId.nullable(),
  /** What it was written from. */
  baseVersion: Version.nullable(),
  /** Null: words alone. */
  content: EntryContent.nullable(),
  words: Words(2000).nullable(),
  /** Where an answer is wanted: an address or a number. */
  replyTo: lineText(254).min(1).nullable(),
});

/** A change that somebody proposes; it says something, and of what it changes it says from which version. */
export const NewProposal = proposal.superRefine(({ entryId, baseVersion, content, words }, context) => {
  if (content === null && words === null)
    context.addIssue({ code: 'custom', path: ['words'], message: 'says_nothing' });
  if (entryId === null ? baseVersion !== null : content !== null && baseVersion === null)
    context.addIssue({ code: 'custom', path: ['baseVersion'], message: 'base_version' });
});
export type NewProposal = z.infer<typeof NewProposal>;

const PROPOSAL_STATES = ['open', 'approved', 'declined', 'expired'] as const;

export const ProposalListQuery = z.strictObject({
  state: z.enum(['open', 'decided']).default('open'),
  /** The actor's own alone. */
  mine: z.enum(['true', 'false']).default('false'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type ProposalListQuery = z.infer<typeof ProposalListQuery>;

export const Proposal = z.strictObject({
  id: z.uuid(),
  entryId: EntryId.nullable(),
  /** What the entry is called now, or what is proposed that it be called; null where only words were sent. */
  name: z.string().nullable(),
  baseVersion: z.int().nullable(),
  hasContent: z.boolean(),
  words: z.string().nullable(),
  replyTo: z.string().nullable(),
  /** Null for who was not signed in. */
  by: z.string().nullable(),
  sentAt: z.string(),
  state: z.enum(PROPOSAL_STATES),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  answer: z.string().nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

export const ProposalList = z.strictObject({ items: z.array(Proposal), total: z.int() });

/** A field where what stood, what stands and what is proposed are not all the same. */
export const ComparedField = z.strictObject({
  field: z.string(),
  base: FieldValue,
  now: FieldValue,
  proposed: FieldValue,
});
export type ComparedField = z.infer<typeof ComparedField>;

export const ProposalDetail = Proposal.extend({
  content: EntryContent.nullable(),
  /** As it stands now; null for a new one and for what is hidden from the reader. */
  entry: EntryRecord.nullable(),
  /** Side by side; empty where only words were sent. */
  fields: z.array(ComparedField),
  /** The entry has become another since this was written. */
  hasChangedSince: z.boolean(),
  mayDecide: z.boolean(),
});
export type ProposalDetail = z.infer<typeof ProposalDetail>;

export const ApproveProposal = z.strictObject({
  /** As proposed, or as the approver edited it; null where words alone were sent and have been seen to. */
  content: EntryContent.nullable(),
  /** Of the entry as the approver saw it; null for a new one. */
  version: Version.nullable(),
  answer: Words(1000).nullable().default(null),
});
export type ApproveProposal = z.infer<typeof ApproveProposal>;

export const DeclineProposal = z.strictObject({ answer: Words(1000).nullable() });

/** 409 with what stands when the entry was changed meanwhile; nothing was decided then. */
export const ApproveReply = z.union([
  z.strictObject({ outcome: z.literal('approved'), entryId: EntryId.nullable() }),
  z.strictObject({ outcome: z.literal('conflict'), current: EntryRecord }),
]);
export type ApproveReply = z.infer<typeof ApproveReply>;
