/** The one clock: injected, so that tests can stand at any instant. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The day in Norway at the clock's instant, as yyyy-mm-dd. */
export function today(clock: Clock): string {
  return dayInNorway(clock.now());
}

/** The day in Norway at an instant, as yyyy-mm-dd. */
export function dayInNorway(instant: Date): string {
  return osloDay.format(instant);
}
