import { z } from 'zod';
import { EntryId, EntryStatus, Level, LEVELS, LifeArea, Phase, PHASES, Sector } from '../catalogue/entry.ts';
import { Language } from '../../shared/language.ts';
import { MapFilter } from './map-filter.ts';

export const Named = z.strictObject({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

/** What there is in one place of the matrix. */
export const Tally = z.strictObject({
  /** Measures, the variants of one counted once; what is only planned is not among them. */
  count: z.int().nonnegative(),
  /** The same with every variant by itself, as a list of measures has them. */
  entries: z.int().nonnegative(),
  /** What is planned, by itself. */
  planned: z.int().nonnegative(),
});
export type Tally = z.infer<typeof Tally>;

/** A column: a level and a phase; null: no phase is told. */
export const MATRIX_COLUMNS = LEVELS.flatMap((level) => [...PHASES, null].map((phase) => ({ level, phase })));

const Cell = Tally.extend({ level: Level, phase: Phase.nullable() });
const Counted = Tally.extend({
  /** In the order of the levels and phases, what tells no phase after each level's. */
  cells: z.array(Cell).length(MATRIX_COLUMNS.length),
  /** Each level's measures once, however many phases they are of. */
  levels: z.array(Tally.extend({ level: Level })).length(LEVELS.length),
});
export type Counted = z.infer<typeof Counted>;

const Row = Counted.extend({ service: Named.extend({ sector: Sector.nullable() }) });

/** How many services there are for a need at a level in a phase. */
export const Coverage = z.strictObject({
  /** Null: whatever the need. */
  lifeArea: LifeArea.nullable(),
  level: Level,
  phase: Phase,
  services: z.int().nonnegative(),
  /** The one service that stands alone. */
  only: Named.nullable(),
  /** Who plans something there, ten at most. */
  planned: z.array(Named),
});
export type Coverage = z.infer<typeof Coverage>;

export const Matrix = z.strictObject({
  filter: MapFilter,
  rows: z.array(Row),
  /** Services beyond those in `rows`; they are in the sums. */
  leftOut: z.int().nonnegative(),
  /** The sums of all services. */
  total: Counted,
  /** All places, covered or not: of each life area and of all together, or of the one that is chosen. */
  coverage: z.array(Coverage),
  /** The places with no service, or with one alone. */
  whiteSpots: z.array(Coverage),
  /** Programmes, meetings and pointers that stand beside the levels. */
  withoutLevel: z.int().nonnegative(),
});
export type Matrix = z.infer<typeof Matrix>;

/** What stands in one place of the matrix. Null: wherever; phase `none`: no phase is told. */
export type MatrixPlace = { service: string | null; level: Level | null; phase: Phase | 'none' | null };

export const PlaceEntries = z.strictObject({
  items: z.array(
    z.strictObject({
      id: EntryId,
      name: z.string(),
      service: Named,
      level: Level,
      phases: z.array(Phase).readonly(),
      status: EntryStatus,
      summary: z.string(),
    }),
  ),
  total: z.int().nonnegative(),
});
export type PlaceEntries = z.infer<typeof PlaceEntries>;

/** The parts of town that a map may be of. */
export const MapAreas = z.strictObject({
  items: z.array(z.strictObject({ code: z.string(), labels: z.record(Language, z.string()) })),
});
