import { LifeArea } from '../catalogue/entry.ts';
import type { CaseHead } from '../cases/case-file.ts';
import type { Enquiry } from '../enquiries/enquiry.ts';
import { foreign, OLDEST, rangeOf, type AgeRange, type Need } from './need.ts';

/** What the topics of an enquiry are about. A topic that the municipality has added is about what it is named after. */
const ABOUT: Readonly<Record<string, readonly LifeArea[]>> = {
  housing: ['housing'],
  economy: ['economy'],
  health: ['health', 'mental_health'],
  household: ['family'],
  leisure: ['leisure'],
  network: ['network'],
  language: ['language'],
  several_services: ['coordination'],
};

export function lifeAreasOf(topics: readonly string[]): LifeArea[] {
  const named = topics.flatMap((topic) => {
    const known = LifeArea.safeParse(topic);
    return Object.hasOwn(ABOUT, topic) ? (ABOUT[topic] ?? []) : known.success ? [known.data] : [];
  });
  return [...new Set(named)];
}

const CHILDREN: AgeRange = { from: 0, to: 17 };
const YOUNG_PEOPLE = rangeOf('18-23');
const GROWN_UPS = rangeOf('24+');

type Counted = Pick<Enquiry, 'area' | 'children' | 'youngPeople'>;

/** Of an enquiry it is known how many are children; not how old they are. */
export function needOfEnquiry({ topics, area, ...counted }: Counted & Pick<Enquiry, 'topics'>): Need {
  return { lifeAreas: lifeAreasOf(topics), ages: agesCounted(counted), area, languages: [] };
}

/** Where it is not said whether there are children, nothing is known of ages. */
function agesCounted({ children, youngPeople }: Pick<Counted, 'children' | 'youngPeople'>): AgeRange[] {
  if (children === null && youngPeople === null) return [];
  return [
    ...((children ?? 0) > 0 ? [CHILDREN] : []),
    ...((youngPeople ?? 0) > 0 ? [YOUNG_PEOPLE] : []),
    GROWN_UPS,
  ];
}

type KnownPerson = Pick<
  CaseHead['persons'][number],
  'relation' | 'birthDate' | 'livesHere' | 'language' | 'needsInterpreter'
>;

/**
 * Of a case the persons are known, each by the own age; without persons it is what the enquiry says.
 * @param area where the family lives now
 * @param today as yyyy-mm-dd
 */
export function needOfCase(
  { topics, persons }: { topics: readonly string[]; persons: readonly KnownPerson[] },
  enquiry: Counted | undefined,
  area: string | null,
  today: string,
): Need {
  const here = persons.filter(({ livesHere }) => livesHere);
  const counted = enquiry ?? { area: null, children: null, youngPeople: null };
  return {
    lifeAreas: lifeAreasOf(topics),
    ages: here.length === 0 ? agesCounted(counted) : once(here.map((person) => ageOf(person, today))),
    area: area ?? counted.area,
    languages: foreign(here.flatMap(({ language }) => language ?? [])),
  };
}

function ageOf({ relation, birthDate }: KnownPerson, today: string): AgeRange {
  if (birthDate !== null) {
    const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
    const age = Math.min(OLDEST, Math.max(0, today.slice(5) < birthDate.slice(5) ? years - 1 : years));
    return age >= GROWN_UPS.from ? GROWN_UPS : { from: age, to: age };
  }
  if (relation === 'child') return CHILDREN;
  return relation === 'young_person' ? YOUNG_PEOPLE : GROWN_UPS;
}

function once(ranges: readonly AgeRange[]): AgeRange[] {
  const byKey = new Map(ranges.map((range) => [`${String(range.from)}-${String(range.to)}`, range]));
  return [...byKey.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
