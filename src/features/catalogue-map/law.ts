import { z } from 'zod';
import { EntryId, Level, LEVELS } from '../catalogue/entry.ts';
import { MapFilter } from './map-filter.ts';
import { Named } from './matrix.ts';

export const PERSPECTIVES = ['prevention', 'participation', 'interdisciplinary'] as const;
export const Perspective = z.enum(PERSPECTIVES);
export type Perspective = z.infer<typeof Perspective>;

/** One statute or guideline that is cited, and what has become of it since. */
export const LawCitation = z.strictObject({
  text: z.string(),
  /** Where the act in force is read; null where we are not sure which it is. */
  url: z.string().nullable(),
  /** What has taken its place since it was cited. */
  replacedBy: z.strictObject({ name: z.string(), from: z.iso.date() }).nullable(),
  /** The last year of what was for some years only, when that is over. */
  endedWith: z.int().nullable(),
});
export type LawCitation = z.infer<typeof LawCitation>;

export const LawRow = z.strictObject({
  id: EntryId,
  service: Named,
  perspective: Perspective,
  /** Null: at every level. */
  level: Level.nullable(),
  citations: z.array(LawCitation),
  meaning: z.string(),
  /** Null: it is written in the one written form alone. */
  meaningNn: z.string().nullable(),
  appliesTo: z.array(Named),
  /** The year in which it was read. */
  edition: z.int(),
  /** Something in it has been replaced since, and nobody has looked. */
  toCheck: z.boolean(),
  checkedOn: z.iso.date().nullable(),
});
export type LawRow = z.infer<typeof LawRow>;

export const Laws = z.strictObject({
  filter: MapFilter,
  items: z.array(LawRow),
  /** How many of `items` are to be checked. */
  toCheck: z.int().nonnegative(),
});
export type Laws = z.infer<typeof Laws>;

/** Which rows of the map of laws are wanted. */
export type LawFilter = MapFilter & {
  service: string | null;
  perspective: Perspective | null;
  onlyToCheck: boolean;
};

/** A column of the map of laws: prevention by level, the others whatever the level. */
export const LAW_COLUMNS: readonly { perspective: Perspective; level: Level | null }[] = [
  ...[...LEVELS, null].map((level) => ({ perspective: 'prevention' as const, level })),
  { perspective: 'participation', level: null },
  { perspective: 'interdisciplinary', level: null },
];
