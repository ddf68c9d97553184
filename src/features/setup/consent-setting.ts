import { z } from 'zod';

/** What the municipality has decided about consents. */
export const ConsentSettings = z.strictObject({
  /** From this age the young person decides; null: asked each time and never assumed. */
  youngPersonDecidesFrom: z.int().min(12).max(18).nullable(),
  /** How long a consent is proposed to last. */
  usualDays: z.int().min(1).max(1095),
  /** How long before its end a consent is reminded of. */
  remindDays: z.int().min(1).max(90),
});
export type ConsentSettings = z.infer<typeof ConsentSettings>;
