import { LEVELS, LIFE_AREAS, type Entry, type LifeArea } from '../catalogue/entry.ts';
import { isStale } from '../catalogue/freshness-rules.ts';
import { MONTHS, YEAR_WORDS } from './messages/age-words.ts';

/** What somebody answered; nothing of it is kept. */
export type Answers = {
  /** In whole years. */
  ages: readonly number[];
  isExpecting: boolean;
  isAdultAlone: boolean;
  /** At most three. */
  about: readonly LifeArea[];
  /** Code of the list `area`. */
  area: string | null;
};

export type Reason =
  | { why: 'age'; age: number }
  | { why: 'about'; areas: readonly LifeArea[] }
  | {
      why:
        | 'expecting'
        | 'parents'
        | 'adults'
        | 'area'
        | 'free'
        | 'costHelp'
        | 'dropIn'
        | 'contact'
        | 'forAll'
        | 'voluntary';
    };

export type Offer = { entry: Entry; reasons: readonly Reason[] };

export const MOST_ABOUT = 3;
const OLDEST_CHILD = 25;
const MOST_CHILDREN = 8;

/**
 * Ages as somebody writes them: "8", "3, 8", "3 og 8".
 * @returns null where it is no such thing
 */
export function readAges(text: string): number[] | null {
  // Of who is counted in months: not yet one year.
  const years = text.toLowerCase().replaceAll(MONTHS, '0');
  const parts = years.split(/[^0-9]+/u).filter((part) => part !== '');
  const isAges = /^[\s0-9,;.+&/]*$/u.test(years.replaceAll(YEAR_WORDS, ' '));
  const ages = parts.map(Number);
  const isReasonable = ages.every((age) => Number.isInteger(age) && age >= 0 && age <= OLDEST_CHILD);
  return isAges && isReasonable && ages.length <= MOST_CHILDREN ? [...new Set(ages)] : null;
}

/** The known ones of what was chosen, in their order; further ones than three are let be. */
export function readAbout(values: readonly string[]): LifeArea[] {
  return LIFE_AREAS.filter((area) => values.includes(area)).slice(0, MOST_ABOUT);
}

/**
 * What may serve, the lowest level first and the voluntary first within it, with the reasons for each. Variants of
 * one measure are one offer: the lowest that fits.
 * @param isVoluntary whether a service is voluntary, by its id
 */
export function findOffers(
  entries: Iterable<Entry>,
  answers: Answers,
  { today, isVoluntary }: { today: string; isVoluntary: (service: string) => boolean },
): Offer[] {
  const fitting = [...entries].filter((entry) => isForFamilies(entry) && fits(entry, answers));
  const ranked = fitting
    .map((entry) => ({ entry, rank: rankOf(entry, answers, isVoluntary(entry.service), today) }))
    .sort((one, other) => compareRanks(one.rank, other.rank) || (one.entry.name < other.entry.name ? -1 : 1));
  const shown = new Set<string>();
  const offers: Offer[] = [];
  for (const { entry } of ranked) {
    const group = entry.variantOf ?? entry.id;
    if (shown.has(group)) continue;
    shown.add(group);
    offers.push({ entry, reasons: reasonsFor(entry, answers, isVoluntary(entry.service)) });
  }
  return offers;
}

function isForFamilies({ kind, audiences, elsewhere, status, waysIn }: Entry): boolean {
  if (kind === 'service' || kind === 'meeting' || elsewhere !== null) return false;
  if (status === 'planned' || status === 'stopped') return false;
  if (audiences.length > 0 && audiences.every((audience) => audience === 'staff')) return false;
  return kind === 'offer' || audiences.length > 0 || waysIn.length > 0;
}

function fits(entry: Entry, { ages, isExpecting, isAdultAlone, about, area }: Answers): boolean {
  const { audiences, lifeAreas, areas } = entry;
  if (about.length > 0 && !about.some((one) => lifeAreas.includes(one))) return false;
  if (area !== null && areas.length > 0 && !areas.includes(area)) return false;
  const whose = [
    ...ages.map((age) => fitsAge(entry, age)),
    ...(isExpecting ? [audiences.includes('expecting')] : []),
    // who waits for a child needs money and a home as others do
    ...(isExpecting || isAdultAlone ? [audiences.includes('adults') && isOpenTo(entry, 18, 120)] : []),
  ];
  return whose.length === 0 || whose.includes(true);
}

function isOpenTo({ ageFrom, ageTo }: Entry, from: number, to: number): boolean {
  return (ageFrom ?? 0) <= to && (ageTo ?? 120) >= from;
}

