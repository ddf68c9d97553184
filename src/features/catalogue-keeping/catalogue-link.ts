import { z } from 'zod';
import { Difference } from '../catalogue/compare-contents.ts';
import { EntryContent, EntryId } from '../catalogue/entry.ts';

/** How long a link waits to be opened, in days; once opened it lets in for an hour. */
export const LINK_DAYS = 14;

const Version = z.int().positive().max(2_147_483_647);
/** 32 bytes as base64url; of another shape it is one that never was, and answered as one. */
const Secret = z.string().max(200);
const Words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\r\n\t])*$/u, 'text');

/** A link to an organisation, as those see it who keep the catalogue; the link itself is nowhere but in the mail. */
export const SentLink = z.strictObject({
  id: z.uuid(),
  /** Null: the organisation asked for it itself. */
  sentBy: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  openedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** What has become of its mail. */
  mail: z.enum(['waiting', 'sent', 'failed']),
  /** It would let somebody in now: by being opened, or since it is open. */
  isLive: z.boolean(),
});
export type SentLink = z.infer<typeof SentLink>;

export const SentLinks = z.strictObject({
  items: z.array(SentLink).readonly(),
  /** Where the next one would go. */
  address: z.string().nullable(),
  /** Why none can be sent now, in words; empty when one can. */
  whyNot: z.array(z.strictObject({ code: z.string(), text: z.string() })).readonly(),
  /** Where mail goes: in example mode into a folder. */
  mail: z.enum(['smtp', 'outbox', 'none']),
});
export type SentLinks = z.infer<typeof SentLinks>;

export const LinkToken = z.strictObject({ token: Secret });

/** Null: used, too old, taken back, or never a link. */
export const Opened = z.strictObject({
  opened: z.strictObject({ key: z.string(), until: z.iso.datetime() }).nullable(),
});

/** One of the organisation's own, as everybody may read it. */
export const LinkedEntry = z.strictObject({
  id: EntryId,
  version: Version,
  content: EntryContent,
  confirmedOn: z.iso.date().nullable(),
  confirmBy: z.iso.date(),
  isStale: z.boolean(),
});
export type LinkedEntry = z.infer<typeof LinkedEntry>;

export const LinkedEntries = z.strictObject({
  organisation: z.strictObject({ id: EntryId, name: z.string() }),
  municipality: z.string(),
  until: z.iso.datetime(),
  /** The organisation itself first. */
  items: z.array(LinkedEntry).readonly(),
  /** The parts of the municipality that an offer may be in. */
  areas: z.array(z.strictObject({ code: z.string(), labels: z.record(z.string(), z.string()) })).readonly(),
});
export type LinkedEntries = z.infer<typeof LinkedEntries>;

export const LinkKey = z.strictObject({ key: Secret });

export const ConfirmLinked = LinkKey.extend({
  entries: z
    .array(z.strictObject({ id: EntryId, version: Version }))
    .min(1)
    .max(500)
    .refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, 'twice'),
});
export type ConfirmLinked = z.infer<typeof ConfirmLinked>;

export const ChangeLinked = LinkKey.extend({
  id: EntryId,
  /** The one that the change began from. */
  version: Version,
  content: EntryContent,
  /** All else has been looked through too. */
  isConfirmed: z.boolean().default(true),
});
export type ChangeLinked = z.infer<typeof ChangeLinked>;

/** 409 with what stands now of those that were changed meanwhile; nothing was written then. */
export const LinkedReply = z.strictObject({
  outcome: z.enum(['saved', 'conflict']),
  items: z.array(LinkedEntry.extend({ differences: z.array(Difference) })).readonly(),
});
export type LinkedReply = z.infer<typeof LinkedReply>;

export const ProposeLinked = LinkKey.extend({
  /** Something that the organisation gives and that is not in the catalogue. */
  content: EntryContent,
  words: Words(2000).nullable().default(null),
});
export type ProposeLinked = z.infer<typeof ProposeLinked>;

export const StopLinked = LinkKey.extend({
  id: EntryId,
  version: Version,
  words: Words(2000).nullable().default(null),
});
export type StopLinked = z.infer<typeof StopLinked>;
