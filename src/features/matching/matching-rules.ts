import type { Entry, LifeArea, Sector } from '../catalogue/entry.ts';
import { isStale } from '../catalogue/freshness-rules.ts';
import type { AgeRange, Need } from './need.ts';
import { OLDEST } from './need.ts';
import { SUGGESTED_LEVELS, type Reason, type SuggestedLevel } from './suggestion.ts';

/** An entry that meets a need, with why; `others` are its variants that meet it too. */
export type Match = {
  entry: Entry;
  level: SuggestedLevel;
  sector: Sector | null;
  reasons: readonly Reason[];
  others: readonly Entry[];
};

/**
 * What may help, in the order in which it is to be tried: the lowest level first; there what voluntary organisations
 * give; then what is about the need before what only touches it, what is for anyone and can be taken up by oneself,
 * free, near, in the language, and confirmed lately. A need without a life area is met by nothing: everything would be.
 * @param today as yyyy-mm-dd
 */
export function matchEntries(entries: ReadonlyMap<string, Entry>, need: Need, today: string): Match[] {
  const giving = new Set([...entries.values()].filter(({ kind }) => kind !== 'service').map(givenBy));
  const groups = new Map<string, Ranked[]>();
  for (const entry of entries.values()) {
    if (!isSuggestable(entry, giving) || !meetsNeed(entry, need)) continue;
    const group = entry.variantOf ?? entry.id;
    const ranked = rankEntry(entry, entries.get(entry.service)?.sector ?? null, need, today);
    groups.set(group, [...(groups.get(group) ?? []), ranked]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first, ...others] = group.sort(byRank);
      return first === undefined ? [] : [{ first, others }];
    })
    .sort((a, b) => byRank(a.first, b.first))
    .map(({ first: { entry, level, sector }, others }) => ({
      entry,
      level,
      sector,
      reasons: reasonsFor(entry, sector, need),
      others: others.map((other) => other.entry),
    }));
}

/** What of the catalogue is for a family to take up at all. */
function isSuggestable(entry: Entry, giving: ReadonlySet<string>): boolean {
  const { kind, status, elsewhere, audiences } = entry;
  if (elsewhere !== null || status === 'stopped' || status === 'planned') return false;
  if (audiences.length > 0 && audiences.every((audience) => audience === 'staff')) return false;
  // A service is met through what it gives; one that has nothing else in the catalogue, where one can get in touch.
  return kind !== 'service' || (!giving.has(entry.id) && isReachable(entry));
}

function isReachable({ waysIn, contactWords, phone, email, url }: Entry): boolean {
  return waysIn.length > 0 || contactWords !== null || phone !== null || email !== null || url !== null;
}

const givenBy = ({ service }: Entry) => service;

export function meetsNeed(entry: Entry, { lifeAreas, ages, area }: Need): boolean {
  return (
    entry.lifeAreas.some((about) => lifeAreas.includes(about)) &&
    (ages.length === 0 ||
      agesOf(entry).some((served) =>
        ages.some((range) => served.from <= range.to && served.to >= range.from),
      )) &&
    (area === null || entry.areas.length === 0 || entry.areas.includes(area))
  );
}

/** The ages that an entry serves: as it says, or as those whom it is for have. Who expects a child is of no age. */
function agesOf({ ageFrom, ageTo, audiences }: Entry): AgeRange[] {
  if (ageFrom !== null || ageTo !== null) return [{ from: ageFrom ?? 0, to: ageTo ?? OLDEST }];
  if (audiences.length === 0) return [{ from: 0, to: OLDEST }];
  const young = [
    ...(audiences.includes('children') ? [{ from: 0, to: 17 }] : []),
    ...(audiences.includes('young_people') ? [{ from: 13, to: 23 }] : []),
  ];
  // Beside them, parents and grown-ups are those of the child to come.
  if (audiences.includes('expecting')) return young;
  if (audiences.includes('parents')) return [{ from: 0, to: OLDEST }];
  return audiences.includes('adults') ? [...young, { from: 18, to: OLDEST }] : young;
}

/** An overview or an offer of which no level is said is open to everyone; so is what volunteers give. */
function levelOf({ kind, level }: Pick<Entry, 'kind' | 'level'>, sector: Sector | null): SuggestedLevel {
  if (level !== null) return level;
  return kind === 'pointer' || kind === 'offer' || sector === 'voluntary' ? 'universal' : 'unknown';
}

type Ranked = { entry: Entry; level: SuggestedLevel; sector: Sector | null; rank: readonly number[] };

/** What is about one of these besides is for those who have it, and not for others with the same need. */
const OF_SOME: readonly LifeArea[] = ['disability', 'substance_use'];

function rankEntry(entry: Entry, sector: Sector | null, need: Need, today: string): Ranked {
  const level = levelOf(entry, sector);
  const [main] = entry.lifeAreas;
  return {
    entry,
    level,
    sector,
    rank: [
      SUGGESTED_LEVELS.indexOf(level),
      Number(sector !== 'voluntary'),
      Number(main === undefined || !need.lifeAreas.includes(main)),
      // something to join before an organisation as a whole
      Number(entry.kind === 'service'),
      Number(entry.lifeAreas.some((about) => OF_SOME.includes(about) && !need.lifeAreas.includes(about))),
      Number(entry.audiences.includes('staff')),
      // what comes to everyone of the group anyway is nothing to go and get
      Number(entry.waysIn.length > 0 && entry.waysIn.every((way) => way === 'given')),
      { free: 0, reduced: 1, unknown: 2, paid: 3 }[entry.cost],
      Number(need.area === null ? entry.areas.length > 0 : !entry.areas.includes(need.area)),
      languageRank(entry, need),
      Number(isStale(entry, today)),
      -entry.lifeAreas.filter((about) => need.lifeAreas.includes(about)).length,
    ],
  };
}

function languageRank({ languages, interpreter }: Entry, need: Need): number {
  if (need.languages.length === 0 || need.languages.some((one) => languages.includes(one))) return 0;
  return interpreter ? 1 : 2;
}

function byRank(a: Ranked, b: Ranked): number {
  for (const [index, value] of a.rank.entries()) {
    const difference = value - (b.rank[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.entry.id < b.entry.id ? -1 : 1;
}

function reasonsFor(entry: Entry, sector: Sector | null, need: Need): Reason[] {
  const { ageFrom, ageTo, cost, languages, waysIn } = entry;
  const spoken = need.languages.find((language) => languages.includes(language));
  return [
    ...entry.lifeAreas
      .filter((about) => need.lifeAreas.includes(about))
      .map((lifeArea) => ({ code: 'about' as const, lifeArea })),
    ...(need.ages.length > 0 && (ageFrom !== null || ageTo !== null)
      ? [{ code: 'ages' as const, from: ageFrom, to: ageTo }]
      : []),
    ...(need.area !== null && entry.areas.includes(need.area)
      ? [{ code: 'near' as const, area: need.area }]
      : []),
    ...(sector === 'voluntary' ? [{ code: 'voluntary' as const }] : []),
    ...(cost === 'free' || cost === 'reduced' ? [{ code: cost }] : []),
    ...(waysIn.includes('drop_in') ? [{ code: 'drop_in' as const }] : []),
    ...(spoken === undefined
      ? need.languages.length > 0 && entry.interpreter
        ? [{ code: 'interpreter' as const }]
        : []
      : [{ code: 'language' as const, language: spoken }]),
  ];
}
