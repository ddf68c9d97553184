import type { NumberKind } from './number-format.ts';

const MS_A_DAY = 86_400_000;
/** Day 0 of the two systems. 1900 is counted from the day before its first, as if it had been a leap year. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465; // 31.12.9999

/** A number in a cell as CSV would hold it: a day as dd.mm.yyyy, a whole number without decimals. */
export function numberText(value: string, kind: NumberKind, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (kind === 'day' && number >= 0 && number <= LAST_DAY) return dayText(number, is1904);
  if (kind === 'time' && number >= 0 && number < 1) return timeText(number);
  if (kind === 'time' && number <= LAST_DAY && number >= 1) return dayText(number, is1904);
  // Sheets keep 15 digits; the rest is how the machine writes fractions.
  return String(Number(number.toPrecision(15))).replace('.', ',');
}

/** A day written as such (`t="d"`): yyyy-mm-dd with or without a time. */
export function isoDayText(value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(value.trim());
  return parts === null ? value : `${parts[3] ?? ''}.${parts[2] ?? ''}.${parts[1] ?? ''}`;
}

function dayText(serial: number, is1904: boolean): string {
  const whole = Math.floor(serial);
  if (!is1904 && whole === 60) return '29.02.1900';
  // Up to that day that never was, the count is one behind.
  const days = !is1904 && whole < 60 ? whole + 1 : whole;
  const day = new Date((is1904 ? DAY_ZERO_1904 : DAY_ZERO_1900) + days * MS_A_DAY);
  return isoDayText(day.toISOString());
}

function timeText(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Characters that XML cannot hold stand as `_x000D_`, and that text itself as `_x005F_x000D_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The other way: text that only looks like such an escape keeps its meaning. */
export function withEscapes(text: string): string {
  // The writer keeps texts as keys of an object, where words such as "valueOf" stand for something already.
  if (Object.hasOwn(Object.prototype, text)) {
    const hex = text.charCodeAt(0).toString(16).padStart(4, '0');
    return `_x${hex}_${text.slice(1)}`;
  }
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}
