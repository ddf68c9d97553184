/** Where on the page something stands, by its day. */
export const SPANS = ['late', 'today', 'thisWeek', 'later', 'noDay'] as const;
export type Span = (typeof SPANS)[number];

const WEEK = 7;

/** @param today as yyyy-mm-dd, as `day` */
export function spanOf(day: string | null, today: string): Span {
  if (day === null) return 'noDay';
  if (day < today) return 'late';
  if (day === today) return 'today';
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  return days <= WEEK ? 'thisWeek' : 'later';
}

/** Rows by span, in the page's order; spans without rows are left out. */
export function spreadByDay<T>(
  rows: readonly T[],
  dayOf: (row: T) => string | null,
  today: string,
): { span: Span; rows: T[] }[] {
  const bySpan = Map.groupBy(rows, (row) => spanOf(dayOf(row), today));
  return SPANS.flatMap((span) => {
    const found = bySpan.get(span);
    return found === undefined ? [] : [{ span, rows: found }];
  });
}
