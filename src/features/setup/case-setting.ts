import { z } from 'zod';

/** What the municipality has decided about cases. */
export const CaseSettings = z.strictObject({
  /** So many years after its closing a case is kept; then its family may be erased. */
  retentionYears: z.int().min(1).max(50),
});
export type CaseSettings = z.infer<typeof CaseSettings>;
