// Numbers and dates are Norwegian in every language of the pages, so that a figure reads the same everywhere.
const number = new Intl.NumberFormat('nb-NO');
const percent = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 0, maximumFractionDigits: 1 });
const timeOfDay = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** 12 345 with a no-break space between the thousands. */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** A number already in percent: 57.4 becomes "57,4 %". */
export function formatPercent(value: number): string {
  return `${percent.format(value)}\u00a0%`;
}

/** A day as yyyy-mm-dd becomes dd.mm.yyyy; anything else is shown as it is. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? day : `${match[3]}.${match[2]}.${match[1]}`;
}

/** The time of day in Norway, "13:05". */
export function formatTime(instant: string): string {
  return timeOfDay.format(new Date(instant));
}

/** "10 000+" where the server stopped counting. */
export function formatCount(count: { value: number; more: boolean }): string {
  return `${formatNumber(count.value)}${count.more ? '+' : ''}`;
}

/** The local calendar day of a date picker's Date as yyyy-mm-dd. */
export function toDay(date: Date): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

/** The inverse of toDay: local midnight of the day. */
export function fromDay(day: string): Date {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
