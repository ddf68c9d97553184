import { z } from 'zod';
import { EnquiryAttention, EnquiryRow } from '../enquiries/enquiry-list.ts';
import { Day, EnquiryKind } from '../enquiries/enquiry.ts';

/** The part of the list's address that shows exactly the rows that a number counts. */
export const FigureFilter = z.strictObject({
  kind: EnquiryKind.optional(),
  from: Day.optional(),
  to: Day.optional(),
  open: z.boolean().optional(),
  adviser: z.enum(['mine', 'nobody']).optional(),
  attention: EnquiryAttention.optional(),
  team: z.int().optional(),
});
export type FigureFilter = z.infer<typeof FigureFilter>;

export const Figure = z.strictObject({ count: z.int(), filter: FigureFilter });
export type Figure = z.infer<typeof Figure>;

/** Some days of one year: all that came in, the cases and the general advice. */
const YearFigures = z.strictObject({
  year: z.int(),
  from: Day,
  to: Day,
  all: Figure,
  cases: Figure,
  generalAdvice: Figure,
  /** January first; a month that has not begun by `to` is not there. */
  months: z.array(Figure),
});
export type YearFigures = z.infer<typeof YearFigures>;

/** `toDays` null is without end. */
const AgeFigure = z.strictObject({ fromDays: z.int(), toDays: z.int().nullable(), figure: Figure });

export const Overview = z.strictObject({
  day: Day,
  /** The newest enquiry's day; null: the register is empty. */
  newestOn: Day.nullable(),
  last7Days: Figure,
  last30Days: Figure,
  /** This year up to today, or a register's last year when it was left. */
  thisYear: YearFigures,
  /** The same days of the year before; its months are whole. */
  yearBefore: YearFigures,
  open: Figure,
  openByAge: z.array(AgeFigure),
  oldestOpenOn: Day.nullable(),
  mine: z.strictObject({
    open: Figure,
    /** Drafts are no rows of the list. */
    drafts: z.int(),
    usefulNotAsked: Figure,
    /** The oldest open with me. */
    rows: z.array(EnquiryRow),
  }),
  attention: z.strictObject({
    adviserMissing: Figure,
    openLong: Figure,
    consentMissing: Figure,
    formMissing: Figure,
    areaMissing: Figure,
  }),
  newest: z.array(EnquiryRow),
});
export type Overview = z.infer<typeof Overview>;

/** Totals of the whole municipality; null is not registered that year, which is not zero. */
export const YearTotals = z.strictObject({
  items: z.array(
    z.strictObject({ year: z.int(), cases: z.int().nullable(), generalAdvice: z.int().nullable() }),
  ),
});
export type YearTotals = z.infer<typeof YearTotals>;
