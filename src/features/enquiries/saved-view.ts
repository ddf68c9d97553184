import { z } from 'zod';

/** A choice of filters under a name of the person's own; `search` is the list's address after "?". */
export const SavedView = z.strictObject({ id: z.uuid(), name: z.string(), search: z.string() });
export type SavedView = z.infer<typeof SavedView>;

export const SavedViewContent = z.strictObject({
  name: z.string().trim().min(1).max(60),
  search: z.string().max(1000),
});
export type SavedViewContent = z.infer<typeof SavedViewContent>;

export const MOST_VIEWS = 50;
