import type { EntryKind } from './entry.ts';

/** How often an entry is to be confirmed where the municipality has set nothing else. */
export const USUAL_MONTHS = 12;

export type Months = Partial<Record<EntryKind, number>>;

/**
 * The day by which an entry is to be confirmed again: so many months after it last was, or after it was written.
 * @returns yyyy-mm-dd; the last of the month where the month has no such day
 */
export function confirmByDay(
  { kind, confirmedOn, changedOn }: { kind: EntryKind; confirmedOn: string | null; changedOn: string },
  months: Months,
): string {
  const [year = 0, month = 1, day = 1] = (confirmedOn ?? changedOn).split('-').map(Number);
  const later = month - 1 + (months[kind] ?? USUAL_MONTHS);
  const lastOfMonth = new Date(Date.UTC(year, later + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, later, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

/** Past its day, an entry says so in the open and sinks in every list. */
export function isStale({ confirmBy }: { confirmBy: string }, today: string): boolean {
  return today > confirmBy;
}
