import { z } from 'zod';
import { BrowserFamily, SystemFamily } from './browser-family.ts';

/** A place where the person is signed in. The id is drawn for this list and opens nothing. */
export const OwnSession = z.strictObject({
  id: z.uuid(),
  beganAt: z.iso.datetime(),
  /** Known to the minute. */
  usedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  browser: BrowserFamily.nullable(),
  system: SystemFamily.nullable(),
  isCurrent: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** The newest first. */
export const OwnSessions = z.strictObject({ items: z.array(OwnSession) });
