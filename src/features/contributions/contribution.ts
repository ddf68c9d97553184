import { z } from 'zod';

export const CONTRIBUTION_KINDS = [
  'note',
  'conversation',
  'meeting',
  'visit',
  'call',
  'decision',
  'practical_help',
  'follow_up',
  'document',
] as const;
export const ContributionKind = z.enum(CONTRIBUTION_KINDS);
export type ContributionKind = z.infer<typeof ContributionKind>;

export const NewContribution = z.strictObject({
  /** A partner with several services says for which; a team member writes for the family's team. */
  serviceId: z.int().positive().optional(),
  kind: ContributionKind.default('note'),
  /** All of them must be covered by consents for another service to see it. */
  persons: z.array(z.uuid()).min(1).max(40).readonly(),
  topics: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/))
    .min(1)
    .max(60)
    .readonly(),
  occurredOn: z.iso.date(),
  text: z.string().trim().min(1).max(20_000),
  /** An earlier contribution of the same service that this one corrects by addition. */
  corrects: z.uuid().nullable().default(null),
});
export type NewContribution = z.infer<typeof NewContribution>;

/** What the family's own team may say besides. */
export const TeamContribution = NewContribution.extend({
  /** A case of the family that it was done in; null: of the family, in every case. */
  caseId: z.uuid().nullable().default(null),
  /** Time spent. */
  minutes: z.int().min(1).max(6000).nullable().default(null),
});
export type TeamContribution = z.infer<typeof TeamContribution>;

export const ATTACHMENT_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'text/plain',
] as const;
export const AttachmentType = z.enum(ATTACHMENT_TYPES);
export type AttachmentType = z.infer<typeof AttachmentType>;

/** A file beside a contribution, seen by whoever sees the contribution; its content is read by its id. */
export const Attachment = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  mediaType: AttachmentType,
  /** Bytes. */
  size: z.int(),
  addedAt: z.iso.datetime(),
  /** The actor added it, or leads the team whose it is. */
  canRemove: z.boolean(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Contribution = z.strictObject({
  id: z.uuid(),
  familyId: z.uuid(),
  kind: ContributionKind,
  service: z.strictObject({ id: z.int(), name: z.string() }),
  author: z.string(),
  persons: z.array(z.uuid()).readonly(),
  topics: z.array(z.string()).readonly(),
  occurredOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  text: z.string(),
  /** What it corrects, where one may see that too; else null. */
  corrects: z.uuid().nullable(),
  /** The next two are the family's own team's to know; null to others. */
  caseId: z.uuid().nullable(),
  minutes: z.int().nullable(),
  attachments: z.array(Attachment).readonly(),
});
export type Contribution = z.infer<typeof Contribution>;

const Limit = z.coerce.number().int().min(1).max(200).default(20);
/** A page of contributions or families; `after` is a page's `next`. */
export const PageRequest = z.strictObject({ after: z.string().max(200).optional(), limit: Limit });

export const ContributionPage = z.strictObject({
  items: z.array(Contribution),
  /** Pass as `after` for the next page; null at the end. */
  next: z.string().nullable(),
});

const KnownPerson = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  relation: z.string(),
  birthDate: z.iso.date().nullable(),
  language: z.string().nullable(),
  needsInterpreter: z.boolean(),
});

/** An active consent that the partner's service is a party to. */
const PartnerConsent = z.strictObject({
  id: z.uuid(),
  givingService: z.strictObject({ id: z.int(), name: z.string() }),
  receivingService: z.strictObject({ id: z.int(), name: z.string() }),
  persons: z.array(z.uuid()).readonly(),
  topics: z.array(z.string()).readonly(),
  purpose: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  coversOlder: z.boolean(),
});

/** A family as a partner's service may see it at this moment. */
export const PartnerFamily = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  name: z.string(),
  teamName: z.string(),
  persons: z.array(KnownPerson).readonly(),
  consents: z.array(PartnerConsent).readonly(),
  /** Services of the actor's that may write something to the family's team now. */
  mayWriteFor: z.array(z.strictObject({ id: z.int(), name: z.string() })).readonly(),
});
export type PartnerFamily = z.infer<typeof PartnerFamily>;

export const PartnerFamilyListItem = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  name: z.string(),
  persons: z.array(z.string()).readonly(),
  /** In the same order. */
  personIds: z.array(z.uuid()).readonly(),
  topics: z.array(z.string()).readonly(),
  /** The last end of active consents in which the service receives; null: only its own contributions. */
  until: z.iso.datetime().nullable(),
  own: z.int(),
});
export type PartnerFamilyListItem = z.infer<typeof PartnerFamilyListItem>;

/** Newest first; families of which something is known now, and how many they are in all. */
export const PartnerFamilyPage = z.strictObject({
  items: z.array(PartnerFamilyListItem),
  next: z.string().nullable(),
  count: z.strictObject({ value: z.int(), more: z.boolean() }),
});

export const Notice = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['consent_given', 'consent_withdrawn']),
  reference: z.string(),
  service: z.strictObject({ id: z.int(), name: z.string() }),
  at: z.iso.datetime(),
  seen: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

/** What one service sees of a family now, as the family's own team may look at it. */
export const SeenByService = z.strictObject({
  service: z.strictObject({ id: z.int(), name: z.string() }),
  seesFamily: z.boolean(),
  persons: z.array(z.uuid()).readonly(),
  contributions: z.array(Contribution).readonly(),
  hiddenContributions: z.int(),
});
export type SeenByService = z.infer<typeof SeenByService>;

/** How many families of the list the page shows. */
export const WatchRequest = z.strictObject({ shown: z.coerce.number().int().min(1).max(500).default(20) });
/** Says that something changed, and nothing of what. */
export const Watch = z.strictObject({ mark: z.string() });
