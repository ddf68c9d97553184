import { z } from 'zod';
import { LifeArea } from '../catalogue/entry.ts';
import { AgeBand } from '../catalogue/gap.ts';

export const GAP_SOURCES = ['search', 'enquiry', 'case'] as const;
export const GapSource = z.enum(GAP_SOURCES);

const Year = z.coerce.number().int().min(1990).max(2200);
export const GapsQuery = z.strictObject({
  /** This one unless told. */
  year: Year.optional(),
});

/** How often a need was told of for an area and an age from a source. One report with two needs is in two cells. */
export const GapCell = z.strictObject({
  need: LifeArea,
  /** Null: not told, or several. */
  area: z.string().nullable(),
  ageBand: AgeBand.nullable(),
  source: GapSource,
  count: z.int().positive(),
});
export type GapCell = z.infer<typeof GapCell>;

export const GapCounts = z.strictObject({
  year: z.int(),
  /** Those in which something was told, and the one asked for; the newest first. */
  years: z.array(z.int()),
  /** Reports, whether they tell a need or words alone. */
  total: z.int(),
  bySource: z.record(GapSource, z.int()),
  cells: z.array(GapCell),
});
export type GapCounts = z.infer<typeof GapCounts>;

const MOST_WORDS_AT_ONCE = 100;
export const GapWordsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MOST_WORDS_AT_ONCE).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** What somebody wrote who searched and did not find; it stands until it is dealt with. */
export const GapWords = z.strictObject({
  id: z.uuid(),
  onDay: z.iso.date(),
  needs: z.array(LifeArea),
  area: z.string().nullable(),
  ageBand: AgeBand.nullable(),
  /** Null: this machine has no key to it. */
  words: z.string().nullable(),
});
export type GapWords = z.infer<typeof GapWords>;
export const GapWordsPage = z.strictObject({ items: z.array(GapWords), total: z.int() });
