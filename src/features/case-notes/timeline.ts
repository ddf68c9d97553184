import { z } from 'zod';
import { RemovalReason } from './case-note.ts';
import { CaseStep } from '../cases/case-move.ts';
import { Contribution, CONTRIBUTION_KINDS, ContributionKind } from '../contributions/contribution.ts';

/** What the timeline is filtered by: kinds of notes, and what else happens. `document` is notes with files too. */
const TIMELINE_KINDS = [
  ...CONTRIBUTION_KINDS,
  'step',
  'consent',
  'disclosure',
  'share',
  'task',
  'priority',
  'file_removed',
] as const;
export const TimelineKind = z.enum(TIMELINE_KINDS);
export type TimelineKind = z.infer<typeof TimelineKind>;

const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(1500)
    .transform((text) => text.split(','))
    .pipe(z.array(item).min(1).max(60));

export const TimelineRequest = z.strictObject({
  kinds: listOf(TimelineKind).optional(),
  /** Any of them. */
  topics: listOf(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/)).optional(),
  person: z.uuid().optional(),
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});
export type TimelineRequest = z.output<typeof TimelineRequest>;

const about = {
  persons: z.array(z.uuid()).readonly(),
  /** Codes of the list `topic`. */
  topics: z.array(z.string()).readonly(),
};
const happened = {
  /** Of a row, or made of what several rows have in common. */
  id: z.guid(),
  /** The day in Norway that it happened on: what the timeline is ordered by. */
  day: z.iso.date(),
};
const recorded = { by: z.string(), recordedAt: z.iso.datetime() };

export const TimelineEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('note'),
    ...happened,
    note: Contribution,
    isCorrected: z.boolean(),
    /** Written by the family's own team. */
    isOfTeam: z.boolean(),
  }),
  z.strictObject({ type: z.literal('step'), ...happened, step: CaseStep }),
  z.strictObject({
    type: z.literal('consent'),
    ...happened,
    ...recorded,
    ...about,
    what: z.enum(['given', 'refused', 'withdrawn']),
    /** Between which services, by name. */
    pairs: z.array(z.strictObject({ giving: z.string(), receiving: z.string() })).readonly(),
    validTo: z.iso.datetime(),
    /** The consents that were given, refused or withdrawn together. */
    consents: z.array(z.uuid()).readonly(),
  }),
  z.strictObject({
    type: z.literal('disclosure'),
    ...happened,
    ...recorded,
    ...about,
    kind: z.string(),
    receiver: z.string(),
    familyTold: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('share'),
    ...happened,
    ...about,
    recordedAt: z.iso.datetime(),
    /** Who was shown it for the first time. */
    service: z.string(),
    /** By whom it was written. */
    writtenFor: z.string(),
    contributionId: z.uuid(),
    kind: ContributionKind,
    occurredOn: z.iso.date(),
  }),
  z.strictObject({
    type: z.literal('task'),
    ...happened,
    ...recorded,
    ...about,
    taskId: z.uuid(),
    title: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    /** Who is responsible: a service, perhaps with a name, one of the team, or one of the family. */
    service: z.string().nullable(),
    account: z.string().nullable(),
    personId: z.uuid().nullable(),
    dueOn: z.iso.date().nullable(),
  }),
  z.strictObject({
    type: z.literal('priority'),
    ...happened,
    ...about,
    what: z.enum(['sent', 'answered', 'escalated', 'withdrawn']),
    requestId: z.uuid(),
    /** Who asked or answered; of the other two it is not kept. */
    by: z.string().nullable(),
    service: z.string(),
    answerBy: z.iso.date(),
    answer: z.enum(['granted', 'partly', 'declined']).nullable(),
    /** The reason, the answer's words, or to whom it was taken. */
    words: z.string().nullable(),
  }),
  /** Of the file itself nothing is left, its name neither. */
  z.strictObject({
    type: z.literal('file_removed'),
    ...happened,
    ...recorded,
    ...about,
    reason: RemovalReason,
    noteId: z.uuid(),
    /** The note's that it stood beside. */
    kind: ContributionKind,
    occurredOn: z.iso.date(),
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Newest first. */
export const Timeline = z.strictObject({
  /** Whose it is; none for a case without a family. */
  familyId: z.uuid().nullable(),
  items: z.array(TimelineEntry),
  /** Pass as `after` for the next page; null at the end. */
  next: z.string().nullable(),
});
export type Timeline = z.infer<typeof Timeline>;
