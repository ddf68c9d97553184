import { dayOff } from '../../shared/days-off.ts';
import { HINTS, type Hint, type ReviewRule } from './review.ts';

/** An entry of the access log as the rules see it. */
export type ReviewEntry = {
  at: Date;
  event: string;
  basis: readonly string[];
  hints: readonly Hint[];
  /** Ids of families that it showed. */
  families: readonly string[];
  /** Id of the record that it is about, where it is no family: an enquiry. */
  record: string | null;
  /** How many records and persons it showed. */
  shown: number;
};

/** What one reader did on one day in Norway. */
export type ReaderDay = { day: string; entries: readonly ReviewEntry[]; usual: number };

/** In which one record was opened; a row of a list is no opening. */
export const OPENED = [
  'family.read',
  'partner.family_read',
  'enquiry.read',
  'person.access_log_read',
] as const;
/** In which many records left the program at once. */
export const EXPORTED = ['enquiries.exported'] as const;

/** That a protected family was opened by who is not named for it, or that somebody tried. */
const EMERGENCY: readonly string[] = ['break_glass.opened', 'break_glass.refused'];

/** More different records than this within an hour are many, for anyone. */
export const MANY_IN_AN_HOUR = 30;
/** Fewer than this are never many, however few one usually opens. */
export const FEWEST_FOR_MANY = 12;
const TIMES_THE_USUAL = 3;
const HOUR = 3_600_000;

const osloHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  hourCycle: 'h23',
});

type Rule = (of: ReaderDay) => readonly ReviewEntry[];

const hinted =
  (hint: Hint): Rule =>
  ({ entries }) =>
    entries.filter(({ hints }) => hints.includes(hint));

/** Each rule: the entries of a reader's day that it finds something in; none, and there is no finding. */
const RULES: Readonly<Record<ReviewRule, Rule>> = {
  break_glass: ({ entries }) =>
    entries.filter(({ event, basis }) => EMERGENCY.includes(event) || basis.includes('break_glass')),
  no_relation: ({ entries }) => entries.filter(({ basis }) => basis.includes('none')),
  many: manyAtOnce,
  night: ({ entries }) => entries.filter((entry) => isOfPersons(entry) && isNight(entry.at)),
  day_off: ({ day, entries }) => (dayOff(day) ? entries.filter(isOfPersons) : []),
  own_record: hinted('own_record'),
  colleague: hinted('colleague'),
  same_surname: hinted('same_surname'),
  same_address: hinted('same_address'),
};

/** What the rules find in a day, in the order of their weight. */
export function findInDay(of: ReaderDay): { rule: ReviewRule; entries: readonly ReviewEntry[] }[] {
  return (Object.keys(RULES) as ReviewRule[]).flatMap((rule) => {
    const entries = RULES[rule](of);
    return entries.length === 0 ? [] : [{ rule, entries }];
  });
}

/** From 22 until 6 in Norway. */
export function isNight(at: Date): boolean {
  const hour = Number(osloHour.format(at));
  return hour >= 22 || hour < 6;
}

/** From how many different records within an hour it is many for this reader. */
export function manyFor(usual: number): number {
  return Math.min(MANY_IN_AN_HOUR + 1, Math.max(FEWEST_FOR_MANY, Math.floor(usual * TIMES_THE_USUAL) + 1));
}

/** The different records of these entries; an export counts for as many as it held. */
export function countRecords(entries: readonly ReviewEntry[]): number {
  const opened = new Set(
    entries.flatMap((entry) => {
      if (isExport(entry)) return [];
      return entry.families.length > 0 ? entry.families : [entry.record ?? ''];
    }),
  );
  return opened.size + entries.reduce((sum, entry) => sum + (isExport(entry) ? entry.shown : 0), 0);
}

/** Every opening that stands within an hour in which too many were opened, and every export of too many. */
function manyAtOnce({ entries, usual }: ReaderDay): readonly ReviewEntry[] {
  const opened = entries
    .filter((entry) => isExport(entry) || isOpening(entry))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const found = new Set<ReviewEntry>();
  let first = 0;
  opened.forEach((entry, last) => {
    while ((opened[first]?.at.getTime() ?? 0) <= entry.at.getTime() - HOUR) first++;
    const within = opened.slice(first, last + 1);
    if (countRecords(within) >= manyFor(usual)) for (const one of within) found.add(one);
  });
  return opened.filter((entry) => found.has(entry));
}

function isOpening({ event }: ReviewEntry): boolean {
  return OPENED.some((opened) => opened === event);
}

function isExport({ event }: ReviewEntry): boolean {
  return EXPORTED.some((exported) => exported === event);
}

/** Not one's own drafts, nor what is about those who work here. */
function isOfPersons({ basis }: ReviewEntry): boolean {
  return basis.some((why) => why !== 'self' && why !== 'setup');
}

/** The hints that a log entry holds, as it writes them. */
export function readHints(written: string | null): readonly Hint[] {
  const words = (written ?? '').split(' ');
  return HINTS.filter((hint) => words.includes(hint));
}
