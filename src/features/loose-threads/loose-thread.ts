import { z } from 'zod';
import { LOOSE_RULE_CODES } from './loose-rules.ts';

export const LONGEST_QUIET = 90;

const Rule = z.enum(LOOSE_RULE_CODES);
const Named = z.strictObject({ id: z.uuid(), name: z.string() });

/** One thing that is loose in a case. */
export const LooseThread = z.strictObject({
  rule: Rule,
  caseId: z.uuid(),
  number: z.int(),
  teamId: z.int(),
  /** Null: anonymous, or not linked to a family. */
  family: Named.nullable(),
  adviser: Named.nullable(),
  /** What is loose: the case itself, or a task, consent, application, request or draft of it. */
  subjectId: z.uuid(),
  /** Which of the rule's reasons it is; an application's kind. */
  detail: z.string().nullable(),
  /** The day that it is about: was due, was proposed, ends. */
  day: z.iso.date().nullable(),
  service: z.string().nullable(),
  /** The task's. */
  title: z.string().nullable(),
  /** Somebody has said that it may wait. */
  quiet: z.strictObject({ id: z.uuid(), until: z.iso.date(), reason: z.string(), by: z.string() }).nullable(),
});
export type LooseThread = z.infer<typeof LooseThread>;

/** How many threads a rule finds; those that are quiet are counted apart, and not among the others. */
export const LooseCount = z.strictObject({
  rule: Rule,
  /** In the actor's teams. */
  all: z.int(),
  /** In cases and tasks that are the actor's, or of somebody whom the actor stands in for. */
  mine: z.int(),
  quiet: z.int(),
});
export type LooseCount = z.infer<typeof LooseCount>;

export const LooseThreadRequest = z.strictObject({
  team: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  /** Only what is the actor's own. */
  mine: z.enum(['true', 'false']).default('false'),
  /** Those that may wait, instead of the others. */
  quiet: z.enum(['true', 'false']).default('false'),
  rule: Rule.optional(),
  /** With a rule: so many are passed over. */
  after: z.coerce.number().int().min(0).max(100_000).default(0),
  /** Of each rule. */
  limit: z.coerce.number().int().min(1).max(200).default(10),
});
export type LooseThreadRequest = z.infer<typeof LooseThreadRequest>;

export const LooseThreads = z.strictObject({
  /** Every rule that finds something, in the table's order. */
  counts: z.array(LooseCount),
  items: z.array(LooseThread),
});
export type LooseThreads = z.infer<typeof LooseThreads>;

/** That a thread may wait until a day, and why. */
export const QuietThread = z.strictObject({
  rule: Rule,
  subjectId: z.uuid(),
  until: z.iso.date(),
  reason: z.string().trim().min(1).max(1000),
});
export type QuietThread = z.infer<typeof QuietThread>;
