import { z } from 'zod';
import { ENTRY_KINDS, EntryKind } from '../catalogue/entry.ts';
import { USUAL_MONTHS, type Months } from '../catalogue/freshness-rules.ts';

const MonthsOfKind = z.int().min(1).max(60);

/** By how many months entries of each kind are to be confirmed again. */
export const FreshnessSettings = z.strictObject({ months: z.record(EntryKind, MonthsOfKind) });
export type FreshnessSettings = z.infer<typeof FreshnessSettings>;

const Counts = z.strictObject({ past: z.int(), soon: z.int() });

/** How many entries are past the day by which they were to be confirmed, and how many will be soon. */
export const ToConfirm = z.strictObject({
  /** The reader's own. */
  mine: Counts,
  /** All of the municipality's, for those who keep its catalogue. */
  all: Counts.nullable(),
});
export type ToConfirm = z.infer<typeof ToConfirm>;

/** Of every kind, also of those for which nothing is set. */
export function monthsOfAll(months: Months): FreshnessSettings['months'] {
  return Object.fromEntries(
    ENTRY_KINDS.map((kind) => [kind, months[kind] ?? USUAL_MONTHS]),
  ) as FreshnessSettings['months'];
}
