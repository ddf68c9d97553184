/** What a number in a cell is shown as: itself, a day, or a time without a day. */
export type NumberKind = 'number' | 'day' | 'time';

/** The formats that a sheet names by number only; the national ones of East Asia are days too. */
const BUILT_IN: readonly [from: number, to: number, kind: NumberKind][] = [
  [14, 17, 'day'],
  [18, 21, 'time'],
  [22, 22, 'day'],
  [27, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'day'],
  [45, 47, 'time'],
  [50, 58, 'day'],
];

/**
 * The kind of a number format.
 * @param id the number it is named by
 * @param code its own code such as `dd.mm.yyyy`, when the sheet gives one
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
  const letters = code
    .replace(/\\./gu, '')
    .replace(/"[^"]*"?/gu, '')
    .replace(/_.|\*./gu, '')
    .replace(/\[(?!(?:h{1,4}|m{1,4}|s{1,4})\])[^[\]]{0,255}\]/giu, '')
    .replace(/General|AM\/PM|A\/P/giu, '')
    .split(';')[0]
    ?.toLowerCase();
  if (letters === undefined || /[0#?](?![^s]*s)/u.test(letters.replace(/s\.0+/gu, 's'))) return 'number';
  if (/[yd]/u.test(letters)) return 'day';
  if (/[hs]/u.test(letters)) return 'time';
  return letters.includes('m') ? 'day' : 'number';
}
