import { isStale } from '../catalogue/freshness-rules.ts';

/** So many days before an entry is to be confirmed its owner is asked. */
const SOON_DAYS = 14;
/** So many days pass before the owner is asked for the same entry again. */
const PATIENCE_DAYS = 7;

export type Kept = {
  id: string;
  /** yyyy-mm-dd; past it, it is stale. */
  confirmBy: string;
  /** When the owner was last asked, yyyy-mm-dd. */
  askedOn: string | null;
};

/** Whether an entry waits to be confirmed: since its day is past, or will be soon. */
export function whenDue({ confirmBy }: Pick<Kept, 'confirmBy'>, today: string): 'past' | 'soon' | null {
  if (isStale({ confirmBy }, today)) return 'past';
  return confirmBy <= daysAfter(today, SOON_DAYS) ? 'soon' : null;
}

/** Which of an owner's entries to ask for today, and how many of them are past their day and near it. */
export function whatToAsk(
  entries: readonly Kept[],
  today: string,
): { past: number; soon: number; ids: string[] } {
  const asked = { past: 0, soon: 0, ids: [] as string[] };
  for (const { id, confirmBy, askedOn } of entries) {
    const due = whenDue({ confirmBy }, today);
    if (due === null || (askedOn !== null && askedOn > daysAfter(today, -PATIENCE_DAYS))) continue;
    asked[due] += 1;
    asked.ids.push(id);
  }
  return asked;
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
