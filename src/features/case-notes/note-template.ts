import { z } from 'zod';
import { ContributionKind } from '../contributions/contribution.ts';

export const MOST_TEMPLATES = 50;

const TemplateContent = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** What the note becomes with it. */
  kind: ContributionKind,
  text: z.string().trim().min(1).max(10_000),
});

export const NewTemplate = TemplateContent.extend({ teamId: z.int().positive().max(2_147_483_647) });
export type NewTemplate = z.infer<typeof NewTemplate>;

/** `version` is the one that the change began from. */
export const EditTemplate = TemplateContent.extend({ version: z.int().positive() });
export type EditTemplate = z.infer<typeof EditTemplate>;

/** A form of a team's own: headings and questions, of nobody. */
export const NoteTemplate = TemplateContent.extend({
  id: z.uuid(),
  teamId: z.int(),
  version: z.int(),
  changedBy: z.string(),
});
export type NoteTemplate = z.infer<typeof NoteTemplate>;

/** 409 with what stands now when someone else was first; nothing was written then. */
export const TemplateReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), template: NoteTemplate }),
  z.strictObject({ outcome: z.literal('conflict'), current: NoteTemplate }),
]);
export type TemplateReply = z.infer<typeof TemplateReply>;
