const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const OSLO_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The day in Norway at an instant in ms, as ISO. */
export function dayOf(at: number): string {
  return OSLO.format(at);
}

/** The instant in ms at which a day begins in Norway. */
export function startOf(day: string): number {
  const noonHour = Number(OSLO_HOUR.format(Date.parse(`${day}T00:00:00Z`)));
  return Date.parse(`${day}T00:00:00Z`) - noonHour * 3_600_000;
}
