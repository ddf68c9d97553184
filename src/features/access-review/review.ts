import { z } from 'zod';
import { Role } from '../../shared/signed-in.ts';

/** What a rule finds in the access log. The last six say that something is worth asking about, and no more. */
export const REVIEW_RULES = [
  'break_glass',
  'no_relation',
  'many',
  'night',
  'day_off',
  'own_record',
  'colleague',
  'same_surname',
  'same_address',
] as const;
export const ReviewRule = z.enum(REVIEW_RULES);
export type ReviewRule = z.infer<typeof ReviewRule>;

/** What may lie in how reader and read belong together: for a second look, and never a verdict. */
export const HINTS = ['own_record', 'colleague', 'same_surname', 'same_address'] as const;
export const Hint = z.enum(HINTS);
export type Hint = z.infer<typeof Hint>;

/** A family by its reference where the reviewer may see that, otherwise by a name that stands for it here alone. */
const ReviewedFamily = z.strictObject({
  id: z.uuid().nullable(),
  label: z.string(),
});
export type ReviewedFamily = z.infer<typeof ReviewedFamily>;

export const Mark = z.strictObject({
  id: z.uuid(),
  seenBy: z.string(),
  seenAt: z.iso.datetime(),
  seenAs: z.enum(['team_lead', 'privacy_officer']),
  note: z.string(),
  isMine: z.boolean(),
});
export type Mark = z.infer<typeof Mark>;

/** One reader's one day, by one rule. */
export const Finding = z.strictObject({
  reader: z.strictObject({ id: z.uuid(), name: z.string() }),
  /** In Norway. */
  day: z.iso.date(),
  rule: ReviewRule,
  roles: z.array(Role),
  /** Teams, and services that the reader acted for. */
  units: z.array(z.string()),
  first: z.iso.datetime(),
  last: z.iso.datetime(),
  /** Entries of the log that the rule took. */
  entries: z.int(),
  /** Different records, where there are many. */
  records: z.int(),
  /** Codes of what was done, each once. */
  events: z.array(z.string()),
  families: z.array(ReviewedFamily),
  moreFamilies: z.int(),
  /** The written reasons of an emergency. */
  reasons: z.array(z.string()),
  /** Newest first; of other reviewers too. */
  marks: z.array(Mark),
  isSeen: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

/** The longest period that is reviewed at once. */
export const MOST_DAYS = 92;

/** Days in Norway, both included; without them the last fourteen. `after` is the `next` of the page before. */
export const ReviewRequest = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  rule: ReviewRule.optional(),
  reader: z.uuid().optional(),
  seen: z.enum(['no', 'yes', 'all']).default('no'),
  after: z.string().max(80).optional(),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;

export const Review = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  items: z.array(Finding),
  next: z.string().nullable(),
  /** In the period, by the same choices but for this page. */
  count: z.int(),
  unseen: z.int(),
  /** The log held more than was looked through: choose a shorter period. */
  isCut: z.boolean(),
});
export type Review = z.infer<typeof Review>;

export const UnseenCount = z.strictObject({ unseen: z.int(), from: z.iso.date() });

export const MarkSeen = z.strictObject({
  findings: z
    .array(z.strictObject({ readerId: z.uuid(), day: z.iso.date(), rule: ReviewRule }))
    .min(1)
    .max(50),
  note: z.string().trim().min(1).max(2000),
});
export type MarkSeen = z.infer<typeof MarkSeen>;
