import { z } from 'zod';

/** The first year that a report is offered for. */
const FIRST_YEAR = 2018;

const Scope = z.object({
  area: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/)
    .optional()
    .catch(undefined),
  team: z.string().min(1).max(200).optional().catch(undefined),
});

/** The part of the municipality that a report is about: an area's code, a team's name. Nothing set is all of it. */
export type ReportScope = { area?: string; team?: string };

/** The scope of an address, with only what is set. */
export function parseReportScope(search: Readonly<Record<string, unknown>>): ReportScope {
  const { area, team } = Scope.parse(search);
  return { ...(area === undefined ? {} : { area }), ...(team === undefined ? {} : { team }) };
}

/** A year of an address; null when it is none that a report is offered for. */
export function parseReportYear(text: string, currentYear: number): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  return year >= FIRST_YEAR && year <= currentYear ? year : null;
}

/** Newest first. */
export function listReportYears(currentYear: number): number[] {
  return Array.from({ length: currentYear - FIRST_YEAR + 1 }, (_, index) => currentYear - index);
}

/**
 * The year shown to somebody who has chosen none: the last full year, but not later than the register goes.
 * @param newestYear year of the newest enquiry, null when there is none
 */
export function chooseDefaultYear(newestYear: number | null, currentYear: number): number {
  return Math.max(FIRST_YEAR, Math.min(newestYear ?? currentYear, currentYear - 1));
}
