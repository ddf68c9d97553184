import { z } from 'zod';

export const SOURCES = ['family', 'child', 'service'] as const;
const HELPED = ['yes', 'partly', 'no', 'unknown'] as const;
export const Helped = z.enum(HELPED);
export type Helped = z.infer<typeof Helped>;

/**
 * What is said of the help, in whose words. `helped` is null where it was not asked: the words say why then, and of
 * a service none need be named.
 */
export const NewEvaluation = z.strictObject({
  source: z.enum(SOURCES),
  personId: z.uuid().nullable().default(null),
  serviceId: z.int().positive().max(2_147_483_647).nullable().default(null),
  helped: Helped.nullable(),
  adviceUseful: Helped.nullable().default(null),
  words: z.string().trim().max(4000).nullable().default(null),
  saidOn: z.iso.date(),
});
export type NewEvaluation = z.infer<typeof NewEvaluation>;

export const EditEvaluation = NewEvaluation.extend({ version: z.int().positive() });
export type EditEvaluation = z.infer<typeof EditEvaluation>;

export const Evaluation = NewEvaluation.extend({
  id: z.uuid(),
  words: z.string().nullable(),
  personName: z.string().nullable(),
  serviceName: z.string().nullable(),
  byName: z.string(),
  version: z.int(),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Somebody else was first: what stands now. */
export const EvaluationReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), caseId: z.uuid(), evaluation: Evaluation }),
  z.strictObject({ outcome: z.literal('conflict'), caseId: z.uuid(), current: Evaluation }),
]);
export type EvaluationReply = z.infer<typeof EvaluationReply>;
