/** Both days are inclusive, as yyyy-mm-dd. */
export type DaySpan = { from: string; to: string };

const DAY_MS = 86_400_000;

/** The day so many days after the given one; a negative number goes back. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The last so many days, today among them. */
export function lastDays(today: string, days: number): DaySpan {
  return { from: addDays(today, 1 - days), to: today };
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The month of a year, 1 to 12, whole. */
export function spanOfMonth(year: number, month: number): DaySpan {
  const name = (y: number, m: number) => `${String(y)}-${String(m).padStart(2, '0')}`;
  const next = month === 12 ? `${name(year + 1, 1)}-01` : `${name(year, month + 1)}-01`;
  return { from: `${name(year, month)}-01`, to: addDays(next, -1) };
}

/** 1 January up to the day. */
export function yearTo(day: string): DaySpan {
  return { from: `${day.slice(0, 4)}-01-01`, to: day };
}

/** The same date a year before; 29 February has none and becomes the 28th. */
export function sameDayYearBefore(day: string): string {
  const before = `${String(yearOf(day) - 1)}${day.slice(4)}`;
  return before.endsWith('-02-29') ? `${before.slice(0, 4)}-02-28` : before;
}

/**
 * The year that a register is shown by, and how far into it: this year up to today. A register that was
 * left more than a year ago is shown by its last year, whole, or the page would be nothing but zeros.
 * @param newest day of the newest enquiry, null when there is none
 */
export function chooseShownYear(today: string, newest: string | null): DaySpan {
  const year = yearOf(newest ?? today);
  return year < yearOf(today) - 1 ? yearTo(`${String(year)}-12-31`) : yearTo(today);
}
