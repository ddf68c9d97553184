const DAY = 86_400_000;

/** Days of the year on which offices are closed whatever the weekday: month and day. */
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** And those that follow Easter Sunday, by so many days. */
const AFTER_EASTER = [-3, -2, 0, 1, 39, 49, 50];

/** Whether offices in Norway are closed: Saturday, Sunday or a public holiday. @param day as yyyy-mm-dd */
export function dayOff(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  const weekday = new Date(at).getUTCDay();
  if (weekday === 0 || weekday === 6 || FIXED.includes(day.slice(5))) return true;
  const afterEaster = (at - easterSunday(Number(day.slice(0, 4)))) / DAY;
  return AFTER_EASTER.includes(afterEaster);
}

/** The day so many days after the given one; a negative number goes back. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The latest day after which so many working days have begun by the given one. */
export function workingDaysBefore(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; found = addDays(found, -1)) if (!dayOff(found)) left -= 1;
  return found;
}

/** Midnight UTC of Easter Sunday, by the Gregorian computus of Meeus. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, date);
}
