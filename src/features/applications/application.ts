import { z } from 'zod';
import { APPLICATION_KINDS, type ApplicationKind } from './application-kinds.ts';

export const KINDS = Object.keys(APPLICATION_KINDS) as readonly ApplicationKind[];
export const DECISIONS = ['granted', 'partly', 'declined', 'dismissed', 'withdrawn'] as const;
export const APPEAL_ANSWERS = ['changed', 'partly', 'upheld', 'withdrawn'] as const;
const ApplicationState = z.enum([
  'documents_missing',
  'preparing',
  'sent',
  'answered',
  'appeal_running',
  'appealed',
  'over',
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

const Day = z.iso.date().nullable().default(null);
const Words = (most: number) => z.string().trim().min(1).max(most).nullable().default(null);

const ApplicationDocument = z.strictObject({
  name: z.string().trim().min(1).max(200),
  isHere: z.boolean(),
});

/** What the team writes of an application; what is left out is not known yet. */
export const ApplicationContent = z.strictObject({
  kind: z.enum(KINDS as [ApplicationKind, ...ApplicationKind[]]),
  /** What is asked for, in words of one's own. */
  details: Words(2000),
  persons: z.array(z.uuid()).min(1).max(40).readonly(),
  /** To a service of the municipality's list, or to another by its name; perhaps not settled yet. */
  serviceId: z.int().positive().max(2_147_483_647).nullable().default(null),
  receiver: Words(200),
  documents: z.array(ApplicationDocument).max(40).readonly().default([]),
  sentOn: Day,
  /** By when an answer is waited for; counted from the day it was sent where it is left out. */
  answerExpectedOn: Day,
  /** The day on which the answer reached the family. */
  answeredOn: Day,
  decision: z.enum(DECISIONS).nullable().default(null),
  decisionWords: Words(5000),
  /** The last day to appeal; counted from the answer where it is left out. */
  appealBy: Day,
  /** Why it is another day than the one counted. */
  appealByReason: Words(500),
  /** The family knows of the deadline, and lets it be. */
  appealWaived: z.boolean().default(false),
  appealedOn: Day,
  appealAnsweredOn: Day,
  appealAnswer: z.enum(APPEAL_ANSWERS).nullable().default(null),
});
export type ApplicationContent = z.infer<typeof ApplicationContent>;

/** The version that the change began from; all of the content is sent, and replaces what was there. */
export const EditApplication = ApplicationContent.extend({ version: z.int().positive() });
export type EditApplication = z.infer<typeof EditApplication>;

export const Application = ApplicationContent.extend({
  id: z.uuid(),
  caseId: z.uuid(),
  version: z.int(),
  /** Null where the receiver is not of the list. */
  serviceName: z.string().nullable(),
  state: ApplicationState,
  /** Sent, and the day on which an answer was waited for is over. */
  isAnswerLate: z.boolean(),
  /** What the act says, whatever was written as the deadline; null where no act gives one. */
  countedAppealBy: z.iso.date().nullable(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
});
export type Application = z.infer<typeof Application>;

export const ApplicationList = z.strictObject({ items: z.array(Application) });

/** 409 with what stands now when someone else changed it first; nothing was written then. */
export const ApplicationReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), application: Application }),
  z.strictObject({ outcome: z.literal('conflict'), current: Application }),
]);
export type ApplicationReply = z.infer<typeof ApplicationReply>;
