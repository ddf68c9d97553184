/**
 * One count of a report's figures. Lists: the code lists (code null where nothing was chosen),
 * `measure` (of cases, below), and by kind `yearly`, `yearly_placed` (with a known area) and
 * `yearly_everywhere` (in all areas). Of cases under way in the year: `flow` and `running_form`; of those closed in
 * it `outcome`; of those received in it `waiting`: the median of days, and of how many cases. A count is null when
 * nothing of it is known.
 */
export type CountRow = { list: string; code: string | null; year: number; count: number | null };

export type Measure =
  'cases' | 'children' | 'children_known' | 'large' | 'young_people' | 'young_people_known';

/** From when each kind is registered, yyyy-mm-dd; null when it never was. */
export type RegistrationStarts = { case: string | null; general_advice: string | null };

/** The counts of a report, looked up; what was not counted is 0. */
export type Counts = {
  of(list: string, code: string | null, year: number): number;
  measure(measure: Measure, year: number): number;
  /** Codes with a count in the year. */
  codes(list: string, year: number): ReadonlySet<string>;
};

/**
 * Looks counts up by list, code and year; several rows of one code are added.
 * @param toRow the report row that counts a code
 */
export function indexCounts(
  rows: readonly CountRow[],
  toRow: (list: string, code: string) => string = (_list, code) => code,
): Counts {
  const byKey = new Map<string, number>();
  const codesByYear = new Map<string, Set<string>>();
  for (const row of rows) {
    const code = row.code === null ? null : toRow(row.list, row.code);
    const key = keyOf(row.list, code, row.year);
    byKey.set(key, (byKey.get(key) ?? 0) + (row.count ?? 0));
    if (code === null || (row.count ?? 0) === 0) continue;
    const year = `${row.list} ${String(row.year)}`;
    codesByYear.set(year, (codesByYear.get(year) ?? new Set()).add(code));
  }
  const of = (list: string, code: string | null, year: number) => byKey.get(keyOf(list, code, year)) ?? 0;
  return {
    of,
    measure: (measure, year) => of('measure', measure, year),
    codes: (list, year) => codesByYear.get(`${list} ${String(year)}`) ?? new Set(),
  };
}

function keyOf(list: string, code: string | null, year: number): string {
  return `${list} ${code ?? ''} ${String(year)}`;
}
