import { z } from 'zod';
import { Action, CaseHead, CriterionAnswer, Decision, Outcome, Stage } from './case-file.ts';

export const CaseForm = z.enum(['advice', 'conversation', 'coordination']);
export type CaseForm = z.infer<typeof CaseForm>;

/** What the decision on how far to go is made on; `unknown` is an answer too. */
export const Criteria = z.strictObject({
  wish: CriterionAnswer,
  existingHelp: CriterionAnswer,
  coordinationNeed: CriterionAnswer,
  practicalNeed: CriterionAnswer,
});
export type Criteria = z.infer<typeof Criteria>;

export const MOST_IN_WORDS = 4000;
const Version = z.int().min(0);
const ServiceId = z.int().positive().max(2_147_483_647);
const Words = z
  .string()
  .max(MOST_IN_WORDS)
  .regex(/^\P{Cs}*$/u, 'text');

/**
 * One step of a case. `version` is the case file's that it began from, 0 before there is one; `occurredOn` may lie
 * in the past, as it does for what began before the system.
 */
export const CaseMove = z.strictObject({
  action: Action,
  version: Version,
  occurredOn: z.iso.date(),
  /** With the decisions that leave it open. */
  form: z.enum(['conversation', 'coordination']).optional(),
  decision: Decision.optional(),
  criteria: Criteria.optional(),
  referredTo: ServiceId.nullable().optional(),
  pausedUntil: z.iso.date().nullable().optional(),
  outcome: Outcome.nullable().optional(),
  words: Words.nullable().optional(),
});
export type CaseMove = z.infer<typeof CaseMove>;

/** Closing has routes of its own, with a gate (feature closing). */
export const MoveRequest = CaseMove.omit({ outcome: true }).extend({
  action: Action.exclude(['close', 'close_by_force']),
});

export const SetNextStep = z.strictObject({
  version: Version,
  /** Null: there is none. */
  text: Words.max(500).trim().min(1).nullable(),
  on: z.iso.date().nullable(),
});
export type SetNextStep = z.infer<typeof SetNextStep>;

export const SetFirstContact = z.strictObject({ version: Version, on: z.iso.date().nullable() });
export type SetFirstContact = z.infer<typeof SetFirstContact>;

/** 409 with what stands now when someone else was first; nothing was written then. */
export const CaseReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), case: CaseHead }),
  z.strictObject({ outcome: z.literal('conflict'), current: CaseHead }),
]);
export type CaseReply = z.infer<typeof CaseReply>;

/** A step as the case's history shows it. */
export const CaseStep = z.strictObject({
  id: z.uuid(),
  action: z.string(),
  fromStage: Stage,
  toStage: Stage,
  form: CaseForm.nullable(),
  decision: Decision.nullable(),
  criteria: Criteria.nullable(),
  referredTo: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
  pausedUntil: z.iso.date().nullable(),
  words: z.string().nullable(),
  occurredOn: z.iso.date(),
  byName: z.string(),
  /** Null for an anonymous case, which keeps the day alone. */
  recordedAt: z.iso.datetime().nullable(),
});
export type CaseStep = z.infer<typeof CaseStep>;
