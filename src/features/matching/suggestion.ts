import { z } from 'zod';
import { Cost, EntryId, EntryKind, Level, LifeArea, Sector, WayIn } from '../catalogue/entry.ts';
import { TaskKind } from '../plans/plan.ts';
import { Need, NeedQuery } from './need.ts';

/** Why an entry is suggested; the page words each. */
export const Reason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('about'), lifeArea: LifeArea }),
  /** The entry's own ages; null: no limit on that side. */
  z.strictObject({ code: z.literal('ages'), from: z.int().nullable(), to: z.int().nullable() }),
  z.strictObject({ code: z.literal('near'), area: z.string() }),
  z.strictObject({ code: z.literal('voluntary') }),
  z.strictObject({ code: z.literal('free') }),
  z.strictObject({ code: z.literal('reduced') }),
  z.strictObject({ code: z.literal('drop_in') }),
  z.strictObject({ code: z.literal('language'), language: z.string() }),
  z.strictObject({ code: z.literal('interpreter') }),
]);
export type Reason = z.infer<typeof Reason>;

/** By the entry's level; `unknown`: none is recorded, and it is not open to anyone by its kind. */
export const SUGGESTED_LEVELS = ['universal', 'selective', 'indicated', 'unknown'] as const;
export const SuggestedLevel = z.enum(SUGGESTED_LEVELS);
export type SuggestedLevel = z.infer<typeof SuggestedLevel>;

export const Suggestion = z.strictObject({
  id: EntryId,
  name: z.string(),
  kind: EntryKind,
  level: SuggestedLevel,
  serviceId: EntryId,
  serviceName: z.string(),
  sector: Sector.nullable(),
  summary: z.string(),
  summaryNn: z.string().nullable(),
  reasons: z.array(Reason).readonly(),
  isStale: z.boolean(),
  confirmedOn: z.iso.date().nullable(),
  waysIn: z.array(WayIn).readonly(),
  wayInWords: z.string().nullable(),
  contactWords: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z.string().nullable(),
  place: z.string().nullable(),
  address: z.string().nullable(),
  when: z.string().nullable(),
  cost: Cost,
  costHelp: z.string().nullable(),
  /** The same at other levels or in other services, where it meets the need too. */
  variants: z.array(
    z.strictObject({ id: EntryId, name: z.string(), level: Level.nullable(), serviceName: z.string() }),
  ),
  /** What it is recorded as where it becomes advice: codes of the lists `advice` and `service` that hold today. */
  advice: z.strictObject({ advice: z.string().nullable(), service: z.string().nullable() }),
  taskKind: TaskKind,
});
export type Suggestion = z.infer<typeof Suggestion>;

const MOST_AT_ONCE = 60;
export const SuggestionQuery = NeedQuery.extend({
  /** One level alone. */
  level: SuggestedLevel.optional(),
  limit: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(12),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type SuggestionQuery = z.output<typeof SuggestionQuery>;

/** In the order in which they are to be tried. */
export const SuggestionReply = z.strictObject({
  /** What was matched: as recorded, or as asked. */
  need: Need,
  items: z.array(Suggestion),
  total: z.int(),
  /** How many there are at each level, whichever is asked for. */
  levels: z.record(SuggestedLevel, z.int()),
});
export type SuggestionReply = z.infer<typeof SuggestionReply>;

/** Of an enquiry, by its id. */
export const EnquirySuggestions = SuggestionReply.extend({ id: z.uuid() });
export type EnquirySuggestions = z.infer<typeof EnquirySuggestions>;

/** Of a case, by its id, and the family whose ages and languages the need shows. */
export const CaseSuggestions = SuggestionReply.extend({ id: z.uuid(), familyId: z.uuid().nullable() });
export type CaseSuggestions = z.infer<typeof CaseSuggestions>;

/** A need alone, of nobody: where nothing is recorded yet. */
export const SuggestionQuestion = Need.extend({
  level: SuggestedLevel.optional(),
  limit: z.int().min(1).max(MOST_AT_ONCE).default(12),
  offset: z.int().min(0).max(1_000_000).default(0),
});