function fitsAge(entry: Entry, age: number): boolean {
  const { audiences } = entry;
  if (!isOpenTo(entry, age, age)) return false;
  if (entry.ageFrom !== null || entry.ageTo !== null || audiences.length === 0) return true;
  if (audiences.includes('parents')) return true;
  if (age < 13) return audiences.includes('children');
  return (
    audiences.includes('young_people') ||
    (age < 18 ? audiences.includes('children') : audiences.includes('adults'))
  );
}

/** Smaller is sooner, from the first number on. */
function rankOf(
  entry: Entry,
  { ages, isExpecting, about, area }: Answers,
  isVoluntary: boolean,
  today: string,
): number[] {
  const level = entry.level === null ? LEVELS.length : LEVELS.indexOf(entry.level);
  const shared = about.filter((one) => entry.lifeAreas.includes(one)).length;
  const first = entry.lifeAreas.findIndex((one) => about.includes(one));
  const width = (entry.ageTo ?? 120) - (entry.ageFrom ?? 0);
  return [
    isStale(entry, today) ? 1 : 0,
    isExpecting && !entry.audiences.includes('expecting') ? 1 : 0,
    level,
    isVoluntary || entry.kind === 'offer' ? 0 : 1,
    // what comes to all of the group by itself is nothing that a family can take up
    entry.waysIn.some((way) => way !== 'given') ? 0 : 1,
    -shared,
    // what a thing is most about stands first among its areas of life
    first,
    area !== null && entry.areas.includes(area) ? 0 : 1,
    entry.cost === 'free' ? 0 : 1,
    ages.length > 0 ? width : 0,
  ];
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function reasonsFor(entry: Entry, answers: Answers, isVoluntary: boolean): Reason[] {
  const { audiences, waysIn } = entry;
  const areas = answers.about.filter((one) => entry.lifeAreas.includes(one));
  const ages = answers.ages.filter((age) => fitsAge(entry, age));
  const isDropIn = waysIn.includes('drop_in');
  return [
    ...ages.map((age) => ({ why: 'age', age }) as const),
    ...when(answers.isExpecting && audiences.includes('expecting'), 'expecting'),
    ...when(ages.length === 0 && audiences.includes('parents'), 'parents'),
    ...when((answers.isExpecting || answers.isAdultAlone) && audiences.includes('adults'), 'adults'),
    ...(areas.length > 0 ? [{ why: 'about', areas } as const] : []),
    ...when(answers.area !== null && entry.areas.includes(answers.area), 'area'),
    ...when(entry.level === 'universal', 'forAll'),
    ...when(isVoluntary, 'voluntary'),
    ...when(entry.cost === 'free', 'free'),
    ...when(entry.cost !== 'free' && entry.costHelp !== null, 'costHelp'),
    ...when(isDropIn, 'dropIn'),
    ...when(!isDropIn && waysIn.includes('contact'), 'contact'),
  ];
}

type PlainReason = Exclude<Reason['why'], 'age' | 'about'>;

function when(is: boolean, why: PlainReason): Reason[] {
  return is ? [{ why }] : [];
}

/** Whom anybody may ask: the municipality's own door, which leads on to all the rest. */
export function findGeneralContact(entries: Iterable<Entry>): Entry | null {
  const doors = [...entries].filter(
    ({ kind, sector, audiences, lifeAreas, elsewhere, status }) =>
      kind === 'service' &&
      sector === 'municipal' &&
      elsewhere === null &&
      status === 'in_use' &&
      lifeAreas.includes('coordination') &&
      audiences.includes('parents') &&
      !audiences.includes('staff'),
  );
  const isLocal = ({ place, areas }: Entry) => place !== null || areas.length > 0;
  // The one for most: for the whole town, with a number, the widest ages, and open to who just comes.
  const width = ({ ageFrom, ageTo }: Entry) => (ageTo ?? 120) - (ageFrom ?? 0);
  const isOpen = ({ waysIn }: Entry) => (waysIn.includes('drop_in') || waysIn.includes('contact') ? 1 : 0);
  return (
    doors.sort(
      (one, other) =>
        Number(isLocal(one)) - Number(isLocal(other)) ||
        Number(one.phone === null) - Number(other.phone === null) ||
        width(other) - width(one) ||
        isOpen(other) - isOpen(one) ||
        other.audiences.length - one.audiences.length ||
        (one.id < other.id ? -1 : 1),
    )[0] ?? null
  );
}
