import { z } from 'zod';
import { nameText } from '../../shared/line-text.ts';
import { Stage } from '../cases/case-file.ts';

export const TASK_KINDS = [
  'contact',
  'apply',
  'assess',
  'practical',
  'guidance',
  'activity',
  'follow_up',
  'other',
] as const;
export const TaskKind = z.enum(TASK_KINDS);
export type TaskKind = z.infer<typeof TaskKind>;

export const TASK_STATES = ['draft', 'proposed', 'accepted', 'declined', 'done', 'dropped'] as const;
export const TaskState = z.enum(TASK_STATES);
export type TaskState = z.infer<typeof TaskState>;

/** Goal attainment scaling: 0 is what was expected, -2 much less, +2 much more. */
export const ATTAINMENTS = [-2, -1, 0, 1, 2] as const;
export const Attainment = z.literal([...ATTAINMENTS]);
export type Attainment = z.infer<typeof Attainment>;

const ServiceId = z.int().positive().max(2_147_483_647);
/** Days that a plan can speak of; those of what has happened are held to the case's own. */
const Day = z.iso.date().refine((day) => day >= '1990-01-01' && day <= '2199-12-31', 'date');
const Words = (most: number) => z.string().trim().min(1).max(most);
export const Concerned = {
  persons: z.array(z.uuid()).min(1).max(40).readonly(),
  /** Codes of the list `topic`. */
  topics: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/))
    .min(1)
    .max(60)
    .readonly(),
};
const Version = z.int().positive().max(2_147_483_647);

/** The ONE who is to do it: a service, perhaps somebody who works there; one of the team; one of the family. */
export const Responsible = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), serviceId: ServiceId, accountId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal('member'), accountId: z.uuid() }),
  z.strictObject({ kind: z.literal('person'), personId: z.uuid() }),
]);
export type Responsible = z.infer<typeof Responsible>;

/** What somebody else said, and who it was where that is not the responsible person of the family. */
export const Said = z.strictObject({ name: nameText(120).nullable(), words: Words(2000).nullable() });
export type Said = z.infer<typeof Said>;

export const NewGoal = z.strictObject({ ...Concerned, words: Words(2000) });
export type NewGoal = z.infer<typeof NewGoal>;

/** A part that is left out stays as it is. */
export const EditGoal = z.strictObject({
  version: Version,
  persons: Concerned.persons.optional(),
  topics: Concerned.topics.optional(),
  words: Words(2000).optional(),
  /** With its day, which is today unless told; null takes the judgement away. */
  attainment: Attainment.nullable().optional(),
  attainedOn: Day.optional(),
  state: z.enum(['open', 'ended']).optional(),
});
export type EditGoal = z.infer<typeof EditGoal>;

export const GoalOrder = z.strictObject({ goals: z.array(z.uuid()).max(100).readonly() });
export const RemoveGoal = z.strictObject({ version: z.coerce.number().pipe(Version) });

export const Goal = z.strictObject({
  id: z.uuid(),
  ...Concerned,
  words: z.string(),
  position: z.int(),
  attainment: Attainment.nullable(),
  attainedOn: z.iso.date().nullable(),
  state: z.enum(['open', 'ended']),
  version: z.int(),
});
export type Goal = z.infer<typeof Goal>;

const task = {
  goalId: z.uuid().nullable(),
  ...Concerned,
  kind: TaskKind,
  title: nameText(200),
  details: Words(4000).nullable(),
  dueOn: Day.nullable(),
  responsible: Responsible.nullable(),
};

export const NewTask = z.strictObject({
  ...task,
  /** Asks the responsible at once; else it stays a draft. To oneself is to accept. */
  propose: z.boolean(),
  /** The responsible has already said yes to the one who writes. */
  saidYes: Said.nullable(),
});
export type NewTask = z.infer<typeof NewTask>;

