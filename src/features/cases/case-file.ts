import { z } from 'zod';

export const STAGES = [
  'received',
  'advised',
  'declined',
  'no_need',
  'referred',
  'intake',
  'active',
  'closing',
  'closed',
] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** What one does with a case; each takes it from some stages to one other (see lifecycle.ts). */
export const ACTIONS = [
  'advise',
  'decline',
  'no_need',
  'refer',
  'take_in',
  'decide',
  'start_conversation',
  'start_coordination',
  'widen',
  'begin_closing',
  'continue',
  'close',
  'close_by_force',
  'end_advice',
  'pause',
  'resume',
  'reopen',
] as const;
export const Action = z.enum(ACTIONS);
export type Action = z.infer<typeof Action>;

/** What an intake ends with. */
export const DECISIONS = ['no_need', 'coordinate', 'refer', 'start_measures', 'bring_in_others'] as const;
export const Decision = z.enum(DECISIONS);
export type Decision = z.infer<typeof Decision>;

export const CRITERIA = ['wish', 'existingHelp', 'coordinationNeed', 'practicalNeed'] as const;
export const CriterionAnswer = z.enum(['yes', 'partly', 'no', 'unknown']);

export const OUTCOMES = [
  'advice_given',
  'declined',
  'no_need',
  'referred',
  'taken_over',
  'goals_reached',
  'not_reached',
  'moved_away',
  'withdrawn',
  'died',
  'lost_contact',
] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

const Form = z.enum(['advice', 'conversation', 'coordination']);
const Named = z.strictObject({ id: z.uuid(), name: z.string() });
const CasePerson = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  relation: z.string(),
  birthDate: z.iso.date().nullable(),
  livesHere: z.boolean(),
  language: z.string().nullable(),
  needsInterpreter: z.boolean(),
});

/**
 * A case at one look, as the family's own team sees it: the enquiry that it began with, where it stands and whom
 * it is about. Its parts (plan, timeline, applications, ...) have routes of their own under `/cases/:id/`.
 */
export const CaseHead = z.strictObject({
  /** The enquiry's. */
  id: z.uuid(),
  number: z.int(),
  teamId: z.int(),
  teamName: z.string(),
  /** The service that the team is: what it gives to others is by consents from this one. */
  teamServiceId: z.int().nullable(),
  anonymous: z.boolean(),
  /** Null: anonymous, or not linked to a family yet. */
  family: z
    .strictObject({ id: z.uuid(), reference: z.string(), name: z.string(), isProtected: z.boolean() })
    .nullable(),
  persons: z.array(CasePerson).readonly(),
  /** Of the enquiry: codes of the list `topic`. */
  topics: z.array(z.string()).readonly(),
  receivedOn: z.iso.date(),
  stage: Stage,
  form: Form.nullable(),
  pausedUntil: z.iso.date().nullable(),
  adviser: Named.nullable(),
  firstContactOn: z.iso.date().nullable(),
  daysToContact: z.int().nullable(),
  decidedOn: z.iso.date().nullable(),
  daysToDecision: z.int().nullable(),
  lastContactOn: z.iso.date().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: z.iso.date().nullable(),
  closedOn: z.iso.date().nullable(),
  outcome: Outcome.nullable(),
  retainUntil: z.iso.date().nullable(),
  /** Of the case file; 0 before anything was done with it. */
  version: z.int(),
  /** What may be done now, and why not yet where something is missing. */
  moves: z
    .array(
      z.strictObject({
        action: Action,
        to: Stage,
        whyNot: z
          .array(
            z.strictObject({
              code: z.string(),
              field: z.string().nullable(),
              details: z.record(z.string(), z.union([z.string(), z.number()])),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  /** Other cases of the family, newest first. */
  others: z
    .array(
      z.strictObject({
        id: z.uuid(),
        number: z.int(),
        receivedOn: z.iso.date(),
        closedOn: z.iso.date().nullable(),
        stage: Stage,
      }),
    )
    .readonly(),
  hasActiveConsent: z.boolean(),
});
export type CaseHead = z.infer<typeof CaseHead>;
