const norwegianHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  hourCycle: 'h23',
});

const FROM_HOUR = 7;
/** A program that is started later lets the day's be. */
const TO_HOUR = 12;

/** Whether digests of the day are to be made at this instant: from seven in the morning, by the Norwegian clock. */
export function isDigestTime(now: Date): boolean {
  const hour = Number(norwegianHour.format(now));
  return hour >= FROM_HOUR && hour < TO_HOUR;
}
