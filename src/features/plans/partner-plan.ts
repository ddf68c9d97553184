import { z } from 'zod';
import { Attainment, Concerned, TaskKind, TaskState } from './plan.ts';

const Named = z.strictObject({ id: z.uuid(), name: z.string() });

/** A task as a service may see it: of another's, that it is there and whose it is, and nothing of what they said. */
const shown = {
  id: z.uuid(),
  ...Concerned,
  kind: TaskKind,
  title: z.string(),
  details: z.string().nullable(),
  state: TaskState.exclude(['draft']),
  dueOn: z.iso.date().nullable(),
  /** Null: one of the family whom no consent tells the service of. */
  responsibleName: z.string().nullable(),
  responsibleAt: z.string().nullable(),
};

/** A task that the actor's service is responsible for. */
export const PartnerTask = z.strictObject({
  ...shown,
  family: z.strictObject({ id: z.uuid(), name: z.string(), reference: z.string() }),
  teamName: z.string(),
  /** Whom it is about, as far as the service may know them: all of them. */
  people: z.array(Named).readonly(),
  serviceId: z.int(),
  answerWords: z.string().nullable(),
  result: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
  version: z.int(),
});
export type PartnerTask = z.infer<typeof PartnerTask>;

/** What waits for an answer first, then what is being done, by deadline; then what ended last. */
export const PartnerTasks = z.strictObject({
  items: z.array(PartnerTask).readonly(),
  /** There are more than these. */
  more: z.boolean(),
  waiting: z.int(),
});
export type PartnerTasks = z.infer<typeof PartnerTasks>;

export const PartnerPlan = z.strictObject({
  familyId: z.uuid(),
  goals: z
    .array(
      z.strictObject({
        id: z.uuid(),
        ...Concerned,
        words: z.string(),
        attainment: Attainment.nullable(),
        attainedOn: z.iso.date().nullable(),
        state: z.enum(['open', 'ended']),
      }),
    )
    .readonly(),
  tasks: z
    .array(
      z.strictObject({
        ...shown,
        /** Null: none, or one that the service may not see. */
        goalId: z.uuid().nullable(),
        isOwn: z.boolean(),
        endedOn: z.iso.date().nullable(),
      }),
    )
    .readonly(),
});
export type PartnerPlan = z.infer<typeof PartnerPlan>;

export const AnswerTask = z.strictObject({
  version: z.int().positive().max(2_147_483_647),
  answer: z.enum(['accepted', 'declined', 'done']),
  /** Why not; or what was done. */
  words: z.string().trim().min(1).max(2000).nullable().default(null),
});
export type AnswerTask = z.output<typeof AnswerTask>;

/** 409 with the task as it stands now when it was changed first; nothing was written then. */
export const PartnerTaskReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), task: PartnerTask }),
  z.strictObject({ outcome: z.literal('conflict'), task: PartnerTask }),
]);
export type PartnerTaskReply = z.infer<typeof PartnerTaskReply>;
