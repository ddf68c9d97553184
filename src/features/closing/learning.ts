import { z } from 'zod';

export const MOST_IN_LEARNING = 2000;
const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);

/**
 * Something that other services and the municipality can learn from, with nothing in it that says whom it came
 * from. The fewer topics, the less it points at one case.
 */
export const NewLearning = z.strictObject({
  /** May be left out by who has just one team. */
  teamId: z.int().positive().max(2_147_483_647).nullable().default(null),
  topics: z.array(Code).max(5).readonly(),
  area: Code.nullable().default(null),
  text: z.string().trim().min(1).max(MOST_IN_LEARNING),
  /** The writer has read what may point somebody out, and says that it does not. */
  isConfirmed: z.boolean().default(false),
});
export type NewLearning = z.infer<typeof NewLearning>;

export const Learning = z.strictObject({
  id: z.uuid(),
  teamId: z.int(),
  teamName: z.string(),
  /** The first of the month in which it was written. */
  month: z.iso.date(),
  topics: z.array(z.string()).readonly(),
  area: z.string().nullable(),
  text: z.string(),
});
export type Learning = z.infer<typeof Learning>;

export const LearningList = z.strictObject({ items: z.array(Learning).readonly() });