/** A part that is left out stays as it is; another responsible is asked anew. */
export const EditTask = z.strictObject({
  version: Version,
  goalId: task.goalId.optional(),
  persons: task.persons.optional(),
  topics: task.topics.optional(),
  kind: task.kind.optional(),
  title: task.title.optional(),
  details: task.details.optional(),
  dueOn: task.dueOn.optional(),
  responsible: task.responsible.optional(),
  saidYes: Said.nullable().optional(),
});
export type EditTask = z.infer<typeof EditTask>;

export const MoveTask = z.strictObject({
  version: Version,
  state: TaskState,
  /** Proposes to this one instead. */
  responsible: Responsible.optional(),
  /** Who said so, for a service or where one of the family answers through another. */
  name: nameText(120).nullable().default(null),
  /** Why it is declined or dropped; what was said; what came of it. */
  words: Words(2000).nullable().default(null),
  /** The day of the answer or the end, today unless told. */
  occurredOn: Day.optional(),
});
export type MoveTask = z.output<typeof MoveTask>;

const Named = z.strictObject({ id: z.uuid(), name: z.string() });
export const Task = z.strictObject({
  id: z.uuid(),
  goalId: z.uuid().nullable(),
  ...Concerned,
  kind: TaskKind,
  title: z.string(),
  details: z.string().nullable(),
  responsible: Responsible.nullable(),
  /** The service, the one of the team or the one of the family. */
  responsibleName: z.string().nullable(),
  /** Who it is in the service, where that is said. */
  responsibleAt: z.string().nullable(),
  state: TaskState,
  dueOn: z.iso.date().nullable(),
  proposedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  /** The account that answered, or wrote down what was answered. */
  answeredBy: Named.nullable(),
  answeredName: z.string().nullable(),
  answerWords: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
  result: z.string().nullable(),
  version: z.int(),
  /** For a service that is to do it: what consents do not let it know now. Empty where all is covered. */
  uncovered: z.strictObject({ persons: z.array(z.uuid()), topics: z.array(z.string()) }),
});
export type Task = z.infer<typeof Task>;

/** What stands at the top, since somebody has to do something about it; ids of tasks. */
export const Attention = z.strictObject({
  nobody: z.array(z.uuid()).readonly(),
  notAccepted: z.array(z.uuid()).readonly(),
  declined: z.array(z.uuid()).readonly(),
  late: z.array(z.uuid()).readonly(),
  consentMissing: z.array(z.uuid()).readonly(),
});
export type Attention = z.infer<typeof Attention>;

export const Plan = z.strictObject({
  caseId: z.uuid(),
  familyId: z.uuid().nullable(),
  stage: Stage,
  isOpen: z.boolean(),
  today: z.iso.date(),
  goals: z.array(Goal).readonly(),
  tasks: z.array(Task).readonly(),
  attention: Attention,
});
export type Plan = z.infer<typeof Plan>;

/** 409 with the whole plan as it stands now when somebody else changed that part first; nothing was written then. */
export const PlanReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), id: z.uuid(), plan: Plan }),
  z.strictObject({ outcome: z.literal('conflict'), id: z.uuid(), plan: Plan }),
]);
export type PlanReply = z.infer<typeof PlanReply>;

/** Whom a task may be proposed to, and what consents let each service know of it now. */
export const ResponsibleChoices = z.strictObject({
  services: z.array(
    z.strictObject({
      id: z.int(),
      name: z.string(),
      people: z.array(Named),
      covers: z.array(z.strictObject({ persons: z.array(z.uuid()), topics: z.array(z.string()) })),
    }),
  ),
  members: z.array(Named),
});
export type ResponsibleChoices = z.infer<typeof ResponsibleChoices>;

/** One step of a task, the newest first: the words of an answer are kept for the latest alone. */
export const TaskStep = z.strictObject({
  at: z.iso.datetime(),
  from: TaskState.nullable(),
  to: TaskState,
  responsibleName: z.string().nullable(),
  /** Where that is one of the family. */
  personId: z.uuid().nullable(),
  dueOn: z.iso.date().nullable(),
  by: z.string(),
});
export type TaskStep = z.infer<typeof TaskStep>;
