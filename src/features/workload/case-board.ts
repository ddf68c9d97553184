import { z } from 'zod';
import { Stage } from '../cases/case-file.ts';

/** The stages of the board, from left to right: those in which somebody has something to do. */
export const BOARD_STAGES = ['received', 'advised', 'intake', 'active', 'closing'] as const;
export const BoardStage = z.enum(BOARD_STAGES);
export type BoardStage = z.infer<typeof BoardStage>;

const Form = z.enum(['advice', 'conversation', 'coordination']);
const Named = z.strictObject({ id: z.uuid(), name: z.string() });

/** An open case as the board and the list show it. */
export const BoardCase = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  /** Of the enquiry: what its adviser is changed from. */
  version: z.int(),
  teamId: z.int(),
  teamName: z.string(),
  family: Named.nullable(),
  isProtected: z.boolean(),
  anonymous: z.boolean(),
  receivedOn: z.iso.date(),
  stage: Stage,
  form: Form.nullable(),
  /** Days since it came to this stage. */
  daysInStage: z.int(),
  /** Null once that day has come: then the case is loose. */
  pausedUntil: z.iso.date().nullable(),
  adviser: Named.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: z.iso.date().nullable(),
  lastContactOn: z.iso.date().nullable(),
  openTasks: z.int(),
  /** Loose threads, without those that may wait. */
  loose: z.int(),
});
export type BoardCase = z.infer<typeof BoardCase>;

/** What somebody has open, in the teams that are shown; `account` null is what nobody answers for. */
export const AdviserLoad = z.strictObject({
  account: Named.nullable(),
  /** Works in the team now. */
  isHere: z.boolean(),
  awayUntil: z.iso.date().nullable(),
  substitute: z.string().nullable(),
  cases: z.int(),
  weight: z.int(),
  openTasks: z.int(),
});
export type AdviserLoad = z.infer<typeof AdviserLoad>;

export const CaseBoardRequest = z.strictObject({
  team: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  /** Whose: an account's, the actor's own, or nobody's. */
  adviser: z.union([z.enum(['mine', 'nobody']), z.uuid()]).optional(),
  form: Form.optional(),
  /** One column in full, page by page; without it the oldest of each. */
  stage: BoardStage.optional(),
  /** So many of the stage are passed over. */
  after: z.coerce.number().int().min(0).max(100_000).default(0),
  /** Of each stage. */
  limit: z.coerce.number().int().min(1).max(200).default(30),
});
export type CaseBoardRequest = z.infer<typeof CaseBoardRequest>;

export const CaseBoard = z.strictObject({
  /** Every stage of the board, also with nothing in it, as the filters let through. */
  stages: z.array(z.strictObject({ stage: BoardStage, count: z.int() })),
  /** Those with most first. */
  advisers: z.array(AdviserLoad),
  items: z.array(BoardCase),
});
export type CaseBoard = z.infer<typeof CaseBoard>;
