import { z } from 'zod';
import { Concerned } from './plan.ts';

const Day = z.iso.date().refine((day) => day >= '1990-01-01' && day <= '2199-12-31', 'date');
const Words = z.string().trim().min(1).max(2000);
const Version = z.int().positive().max(2_147_483_647);
const Named = z.strictObject({ id: z.int(), name: z.string() });

export const PRIORITY_ANSWERS = ['granted', 'partly', 'declined'] as const;
export const PriorityAnswer = z.enum(PRIORITY_ANSWERS);
export type PriorityAnswer = z.infer<typeof PriorityAnswer>;

/** The team asks a service to put something first; its leaders have given the team the authority to ask. */
export const NewPriority = z.strictObject({
  serviceId: z.int().positive().max(2_147_483_647),
  taskId: z.uuid().nullable(),
  ...Concerned,
  reason: Words,
  answerBy: Day,
  /** Today unless told: one that was sent before the system has its own day. */
  sentOn: Day.optional(),
});
export type NewPriority = z.infer<typeof NewPriority>;

export const AnswerPriority = z.strictObject({
  version: Version,
  answer: PriorityAnswer,
  words: Words.nullable().default(null),
  answeredOn: Day.optional(),
});
export type AnswerPriority = z.output<typeof AnswerPriority>;

/** As the service itself answers, which is today. */
export const OwnAnswer = AnswerPriority.omit({ answeredOn: true });
export const EscalatePriority = z.strictObject({
  version: Version,
  words: Words,
  escalatedOn: Day.optional(),
});
export type EscalatePriority = z.infer<typeof EscalatePriority>;
export const WithdrawPriority = z.strictObject({ version: Version });

const request = {
  id: z.uuid(),
  service: Named,
  ...Concerned,
  reason: z.string(),
  answerBy: z.iso.date(),
  sentOn: z.iso.date(),
  answer: PriorityAnswer.nullable(),
  answerWords: z.string().nullable(),
  answeredOn: z.iso.date().nullable(),
  version: z.int(),
};

export const PriorityRequest = z.strictObject({
  ...request,
  taskId: z.uuid().nullable(),
  sentBy: z.string(),
  answeredBy: z.string().nullable(),
  escalatedOn: z.iso.date().nullable(),
  escalatedWords: z.string().nullable(),
  withdrawnOn: z.iso.date().nullable(),
  isLate: z.boolean(),
  /** Consents do not let the service see the request now: it has to be asked in another way, or the family first. */
  isUnseen: z.boolean(),
});
export type PriorityRequest = z.infer<typeof PriorityRequest>;

export const Priorities = z.strictObject({
  caseId: z.uuid(),
  familyId: z.uuid().nullable(),
  isOpen: z.boolean(),
  items: z.array(PriorityRequest).readonly(),
});
export type Priorities = z.infer<typeof Priorities>;

/** 409 with all of the case's requests as they stand now when somebody else was first. */
export const PriorityReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), id: z.uuid(), priorities: Priorities }),
  z.strictObject({ outcome: z.literal('conflict'), id: z.uuid(), priorities: Priorities }),
]);
export type PriorityReply = z.infer<typeof PriorityReply>;

export const PartnerPriority = z.strictObject({
  ...request,
  family: z.strictObject({ id: z.uuid(), name: z.string(), reference: z.string() }),
  teamName: z.string(),
  people: z.array(z.strictObject({ id: z.uuid(), name: z.string() })).readonly(),
});
export type PartnerPriority = z.infer<typeof PartnerPriority>;
export const PartnerPriorities = z.strictObject({
  items: z.array(PartnerPriority).readonly(),
  more: z.boolean(),
});
export type PartnerPriorities = z.infer<typeof PartnerPriorities>;
export const PartnerPriorityReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), request: PartnerPriority }),
  z.strictObject({ outcome: z.literal('conflict'), request: PartnerPriority }),
]);
export type PartnerPriorityReply = z.infer<typeof PartnerPriorityReply>;

export const MeasureRequest = z.strictObject({ year: z.coerce.number().int().min(1990).max(2199) });
/** What became of the requests that were sent to each service in a year, of the cases that the actor may see. */
export const PriorityMeasure = z.strictObject({
  year: z.int(),
  services: z.array(
    z.strictObject({
      service: Named,
      sent: z.int(),
      granted: z.int(),
      partly: z.int(),
      declined: z.int(),
      /** Without an answer, and not withdrawn. */
      waiting: z.int(),
      /** Answered after the day, or not yet although it has passed. */
      late: z.int(),
      escalated: z.int(),
      /** Half were answered within so many days; null without answers. */
      medianDays: z.number().nullable(),
    }),
  ),
});
export type PriorityMeasure = z.infer<typeof PriorityMeasure>;
