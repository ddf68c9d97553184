import { z } from 'zod';
import type { Language } from '../../shared/language.ts';

/** The tables of the annual report, in the order they are printed. */
export const REPORT_TABLES = [
  'cases-by-year',
  'general-advice-by-year',
  'children',
  'household',
  'large-families',
  'housing',
  'income',
  'work',
  'assistance-form',
  'contacts',
  'topics',
  'areas',
  'cases-under-way',
  'under-way-by-form',
  'waiting-time',
  'outcomes',
] as const;
export const ReportTableId = z.enum(REPORT_TABLES);
export type ReportTableId = z.infer<typeof ReportTableId>;

const Count = z.int().min(0);
const Percent = z.number().min(0);

/** The same row in a year before, of that year's base; null is not known, never zero. */
const EarlierFigure = z.strictObject({
  year: z.int(),
  count: Count.nullable(),
  percent: Percent.nullable(),
  base: Count.nullable(),
});
type EarlierFigure = z.infer<typeof EarlierFigure>;

/**
 * `percent` is `count` of the table's base with one decimal. Rows of a by-year table have the year as
 * code and `growth` (percent from the year before, one decimal); all others have `earlier`.
 */
export const ReportRow = z.strictObject({
  code: z.string(),
  label: z.string(),
  count: Count.nullable(),
  percent: Percent.nullable(),
  growth: z.number().nullable().optional(),
  earlier: z.array(EarlierFigure).optional(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** `base` = cases the table is about, `total` = sum of the counts; both null in by-year tables. */
export const ReportTable = z.strictObject({
  id: ReportTableId,
  title: z.string(),
  multiple: z.boolean(),
  base: Count.nullable(),
  total: Count.nullable(),
  rows: z.array(ReportRow),
  notes: z.array(z.string()),
});
export type ReportTable = z.infer<typeof ReportTable>;

/** The annual report of a municipality, or of one area (its label) or one team (its name). */
export const Report = z.strictObject({
  year: z.int(),
  municipality: z.string(),
  municipalityName: z.string(),
  area: z.string().nullable(),
  team: z.string().nullable(),
  tables: z.array(ReportTable),
});
export type Report = z.infer<typeof Report>;

/** What is asked for. `area` is a code or a label, `team` a name; both however written. */
export type ReportRequest = { year: number; area?: string; team?: string; language: Language };

/** The row of a single-choice table for cases where nothing was chosen. */
export const NOT_RECORDED = 'not_recorded';
