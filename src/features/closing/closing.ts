import { z } from 'zod';
import { Stage, type Outcome } from '../cases/case-file.ts';
import { Evaluation } from './evaluation.ts';

/** How a case may end when it is closed in the ordinary way, with nothing left. */
export const ORDINARY_OUTCOMES = [
  'goals_reached',
  'not_reached',
  'taken_over',
] as const satisfies readonly Outcome[];
/** Why a case is closed although something is left. */
export const FORCED_OUTCOMES = [
  'moved_away',
  'withdrawn',
  'died',
  'lost_contact',
] as const satisfies readonly Outcome[];
export const OrdinaryOutcome = z.enum(ORDINARY_OUTCOMES);
export type OrdinaryOutcome = z.infer<typeof OrdinaryOutcome>;
export const ForcedOutcome = z.enum(FORCED_OUTCOMES);
export type ForcedOutcome = z.infer<typeof ForcedOutcome>;

const LEFT_KINDS = ['task', 'priority_request', 'application'] as const;

/** Something of the case that is not over. */
export const LeftOver = z.strictObject({
  kind: z.enum(LEFT_KINDS),
  id: z.uuid(),
  /** In the words of who wrote it; of an application its kind. */
  title: z.string(),
  /** A task's state; of an application that may still be appealed `appeal_running`; of the others nothing. */
  state: z.string().nullable(),
  responsible: z
    .strictObject({ kind: z.enum(['service', 'account', 'person']), id: z.string(), name: z.string() })
    .nullable(),
  dueOn: z.iso.date().nullable(),
  /** Another service has accepted it, and has it also when the case is closed. */
  isTakenOver: z.boolean(),
});
export type LeftOver = z.infer<typeof LeftOver>;

/** Who waits for the answer to an application when the case is closed: one of the three. */
export const FollowUp = z
  .strictObject({
    applicationId: z.uuid(),
    serviceId: z.int().positive().max(2_147_483_647).nullable().default(null),
    accountId: z.uuid().nullable().default(null),
    personId: z.uuid().nullable().default(null),
  })
  .refine(
    ({ serviceId, accountId, personId }) =>
      [serviceId, accountId, personId].filter((one) => one !== null).length === 1,
    { error: 'one_of_three' },
  );
export type FollowUp = z.infer<typeof FollowUp>;

/** What stands between a case and its end, and what was said of the help. */
export const Closing = z.strictObject({
  caseId: z.uuid(),
  version: z.int(),
  stage: Stage,
  left: z.array(LeftOver).readonly(),
  evaluations: z.array(Evaluation).readonly(),
  /** Consents of the family that still run: closing ends none of them. */
  runningConsents: z.int(),
  retentionYears: z.int(),
  /** After closing: what went on, and who has it. */
  takenOver: z
    .array(
      z.strictObject({
        what: z.enum(['task', 'application']),
        whatId: z.uuid(),
        title: z.string(),
        byName: z.string(),
        /** Who has it, where that is one of the family. */
        personId: z.uuid().nullable(),
        takenOn: z.iso.date(),
      }),
    )
    .readonly(),
});
export type Closing = z.infer<typeof Closing>;

const Words = z.string().trim().max(4000);
const Version = z.int().min(0);

export const CloseCase = z.strictObject({
  version: Version,
  occurredOn: z.iso.date(),
  outcome: OrdinaryOutcome.nullable().default(null),
  words: Words.nullable().default(null),
  followUps: z.array(FollowUp).max(100).readonly().default([]),
});
export type CloseCase = z.infer<typeof CloseCase>;

export const CloseByForce = z.strictObject({
  version: Version,
  occurredOn: z.iso.date(),
  outcome: ForcedOutcome,
  words: Words,
});
export type CloseByForce = z.infer<typeof CloseByForce>;
