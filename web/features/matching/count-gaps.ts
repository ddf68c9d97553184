import type { GapCell } from '../../../src/features/matching/gap-counts.ts';

/** Needs down, ages or areas across; '' is what was not told. */
export type GapTable = {
  columns: readonly string[];
  rows: readonly { need: GapCell['need']; counts: ReadonlyMap<string, number>; sum: number }[];
};

export const NOT_TOLD = '';

/** What was told from a place, or from all, in a table; the need that is told of most comes first. */
export function tableOf(
  cells: readonly GapCell[],
  source: GapCell['source'] | null,
  columnOf: (cell: GapCell) => string | null,
): GapTable {
  const chosen = cells.filter((cell) => source === null || cell.source === source);
  const rows = new Map<GapCell['need'], Map<string, number>>();
  for (const cell of chosen) {
    const counts = rows.get(cell.need) ?? new Map<string, number>();
    const column = columnOf(cell) ?? NOT_TOLD;
    counts.set(column, (counts.get(column) ?? 0) + cell.count);
    rows.set(cell.need, counts);
  }
  return {
    columns: [...new Set(chosen.map((cell) => columnOf(cell) ?? NOT_TOLD))],
    rows: [...rows]
      .map(([need, counts]) => ({ need, counts, sum: [...counts.values()].reduce((a, b) => a + b, 0) }))
      .sort((a, b) => b.sum - a.sum || (a.need < b.need ? -1 : 1)),
  };
}
