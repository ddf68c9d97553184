import { z } from 'zod';
import {
  COSTS,
  Cost,
  ENTRY_KINDS,
  EntryId,
  EntryKind,
  LEVELS,
  LIFE_AREAS,
  Level,
  LifeArea,
  PHASES,
  Phase,
  Sector,
} from '../catalogue/entry.ts';
import { MunicipalityCode } from '../catalogue/municipality-code.ts';

/** Ages as they are chosen among; a single year may be asked for as well. */
export const AGE_BANDS = ['0-5', '6-12', '13-17', '18-23', '24+'] as const;

/** What a search can be narrowed by. Values of one are alternatives; one of each that is given must fit. */
export const FACETS = ['level', 'phase', 'service', 'area', 'age', 'cost', 'lifeArea', 'kind'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const MOST_QUESTION_SIGNS = 200;
const MOST_VALUES = 60;
/** Nobody turns so many pages. */
const LAST_OFFSET = 1_000_000;

/** Given several times, with commas between, or both; an empty one says nothing. */
const several = <T extends string>(value: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [
      ...new Set(
        [given]
          .flat()
          .flatMap((text) => text.split(','))
          .map((text) => text.trim())
          .filter((text) => text !== ''),
      ),
    ])
    .pipe(z.array(value).max(MOST_VALUES))
    .optional();

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  several(z.enum(values, { error: 'unknown_value' }));

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, 'whole_number')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const isSaid = z.enum(['true', 'false']).transform((text) => text === 'true');

const Age = z.string().refine((text) => {
  if ((AGE_BANDS as readonly string[]).includes(text)) return true;
  return /^\d{1,3}$/.test(text) && Number(text) <= 120;
}, 'unknown_value');

/** The search as an address says it. */
export const SearchQuery = z.strictObject({
  q: z.string().max(MOST_QUESTION_SIGNS, 'too_long').default(''),
  limit: count(1, 100).default(20),
  offset: count(0, LAST_OFFSET).default(0),
  level: oneOf(LEVELS),
  phase: oneOf(PHASES),
  service: several(EntryId),
  area: several(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'unknown_value')),
  age: several(Age),
  cost: oneOf(COSTS),
  lifeArea: oneOf(LIFE_AREAS),
  kind: oneOf(ENTRY_KINDS),
  /** With the ideas of other municipalities. */
  elsewhere: isSaid.default(false),
  lang: z.enum(['nb', 'nn', 'en']).default('nb'),
  municipality: MunicipalityCode,
  facets: isSaid.default(false),
});

/** A search as code asks it: only what differs from the usual is said. */
export type Search = Filters & {
  q?: string;
  limit?: number;
  offset?: number;
  elsewhere?: boolean;
  lang?: 'nb' | 'nn' | 'en';
  facets?: boolean;
};

const FoundVariant = z.strictObject({ id: EntryId, level: Level.nullable(), service: EntryId });

export const FoundEntry = z.strictObject({
  id: EntryId,
  name: z.string(),
  /** The id of the entry that gives it. */
  service: EntryId,
  serviceName: z.string(),
  level: Level.nullable(),
  phases: z.array(Phase).readonly(),
  kind: EntryKind,
  /** In nynorsk where that is asked for and there. */
  summary: z.string(),
  lifeAreas: z.array(LifeArea).readonly(),
  cost: Cost,
  ageFrom: z.int().nullable(),
  ageTo: z.int().nullable(),
  isStale: z.boolean(),
  elsewhere: z.string().nullable(),
  /** The other levels and services in which the same is given. */
  variants: z.array(FoundVariant),
});
export type FoundEntry = z.infer<typeof FoundEntry>;

/** A service that the question calls by its name, to be shown beside what is found. */
const NamedService = z.strictObject({
  id: EntryId,
  name: z.string(),
  /** In nynorsk where that is asked for and there. */
  summary: z.string(),
  sector: Sector.nullable(),
});

const FacetCounts = z.array(z.strictObject({ value: z.string(), count: z.int() }));

export const SearchReply = z.strictObject({
  items: z.array(FoundEntry),
  /** All that is found; variants of one count as one. */
  total: z.int(),
  /** The services that the question calls by name, whatever the filters; else none. */
  services: z.array(NamedService).max(3),
  /** Where nothing is found: what comes closest, without saying that it fits. */
  nearest: z.array(FoundEntry),
  /** How many there would be with each value, under the other filters. */
  facets: z.record(z.enum(FACETS), FacetCounts).optional(),
});
export type SearchReply = z.infer<typeof SearchReply>;
