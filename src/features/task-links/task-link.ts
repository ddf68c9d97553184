import { z } from 'zod';
import { WorkAddress } from '../../shared/work-address.ts';
import { TaskKind, TaskState } from '../plans/plan.ts';

/** How long a link opens, in days. */
export const LINK_DAYS = 14;

export const SendTaskLink = z.strictObject({
  address: WorkAddress,
  /** Whoever sends has made sure that it is a work address, where anybody could have one like it. */
  isWorkAddress: z.boolean().default(false),
});
export type SendTaskLink = z.output<typeof SendTaskLink>;

/** A link to a task, as the team that sent it sees it; the link itself is nowhere but in the mail. */
export const TaskLink = z.strictObject({
  id: z.uuid(),
  address: z.string(),
  sentBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Opened with a code, the last time. */
  openedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  /** What has become of its mail. */
  mail: z.enum(['waiting', 'sent', 'failed']),
  /** It would open now: neither expired nor taken back. */
  isLive: z.boolean(),
});
export type TaskLink = z.infer<typeof TaskLink>;

export const TaskLinks = z.strictObject({
  taskId: z.uuid(),
  items: z.array(TaskLink).readonly(),
  /** Why none can be sent now, in words; empty when one can. */
  whyNot: z.array(z.strictObject({ code: z.string(), text: z.string() })).readonly(),
  /** Where mail goes: in example mode into a folder. */
  mail: z.enum(['smtp', 'outbox', 'none']),
  /** The domains that it may be sent to; empty: any. */
  workDomains: z.array(z.string()).readonly(),
});
export type TaskLinks = z.infer<typeof TaskLinks>;

/** 32 bytes as base64url; of another shape it is a link that never was, and answered as one. */
export const LinkToken = z.string().max(200);
export const LinkCode = z
  .string()
  .max(40)
  .transform((code) => code.replaceAll(/\s/gu, ''));

/** What a guest sees of the one task. */
export const LinkedTask = z.strictObject({
  id: z.uuid(),
  familyId: z.uuid(),
  kind: TaskKind,
  title: z.string(),
  details: z.string().nullable(),
  persons: z.array(z.strictObject({ id: z.uuid(), name: z.string() })).readonly(),
  serviceName: z.string(),
  /** Who asks. */
  teamName: z.string(),
  state: TaskState,
  dueOn: z.iso.date().nullable(),
  answerWords: z.string().nullable(),
  result: z.string().nullable(),
  version: z.int(),
});
export type LinkedTask = z.infer<typeof LinkedTask>;

/** Null: it is not shared any more, since a consent or the task is over. */
export const LinkedTaskReply = z.strictObject({ task: LinkedTask.nullable() });

export const ReadLinkedTask = z.strictObject({ token: LinkToken });

export const AnswerLinkedTask = z.strictObject({
  token: LinkToken,
  version: z.int().positive().max(2_147_483_647),
  answer: z.enum(['accepted', 'declined', 'done']),
  words: z.string().trim().min(1).max(2000).nullable().default(null),
});
export type AnswerLinkedTask = z.output<typeof AnswerLinkedTask>;

/** 409 with the task as it stands when somebody else changed it first; nothing was written then. */
export const AnswerReply = z.strictObject({
  outcome: z.enum(['saved', 'conflict']),
  task: LinkedTask.nullable(),
});
export type AnswerReply = z.infer<typeof AnswerReply>;
