import type { TableGround } from './by-year-table.ts';
import type { CaseTable, ReportInput } from './case-table.ts';
import { rowsOfList } from './report-codes.ts';
import { noteOf } from './report-notes.ts';
import { reportTexts } from './report-texts.ts';
import { NOT_RECORDED } from './report.ts';

const FLOW = ['carried_over', 'new', 'running', 'closed', 'open_at_end'] as const;

/** Cases that came before the year and were still open, those that came in it, and what became of them. */
export function describeUnderWay({ language }: ReportInput, { counts }: TableGround): CaseTable {
  const { rows } = reportTexts(language);
  const flow = (code: string, of: number) => counts.of('flow', code, of);
  return {
    rows: FLOW.map((code) => ({ code, label: rows[code] })),
    base: (of) => flow('running', of),
    count: (code, of) => (code === 'open_at_end' ? flow('running', of) - flow('closed', of) : flow(code, of)),
    hasNoShares: true,
    hasNoTotal: true,
    notes: [noteOf(language, 'underWay')],
  };
}

/** The same cases by the most extensive form that each has come to. */
export function describeFormsUnderWay(input: ReportInput, { counts }: TableGround): CaseTable {
  const { year, codes, language } = input;
  const isMissing = counts.of('running_form', null, year) > 0;
  return {
    rows: [
      ...rowsOfList(codes, 'assistance_form', year, counts.codes('running_form', year)),
      ...(isMissing ? [{ code: NOT_RECORDED, label: reportTexts(language).rows.not_recorded }] : []),
    ],
    base: (of) => counts.of('flow', 'running', of),
    count: (code, of) => counts.of('running_form', code === NOT_RECORDED ? null : code, of),
  };
}

/** The median of fewer cases would be what one of them waited. */
const LEAST_FOR_MEDIAN = 3;

/** Days from the enquiry to the first contact and to the decision: the median, of the cases where the day is known. */
export function describeWaiting({ year, language }: ReportInput, { counts }: TableGround): CaseTable {
  const waits = ['contact', 'decision'] as const;
  const { rows } = reportTexts(language);
  const known = (code: string, of: number) => counts.of('waiting', `${code}_known`, of);
  const base = (of: number) => counts.measure('cases', of);
  return {
    rows: waits.map((code) => ({ code, label: rows[`days_to_${code}`] })),
    base,
    count: (code, of) => (known(code, of) < LEAST_FOR_MEDIAN ? null : counts.of('waiting', code, of)),
    hasNoShares: true,
    hasNoTotal: true,
    notes: [
      ...waits.map((code) =>
        noteOf(language, code === 'contact' ? 'contactKnown' : 'decisionKnown', {
          count: known(code, year),
          base: base(year),
        }),
      ),
      noteOf(language, 'medianOfFew', { least: LEAST_FOR_MEDIAN }),
    ],
  };
}

/** What the cases that were closed in the year came to; null in a year in which nobody wrote it down. */
export function describeOutcomes({ year, language }: ReportInput, { counts }: TableGround): CaseTable {
  const { outcomes, rows } = reportTexts(language);
  const base = (of: number) => counts.of('flow', 'closed', of);
  const known = (of: number) =>
    Object.keys(outcomes).reduce((sum, code) => sum + counts.of('outcome', code, of), 0);
  const isPartlyKnown = known(year) > 0 && known(year) < base(year);
  return {
    rows: [
      ...Object.entries(outcomes).map(([code, label]) => ({ code, label })),
      ...(isPartlyKnown ? [{ code: NOT_RECORDED, label: rows.not_recorded }] : []),
    ],
    base,
    count: (code, of) => {
      if (known(of) === 0) return null;
      return code === NOT_RECORDED ? base(of) - known(of) : counts.of('outcome', code, of);
    },
  };
}
